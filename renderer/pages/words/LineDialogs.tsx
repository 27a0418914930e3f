// Small questions about one line: by how much its time moves, who else speaks, in which language it is.
import { useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { RadioGroup } from '../../parts/choices.tsx';
import { ComboBox } from '../../parts/ComboBox.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';
import {
  languageName,
  otherLanguages,
  ownLanguageName,
  suggestedLanguages,
} from '../stories/languages.ts';

interface LineDialogProps<Answer> {
  onClose: () => void;
  onDone: (answer: Answer) => void;
}

/** Seconds with a sign, as people type them: `-1.5`, `+2`, `3,25`. @returns milliseconds */
export function typedShift(typed: string): number | undefined {
  const found = /^([+\-−]?)(\d{1,5})(?:[.,٫](\d{1,3}))?$/u.exec(typed.trim());
  if (!found) return undefined;
  const [, sign = '', whole = '0', fraction = ''] = found;
  const ms = Number(whole) * 1000 + Number(fraction.padEnd(3, '0'));
  return sign === '' || sign === '+' ? ms : -ms;
}

export function ShiftDialog({
  onClose,
  onDone,
}: LineDialogProps<{ byMs: number; isAll: boolean }>) {
  const { words: t, parts } = useText();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [which, setWhich] = useState<'later' | 'all'>('later');
  function done() {
    const byMs = typedShift(typed);
    if (byMs === undefined) return setWrong(true);
    return onDone({ byMs, isAll: which === 'all' });
  }
  return (
    <Dialog
      title={t.shiftTitle}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{parts.cancel}</Button>
          <Button tone="primary" onPress={done}>
            {t.shiftDo}
          </Button>
        </>
      }
    >
      <TextField
        label={t.shiftBy}
        help={t.shiftHelp}
        value={typed}
        onChange={(next) => {
          setTyped(next);
          setWrong(false);
        }}
        error={isWrong ? t.shiftWrong : undefined}
        dir="ltr"
        autoFocus
        onKeyDown={(event) => event.key === 'Enter' && done()}
      />
      <RadioGroup
        label={t.shiftWhich}
        options={[
          { id: 'later', label: t.shiftLater },
          { id: 'all', label: t.shiftAll },
        ]}
        value={which}
        onChange={(next) => setWhich(next === 'all' ? 'all' : 'later')}
      />
    </Dialog>
  );
}

export function SpeakerDialog({ onClose, onDone }: LineDialogProps<string>) {
  const { words: t, parts } = useText();
  const [name, setName] = useState('');
  return (
    <Dialog
      title={t.otherSpeakerTitle}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{parts.cancel}</Button>
          <Button tone="primary" onPress={() => onDone(name.trim())}>
            {parts.save}
          </Button>
        </>
      }
    >
      <TextField
        label={t.speakerWords}
        help={t.speakerHelp}
        value={name}
        onChange={setName}
        autoFocus
        onKeyDown={(event) => event.key === 'Enter' && onDone(name.trim())}
      />
    </Dialog>
  );
}

export function LineLanguageDialog({
  value,
  onClose,
  onDone,
}: LineDialogProps<string | null> & { value: string | null }) {
  const { words: t, parts, language } = useText();
  const [chosen, setChosen] = useState(value);
  return (
    <Dialog
      title={t.languageOfLine}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => onDone(null)}>{t.likeTheRest}</Button>
          <Button tone="primary" onPress={() => onDone(chosen)}>
            {parts.save}
          </Button>
        </>
      }
    >
      <ComboBox
        label={t.inWhichLanguage}
        options={[...suggestedLanguages, ...otherLanguages].map((tag) => ({
          id: tag,
          label: languageName(tag, language),
          detail: ownLanguageName(tag) ?? '',
        }))}
        value={chosen}
        onChange={setChosen}
        autoFocus
      />
    </Dialog>
  );
}
