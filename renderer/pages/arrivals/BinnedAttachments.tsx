// Photos and papers that were put into the bin: brought back where they were.
import type { Attachment } from '../../../shared/model/attachment.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import { Picture } from './PhotosAndPapers.tsx';

export function BinnedAttachments() {
  const { arrivals: t } = useText();
  const { data, error, reload } = useQuery('attachments.listBin', {});
  if (data === undefined || data.length === 0) return <ErrorNote error={error} onRetry={reload} />;
  return (
    <Section title={t.binnedAttachments}>
      <ul className="attachment-grid">
        {data.map((attachment, index) => (
          <BinnedAttachment key={attachment.id} attachment={attachment} number={index + 1} />
        ))}
      </ul>
    </Section>
  );
}

function BinnedAttachment({ attachment, number }: { attachment: Attachment; number: number }) {
  const { arrivals: t } = useText();
  const { id, kind, title } = attachment;
  const restore = useCommand('attachments.restore');
  const name = title || (kind === 'photo' ? t.photoName(number) : t.paperName(number));
  async function bringBack() {
    if (await restore.run({ id })) showToast({ message: t.isBack });
  }
  return (
    <li>
      <Picture attachment={attachment} name={name} />
      <div className="section-head">
        <span dir="auto">{name}</span>
        <Button
          aria-label={t.bringBackNamed(name)}
          onPress={() => void bringBack()}
          isDisabled={restore.isRunning}
        >
          {t.bringBack}
        </Button>
      </div>
      <ErrorNote error={restore.error} />
    </li>
  );
}
