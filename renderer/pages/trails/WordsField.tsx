// Words of a trail in the language that is written in now.
import type { Words } from '../../../shared/model/exhibition.ts';
import { TextArea, TextField } from '../../parts/TextField.tsx';
import { withWords, wordsIn } from './words-in.ts';

export interface Writing {
  /** In which language is written. */
  language: string;
  /** All of the trail; where one is not written yet, the first shows what to translate. */
  languages: readonly string[];
  isReadOnly: boolean;
  flush: () => void;
}

interface WordsFieldProps {
  label: string;
  help?: string;
  words: Words;
  onChange: (words: Words) => void;
  writing: Writing;
  /** One line, where it is a title. */
  isLine?: boolean;
}

export function WordsField({ label, help, words, onChange, writing, isLine }: WordsFieldProps) {
  const { language, languages, isReadOnly, flush } = writing;
  const other = wordsIn(words, languages);
  const common = {
    ...{ label, isReadOnly, lang: language, onBlur: flush },
    value: words[language] ?? '',
    onChange: (text: string) => onChange(withWords(words, language, text)),
    ...(help === undefined ? {} : { help }),
    ...(other === '' ? {} : { placeholder: other }),
  };
  return isLine ? (
    <TextField {...common} maxLength={300} />
  ) : (
    <TextArea {...common} rows={2} maxLength={50_000} />
  );
}
