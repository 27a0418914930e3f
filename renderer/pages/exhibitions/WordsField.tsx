// A field for words of the exhibition in the language that is written now, with those of the first language beneath where it is another one.
import type { Words } from '../../../shared/model/exhibition.ts';
import { directionOf } from '../../../shared/rules/direction-of.ts';
import { TextArea, TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';
import { languageName } from '../stories/languages.ts';
import { withWords } from './words-in.ts';

interface WordsFieldProps {
  label: string;
  help?: string;
  words: Words;
  writing: string;
  /** The first is the one that everything is written in. */
  languages: readonly string[];
  onChange: (words: Words) => void;
  onBlur: () => void;
  /** Without it: one line. */
  rows?: number;
}

export function WordsField(props: WordsFieldProps) {
  const { label, help, words, writing, languages, onChange, onBlur, rows } = props;
  const { exhibitions: t, language } = useText();
  const [main = writing] = languages;
  const inFirst = main === writing ? '' : (words[main]?.trim() ?? '');
  const field = {
    label: languages.length > 1 ? `${label} (${languageName(writing, language)})` : label,
    value: words[writing] ?? '',
    onChange: (text: string) => onChange(withWords(words, writing, text)),
    ...{ onBlur, lang: writing, maxLength: rows === undefined ? 300 : 50_000 },
    ...(help === undefined ? {} : { help }),
  };
  return (
    <div className="exhibition-field">
      {rows === undefined ? <TextField {...field} /> : <TextArea {...field} rows={rows} />}
      {inFirst !== '' && (
        <p className="small soft exhibition-in-first">
          <span>{t.inFirst(languageName(main, language))}</span>{' '}
          <bdi lang={main} dir={directionOf(main)}>
            {inFirst}
          </bdi>
        </p>
      )}
    </div>
  );
}
