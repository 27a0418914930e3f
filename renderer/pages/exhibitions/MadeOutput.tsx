// It is made: where it lies, and what to do next with what it is.
import { ExhibitionOutput } from '../../../shared/model/exhibition-output.ts';
import type { PackageRecord } from '../../../shared/model/package.ts';
import { useCommand } from '../../api/use-command.ts';
import { Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { useText } from '../../text/use-text.ts';

interface MadeOutputProps {
  record: PackageRecord;
  onAgain: () => void;
}

export function MadeOutput({ record, onAgain }: MadeOutputProps) {
  const { exhibitions: t, packages } = useText();
  const show = useCommand('desktop.showInFolder');
  const what = ExhibitionOutput.safeParse(record.kind).data;
  return (
    <Section title={t.doneTitle}>
      <p role="status">
        <bdi>{t.doneText(record.path)}</bdi>
      </p>
      {what && (
        <ol className="hand-over">
          {t.next[what].map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      <div className="row">
        <Button tone="primary" icon="folder" onPress={() => void show.run({ path: record.path })}>
          {packages.showInFolder}
        </Button>
        <Button onPress={onAgain}>{t.makeElse}</Button>
      </div>
      <ErrorNote error={show.error} />
    </Section>
  );
}
