// The fields of a text, part by part. Beside a field that was changed stand the words that it is made from.
import type { AgreementText } from '../../../../shared/model/agreement-text.ts';
import { TextArea, TextField } from '../../../parts/TextField.tsx';
import { useText } from '../../../text/use-text.ts';
import { fieldsOf } from './editable-words.ts';
import type { WordsField } from './editable-words.ts';

interface EditorFieldsProps {
  text: AgreementText;
  /** In which the words are written. */
  language: string;
  typed: Readonly<Record<string, string>>;
  /** Saving was tried: what is empty is marked. */
  isAsked: boolean;
  onType: (path: string, words: string) => void;
}

export function EditorFields({ text, language, typed, isAsked, onType }: EditorFieldsProps) {
  const { texts: t } = useText();
  const groups = Map.groupBy(fieldsOf(text), ({ group }) => group);
  const titles: Record<string, string> = {
    whole: t.title,
    choices: t.choicesTitle,
    roles: t.rolesTitle,
    labels: t.labelsTitle,
  };
  const titleOf = (group: string) =>
    titles[group] ?? text.sections.find(({ key }) => group === `section ${key}`)?.heading ?? group;
  return [...groups].map(([group, fields]) => (
    <fieldset key={group} className="text-fields">
      <legend dir="auto">{titleOf(group)}</legend>
      {fields.map((field) => (
        <OneField
          key={field.path}
          field={field}
          language={language}
          value={typed[field.path] ?? field.words}
          isMissing={isAsked && (typed[field.path] ?? field.words).trim() === ''}
          onType={(words) => onType(field.path, words)}
        />
      ))}
    </fieldset>
  ));
}

interface OneFieldProps {
  field: WordsField;
  language: string;
  value: string;
  isMissing: boolean;
  onType: (words: string) => void;
}

function OneField({ field, language, value, isMissing, onType }: OneFieldProps) {
  const { texts: t } = useText();
  const { path, words } = field;
  const name = path.slice(path.lastIndexOf('.') + 1);
  const named: Record<string, string> = {
    title: t.title,
    heading: t.heading,
    paragraphs: t.paragraphs,
    statement: t.statement,
    statementAsk: t.statementAsk,
    ...(path.startsWith('sections.') && { ask: t.ask }),
  };
  const shared = {
    // Where a field has no name of its own, the words that it is made from tell what it is for.
    label: named[name] ?? words,
    value,
    onChange: onType,
    lang: language,
    maxLength: 2000,
    ...(isMissing && { error: t.emptyField }),
  };
  return name === 'paragraphs' || words.length > 90 ? (
    <TextArea
      {...shared}
      rows={name === 'paragraphs' ? Math.min(8, words.split('\n').length * 2) : 2}
      spellCheck
    />
  ) : (
    <TextField {...shared} spellCheck />
  );
}
