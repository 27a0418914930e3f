// Texts of a story that are in the bin, and the way back.
import type { StoryId } from '../../../shared/model/ids.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { useText } from '../../text/use-text.ts';
import { languageLabel } from '../stories/languages.ts';

export function BinnedTexts({ storyId }: { storyId: StoryId }) {
  const { words: t, language } = useText();
  const { data, error } = useQuery('transcripts.listBin', { storyId });
  const restore = useCommand('transcripts.restore');
  if (data === undefined || data.length === 0) return <ErrorNote error={error} />;
  return (
    <Section title={t.inBin}>
      <ul className="words-texts">
        {data.map((text) => (
          <li key={text.id}>
            <div className="words-text-row">
              <bdi>{languageLabel(text.language, language)}</bdi>
              <span className="small soft">{t.lineCount(text.lineCount)}</span>
              <Button icon="undo" tone="quiet" onPress={() => void restore.run({ id: text.id })}>
                {t.takeOut}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <ErrorNote error={restore.error} />
    </Section>
  );
}
