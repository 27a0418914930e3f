// Which translation stands beside the text, and a new one.
import { useEffect, useState } from 'react';
import type { Story } from '../../../shared/model/story.ts';
import type { Transcript } from '../../../shared/model/transcript.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { replaceWith } from '../../app/use-route.ts';
import { Button, IconButton } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { Select } from '../../parts/Select.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import { languageLabel } from '../stories/languages.ts';
import { TextDialog } from './TextDialog.tsx';

interface TranslationBarProps {
  story: Story;
  original: Transcript;
  translations: readonly Transcript[];
  translation: Transcript | undefined;
  mayWrite: boolean;
}

export function TranslationBar(props: TranslationBarProps) {
  const { story, original, translations, translation, mayWrite } = props;
  const { words: t, language } = useText();
  const [isOpen, setOpen] = useState(false);
  const [awaited, setAwaited] = useState<string>();
  const create = useCommand('transcripts.create');
  const bin = useCommand('transcripts.bin');
  const show = (item: string) =>
    replaceWith({ page: 'stories', id: story.id, part: 'words', item });
  const label = ({ language: tag, madeBy }: Transcript) =>
    [languageLabel(tag, language), madeBy].filter(Boolean).join(', ');

  // It is shown once the list has it: until then the page would not know what it is.
  const isThere = awaited !== undefined && translations.some(({ id }) => id === awaited);
  useEffect(() => {
    if (!isThere) return;
    replaceWith({ page: 'stories', id: story.id, part: 'words', item: awaited });
    setAwaited(undefined);
  }, [isThere, awaited, story.id]);

  async function begin(chosen: { language: string; madeBy: string }) {
    const made = await create.run({ storyId: story.id, ofId: original.id, ...chosen });
    if (!made) return;
    setOpen(false);
    setAwaited(made.id);
  }
  async function moveToBin(one: Transcript) {
    if (!(await bin.run({ id: one.id }))) return;
    show(original.id);
    showToast({
      message: t.textBinned,
      action: { label: t.undo, run: () => void api.transcripts.restore({ id: one.id }) },
    });
  }
  if (translations.length === 0 && !mayWrite) return null;
  return (
    <div className="words-translations row no-print">
      {translations.length > 0 && (
        <Select
          label={t.translationBeside}
          options={[
            { id: original.id, label: t.noTranslation },
            ...translations.map((one) => ({ id: one.id, label: label(one) })),
          ]}
          value={translation?.id ?? original.id}
          onChange={show}
        />
      )}
      {mayWrite && (
        <Button icon="plus" tone="quiet" onPress={() => setOpen(true)}>
          {t.newTranslation}
        </Button>
      )}
      {mayWrite && translation && (
        <IconButton
          icon="bin"
          label={t.binTranslation}
          onPress={() => void moveToBin(translation)}
        />
      )}
      <ErrorNote error={bin.error} />
      {isOpen && (
        <TextDialog
          title={t.newTranslation}
          lead={t.translationLead}
          confirm={t.begin}
          language={null}
          madeBy=""
          madeByLabel={t.whoTranslates}
          first={language === 'ur' ? ['ur', 'en'] : ['en', 'ur']}
          isOpen
          isPending={create.isRunning}
          error={create.error}
          onClose={() => setOpen(false)}
          onDone={(chosen) => void begin(chosen)}
        />
      )}
    </div>
  );
}
