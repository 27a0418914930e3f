// Words for a mark, kept while they are typed: nobody has to press a button, and leaving the page loses none.
import { useEffect, useRef, useState } from 'react';
import { TextField } from '../../parts/TextField.tsx';

const PAUSE_MS = 500;

export interface WordsFieldProps {
  label: string;
  help?: string;
  value: string;
  autoFocus?: boolean;
  onSave: (text: string) => void;
  /** Enter: the words are said. */
  onDone?: () => void;
}

export function WordsField({ label, help, value, autoFocus, onSave, onDone }: WordsFieldProps) {
  const [typed, setTyped] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef({ typed: value, saved: value, onSave });
  latest.current.typed = typed;
  latest.current.onSave = onSave;

  function save() {
    const { typed: words, saved } = latest.current;
    if (words === saved) return;
    latest.current.saved = words;
    latest.current.onSave(words);
  }
  useEffect(() => {
    const timer = setTimeout(save, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => save, []);

  return (
    <TextField
      label={label}
      {...(help ? { help } : {})}
      value={typed}
      maxLength={300}
      autoFocus={autoFocus ?? false}
      inputRef={input}
      isOptional
      onChange={setTyped}
      onBlur={save}
      onKeyDown={({ key, preventDefault }) => {
        if (key !== 'Enter') return;
        preventDefault();
        save();
        input.current?.blur();
        onDone?.();
      }}
    />
  );
}
