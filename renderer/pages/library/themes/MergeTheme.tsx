// Chooses the theme that takes the place of another, and says beforehand what that changes.
import { useState } from 'react';
import type { Theme } from '../../../../shared/model/theme.ts';
import { useCommand } from '../../../api/use-command.ts';
import { Note } from '../../../parts/blocks.tsx';
import { Button } from '../../../parts/Button.tsx';
import { ComboBox } from '../../../parts/ComboBox.tsx';
import { Dialog } from '../../../parts/Dialog.tsx';
import { ErrorNote } from '../../../parts/ErrorNote.tsx';
import { useText } from '../../../text/use-text.ts';
import { themeName } from './theme-name.ts';

interface MergeThemeProps {
  theme: Theme;
  themes: readonly Theme[];
  onClose: () => void;
  onMerged: (into: Theme) => void;
}

export function MergeTheme({ theme, themes, onClose, onMerged }: MergeThemeProps) {
  const { themes: t, library: words, parts, language } = useText();
  const merge = useCommand('themes.merge');
  const [intoId, setIntoId] = useState<string | null>(null);
  const others = themes.filter(({ id, retired }) => id !== theme.id && !retired);
  const into = others.find(({ id }) => id === intoId);

  async function run() {
    if (into === undefined) return;
    const done = await merge.run({ id: theme.id, intoId: into.id });
    if (!done) return;
    onClose();
    onMerged(done);
  }
  return (
    <Dialog
      title={t.mergeTitle(themeName(theme, language))}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{parts.cancel}</Button>
          <Button
            tone="primary"
            isDisabled={into === undefined}
            isPending={merge.isRunning}
            onPress={() => void run()}
          >
            {t.mergeButton}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{t.mergeLead(t.stories(theme.storyCount), t.points(theme.pointCount))}</p>
        <ComboBox
          label={t.mergeInto}
          value={intoId}
          options={others.map((one) => ({
            id: one.id,
            label: themeName(one, language),
            ...(one.sensitive ? { detail: words.sensitive } : {}),
          }))}
          onChange={setIntoId}
          autoFocus
        />
        {into !== undefined && into.sensitive !== theme.sensitive && (
          <Note tone="warning">{t.mergeSensitive}</Note>
        )}
        <ErrorNote error={merge.error} />
      </div>
    </Dialog>
  );
}
