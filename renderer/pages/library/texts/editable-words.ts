// A text as fields to fill in: one for each piece of words, in the order in which they stand. Pure.
import type { AgreementText, OwnText } from '../../../../shared/model/agreement-text.ts';

export type FieldGroup = 'whole' | 'choices' | 'roles' | 'labels' | `section ${string}`;

export interface WordsField {
  /** Where it stands: `sections.0.paragraphs`. */
  path: string;
  group: FieldGroup;
  /** What is changed: the paragraphs of a part are one field, a line each. */
  words: string;
}

/** Names of parts and of pictures are not words. */
const fixed = new Set(['key', 'picture']);

function fieldsIn(value: unknown, path: string, group: FieldGroup): WordsField[] {
  if (typeof value === 'string') return [{ path, group, words: value }];
  if (Array.isArray(value)) return [{ path, group, words: value.join('\n') }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !fixed.has(key))
    .flatMap(([key, part]) => fieldsIn(part, `${path}.${key}`, group));
}

export function fieldsOf(text: AgreementText): WordsField[] {
  const { title, sections, statement, statementAsk, choices, roles, labels } = text;
  return [
    { path: 'title', group: 'whole', words: title },
    ...sections.flatMap((section, index) =>
      fieldsIn(section, `sections.${index}`, `section ${section.key}`),
    ),
    ...fieldsIn(statement, 'statement', 'whole'),
    ...fieldsIn(statementAsk, 'statementAsk', 'whole'),
    ...fieldsIn(choices, 'choices', 'choices'),
    ...fieldsIn(roles, 'roles', 'roles'),
    ...fieldsIn(labels, 'labels', 'labels'),
  ];
}

/** @param typed by path; what is not in it stays @returns the text with these words, in its own shape */
export function withTyped(
  text: AgreementText,
  typed: Readonly<Record<string, string>>,
): Omit<OwnText, 'from' | 'language'> {
  const put = (value: unknown, path: string): unknown => {
    const words = typed[path];
    if (typeof value === 'string') return (words ?? value).trim();
    if (Array.isArray(value) && typeof value[0] === 'string')
      return words === undefined ? value : linesOf(words);
    if (Array.isArray(value)) return value.map((part, index) => put(part, `${path}.${index}`));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [
        key,
        fixed.has(key) ? part : put(part, path === '' ? key : `${path}.${key}`),
      ]),
    );
  };
  const { title, sections, statement, statementAsk, choices, roles, labels } = text;
  return put({ title, sections, statement, statementAsk, choices, roles, labels }, '') as Omit<
    OwnText,
    'from' | 'language'
  >;
}

function linesOf(words: string): string[] {
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
