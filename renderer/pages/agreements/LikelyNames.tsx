// Words of the story that are like a name that must not be shown, for somebody to say: this is not their name.
import type { StoryCheck } from '../../../shared/model/check.ts';
import { useCommand } from '../../api/use-command.ts';
import { Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';

export function LikelyNames({ check }: { check: StoryCheck }) {
  const { checks: t, packages } = useText();
  const clear = useCommand('checks.clearWord');
  if (check.names.length === 0) return null;
  async function say(word: string) {
    if (await clear.run({ storyId: check.storyId, word })) showToast({ message: t.cleared });
  }
  return (
    <Section title={t.namesTitle} lead={t.namesHelp}>
      <ErrorNote error={clear.error} />
      {check.names.map((found) => (
        <div key={`${found.field} ${found.word}`} className="row">
          <span>{packages.block(found)}</span>
          {found.block === 'may-be-real-name' && (
            <Button onPress={() => void say(found.word)} isPending={clear.isRunning}>
              {t.notTheirName}
            </Button>
          )}
        </div>
      ))}
    </Section>
  );
}
