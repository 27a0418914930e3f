// The same words in several languages: what is shown, what is written, and what is missing. Pure.
import type { Exhibition, Words } from '../../../shared/model/exhibition.ts';

/** In this language, or the first in which it is written. */
export function shownWords(words: Words, languages: readonly string[]): string {
  for (const language of [...languages, ...Object.keys(words)]) {
    const text = words[language]?.trim() ?? '';
    if (text !== '') return text;
  }
  return '';
}

export function withWords(words: Words, language: string, text: string): Words {
  const { [language]: _former, ...others } = words;
  return text === '' ? others : { ...others, [language]: text };
}

type Fields = Pick<
  Exhibition,
  'title' | 'opening' | 'credits' | 'contact' | 'languages' | 'sections'
>;

/** How many texts are written in the first language and not in this one. */
export function missingIn(language: string, fields: Fields): number {
  const { title, opening, credits, contact, languages, sections } = fields;
  const [main] = languages;
  if (main === undefined || main === language) return 0;
  const all = [
    ...[title, opening, credits, contact],
    ...sections.flatMap((section) => [
      ...[section.title, section.introduction],
      ...section.items.flatMap((item) => [item.caption, item.warning]),
    ]),
  ];
  const isWritten = (words: Words, tag: string) => (words[tag] ?? '').trim() !== '';
  return all.filter((words) => isWritten(words, main) && !isWritten(words, language)).length;
}
