// Words that are only like a name that must not be shown, of which somebody has said: this is not their name. It holds until another name is like the word.
import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { StoryId } from '../../../shared/model/ids.ts';
import { searchWords } from '../../../shared/rules/search-text.ts';
import { findName, hiddenNamesOfStory } from './hidden-names.ts';
import type { NamedPerson } from './hidden-names.ts';
import { readWords } from './read-words.ts';
import { keptStatement } from '../db/kept-statement.ts';

/** The same word however it is written. */
export function foldedWord(word: string): string {
  return searchWords(word).join(' ');
}

/** @returns a fingerprint of the names that this word is like */
export function namesLike(word: string, people: readonly NamedPerson[]): string {
  const text = readWords(word);
  const like = people
    .filter((person) => findName(text, hiddenNamesOfStory([person]), []) !== undefined)
    .map(({ realName, shownName }) => JSON.stringify([realName, shownName]));
  const names = [...new Set(like)].toSorted();
  return createHash('sha256').update(names.join('\n'), 'utf8').digest('hex');
}

/** @param people everybody whose name must not be shown */
export function clearedWordsOf(
  sql: Database.Database,
  storyId: StoryId,
  people: readonly NamedPerson[],
): ReadonlySet<string> {
  const rows = keptStatement<[string], { word: string; names: string }>(
    sql,
    'select word, names_sha256 as names from cleared_words where story_id = ?',
  ).all(storyId);
  return new Set(
    rows
      .filter(({ word, names }) => namesLike(word, people) === names)
      .map(({ word }) => foldedWord(word)),
  );
}
