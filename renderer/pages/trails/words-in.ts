// Words of a trail in the language that somebody writes in. Pure.
import type { Words } from '../../../shared/model/exhibition.ts';

/** In this language, or else in the first of these that there is; empty where nothing is written. */
export function wordsIn(words: Words, languages: readonly string[]): string {
  const found = [...languages, ...Object.keys(words)].find(
    (language) => (words[language] ?? '').trim() !== '',
  );
  return found === undefined ? '' : (words[found] ?? '');
}

/** A language without words is left out. */
export function withWords(words: Words, language: string, text: string): Words {
  const { [language]: _before, ...rest } = words;
  return text === '' ? rest : { ...rest, [language]: text };
}
