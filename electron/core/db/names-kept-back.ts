// How hidden names are looked for in what is told of one story to those who may not know names.
import type Database from 'better-sqlite3';
import type { StoryId } from '../../../shared/model/ids.ts';
import { clearedWordsOf } from '../packaging/cleared-words.ts';
import { everyHiddenName } from '../packaging/every-hidden-name.ts';
import { hiddenNamesOfStory } from '../packaging/hidden-names.ts';
import { findHidden } from '../packaging/names-in-words.ts';
import type { NameSearch } from '../packaging/names-in-words.ts';
import { readWords } from '../packaging/read-words.ts';
import { everybodyInStory } from './part-in-story.ts';
import { namesOfStories } from './people-names.ts';

export function nameSearchOf(sql: Database.Database, storyId: StoryId): NameSearch {
  const { names, hidden } = everyHiddenName(sql);
  return {
    own: hiddenNamesOfStory(everybodyInStory(sql, storyId)),
    all: hidden,
    shown: namesOfStories(sql, [storyId], { narratorsOnly: false }).get(storyId) ?? [],
    cleared: clearedWordsOf(sql, storyId, names),
  };
}

/** Does a text hold a name that nobody has dealt with yet, or a word like it? */
export function holdsHiddenName(search: NameSearch): (text: string) => boolean {
  return (text) => text.trim() !== '' && findHidden(readWords(text), search) !== undefined;
}
