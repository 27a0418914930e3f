// Begins a text or a translation, or says anew in which language it is and who writes it.
import { useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { ComboBox } from '../../parts/ComboBox.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';
import {
  languageName,
  otherLanguages,
  ownLanguageName,
  suggestedLanguages,
  typedLanguageTag,
} from '../stories/languages.ts';

export interface TextDialogProps {
  title: string;
  lead?: string;
  confirm: string;
  language: string | null;
  madeBy: string;
  madeByLabel: string;
  isOpen: boolean;
  isPending: boolean;
  error: unknown;
  /** Languages that are offered first. */
  first: readonly string[];
  onClose: () => void;
  onDone: (chosen: { language: string; madeBy: string }) => void;
}

export function TextDialog(props: TextDialogProps) {
  const { title, lead, confirm, isOpen, onClose, onDone, first } = props;
  const { words: t, parts, stories, language: reader } = useText();
  const [language, setLanguage] = useState(props.language);
  const [madeBy, setMadeBy] = useState(props.madeBy);
  const [wrong, setWrong] = useState<string>();
  const tags = [...new Set([...first, ...suggestedLanguages, ...otherLanguages])];
  if (language !== null && !tags.includes(language)) tags.push(language);

  function done() {
    if (language === null) return setWrong(t.chooseLanguage);
    return onDone({ language, madeBy });
  }
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{parts.cancel}</Button>
          <Button tone="primary" isPending={props.isPending} onPress={done}>
            {confirm}
          </Button>
        </>
      }
    >
      {lead && <p className="soft">{lead}</p>}
      <ComboBox
        label={t.inWhichLanguage}
        options={tags.map((tag) => ({
          id: tag,
          label: languageName(tag, reader),
          detail: ownLanguageName(tag) ?? '',
        }))}
        value={language}
        autoFocus={props.language === null}
        onChange={(tag) => {
          setWrong(undefined);
          setLanguage(tag);
        }}
        onCreate={(typed) => {
          const tag = typedLanguageTag(typed);
          setWrong(tag ? undefined : stories.unknownLanguage(typed));
          if (tag) setLanguage(tag);
        }}
        error={wrong}
      />
      <TextField label={props.madeByLabel} value={madeBy} onChange={setMadeBy} isOptional />
      <ErrorNote error={props.error} />
    </Dialog>
  );
}
