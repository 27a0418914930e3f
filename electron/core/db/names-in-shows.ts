// What collections, exhibitions and trails say in words of their own, and the register of what left, does not name somebody whose name is erased: later nobody would know what to look for.
import type Database from 'better-sqlite3';
import type { StoryId } from '../../../shared/model/ids.ts';
import { findName, hiddenNamesOfAll, hiddenNamesOfStory } from '../packaging/hidden-names.ts';
import type { HiddenNames, NamedPerson } from '../packaging/hidden-names.ts';
import { namesOfAll } from '../packaging/names-of-all.ts';
import { readWords, wordsOf } from '../packaging/read-words.ts';
import { cleanWaitingWords } from './clean-waiting-words.ts';
import { everybodyInStory } from './part-in-story.ts';
import { namesOfStories } from './people-names.ts';

interface Words {
  /** The collection, the exhibition, the trail or what left. */
  show: string;
  text: string;
}

/** Wherever somebody can have written a name, and how it is emptied. */
const places = [
  {
    read: 'select exhibition_id as show, words as text, part_id, field, language from exhibition_words',
    empty: `delete from exhibition_words
      where exhibition_id = @show and part_id = @part_id and field = @field and language = @language`,
  },
  {
    read: 'select exhibition_id as show, name as text, id from exhibition_logos',
    empty: "update exhibition_logos set name = '' where id = @id",
  },
  {
    read: 'select trail_id as show, words as text, rowid as place from trail_words',
    empty: 'delete from trail_words where rowid = @place',
  },
  ...['title', 'introduction'].map((column) => ({
    read: `select id as show, ${column} as text from collections`,
    empty: `update collections set ${column} = '' where id = @show`,
  })),
  {
    read: 'select collection_id as show, caption as text, story_id from collection_items',
    empty:
      "update collection_items set caption = '' where collection_id = @show and story_id = @story_id",
  },
  {
    read: 'select id as show, collection_title as text from packages',
    empty: "update packages set collection_title = '' where id = @show",
  },
  ...['host', 'locality'].map((column) => ({
    read: `select trail_id as show, ${column} as text, id from trail_stops`,
    empty: `update trail_stops set ${column} = '' where id = @id`,
  })),
];

/** What each collection, exhibition and trail holds, and each that left; and what is read beside it: an exhibition shows its trails. */
function storiesByShow(sql: Database.Database): Map<string, StoryId[]> {
  const rows = sql
    .prepare<[], { show: string; storyId: StoryId }>(
      `select exhibition_id as show, story_id as storyId from exhibition_items where story_id is not null
       union select trail_id, story_id from trail_voices union select trail_id, story_id from trail_pictures
       union select collection_id, story_id from collection_items
       union select package_id, story_id from package_stories
       union select t.exhibition_id, v.story_id from exhibition_trails t join trail_voices v on v.trail_id = t.trail_id
       union select t.exhibition_id, p.story_id from exhibition_trails t join trail_pictures p on p.trail_id = t.trail_id
       union select t.trail_id, i.story_id from exhibition_trails t
         join exhibition_items i on i.exhibition_id = t.exhibition_id where i.story_id is not null`,
    )
    .all();
  const shows = Map.groupBy(rows, ({ show }) => show);
  return new Map([...shows].map(([id, all]) => [id, all.map(({ storyId }) => storyId)]));
}

/** As visitors would read it: where the story was shown, any word of a name that it keeps back, unless another story shows that word. */
function ownNames(people: readonly NamedPerson[], shown: readonly string[]): HiddenNames {
  const names = hiddenNamesOfStory(people);
  const shownWords = new Set(shown.flatMap((name) => [...wordsOf(name)]));
  return { ...names, words: names.words.filter((word) => !shownWords.has(word)) };
}

interface NamesOfPerson {
  id: string;
  names: string[];
}

/** Also the names that were shown: what is erased is shown no more. */
function namesByPerson(sql: Database.Database): NamesOfPerson[] {
  return sql
    .prepare<[], { id: string; realName: string; chosenName: string }>(
      'select id, real_name as realName, chosen_name as chosenName from people',
    )
    .all()
    .map(({ id, realName, chosenName }) => ({
      id,
      names: [realName, chosenName].filter((name) => name !== ''),
    }));
}

/** @returns as hidden from everybody; not what somebody else is called, too */
function namesThatWent(before: readonly NamesOfPerson[], after: readonly NamesOfPerson[]) {
  const left = new Set(after.flatMap(({ names }) => names));
  return before.flatMap(({ id, names }) =>
    names.filter((name) => !left.has(name)).map((realName) => ({ id, realName, shownName: '' })),
  );
}

const keyOf = ({ realName, shownName }: NamedPerson) => JSON.stringify([realName, shownName]);

/**
 * Must run inside a transaction.
 * @param storyId a story that goes; null: only people go
 * @param erase takes the names away
 */
export function erasingNamesInShows<Erased>(
  sql: Database.Database,
  storyId: StoryId | null,
  erase: () => Erased,
): Erased {
  const shows = storiesByShow(sql);
  const people = storyId === null ? [] : everybodyInStory(sql, storyId);
  const before = namesOfAll(sql);
  const peopleBefore = namesByPerson(sql);
  const erased = erase();
  const after = new Set(namesOfAll(sql).map(keyOf));
  const went = namesThatWent(peopleBefore, namesByPerson(sql));
  const gone = hiddenNamesOfAll([...before.filter((name) => !after.has(keyOf(name))), ...went]);
  const ids = new Set(people.map(({ id }): string => id));
  const ofStory = [...people, ...went.filter(({ id }) => ids.has(id))];
  const namesIn = (stories: readonly StoryId[]) => [
    ...namesOfStories(sql, stories, { narratorsOnly: false }).values(),
  ];
  const search = (show: string) => {
    const stories = shows.get(show) ?? [];
    const names = namesIn(stories.filter((id) => id !== storyId)).flat();
    const wasThere = storyId !== null && stories.includes(storyId);
    const all = wasThere ? [gone, ownNames(ofStory, names)] : [gone];
    return (text: string) =>
      all.some((hidden) => findName(readWords(text), hidden, names)?.isCertain === true);
  };
  const searches = new Map<string, (text: string) => boolean>();
  for (const { read, empty } of places) {
    const clear = sql.prepare<[Words]>(empty);
    for (const row of sql.prepare<[], Words>(read).all()) {
      const names = searches.get(row.show) ?? search(row.show);
      searches.set(row.show, names);
      if (row.text !== '' && names(row.text)) clear.run(row);
    }
  }
  cleanWaitingWords(sql, search(''));
  return erased;
}
