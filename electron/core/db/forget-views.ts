// Searches that were kept for the name of somebody who is erased go with them.
import type Database from 'better-sqlite3';
import type { PersonId, StoryId } from '../../../shared/model/ids.ts';
import { findName, hiddenNamesOfAll, hiddenNamesOfStory } from '../packaging/hidden-names.ts';
import { readWords } from '../packaging/read-words.ts';

/** Must run inside a transaction, before the rows of these people and of the story go. */
export function forgetViewsOf(
  sql: Database.Database,
  { storyId, personIds }: { storyId: StoryId; personIds: readonly PersonId[] },
): void {
  const list = JSON.stringify(personIds);
  const names = (query: string, value: string) =>
    sql
      .prepare<{ value: string }, string>(query)
      .pluck()
      .all({ value })
      .map((realName) => ({ realName, shownName: '' }));
  const people = hiddenNamesOfStory(
    names(
      `with gone (id) as (select value from json_each(@value))
       select real_name from people where id in gone
       union select chosen_name from people where id in gone
       union select name from other_names where person_id in gone`,
      list,
    ),
  );
  const mentioned = hiddenNamesOfAll(
    names('select name from mentioned_people where story_id = @value', storyId),
  );
  const holdsName = (text: string) =>
    [people, mentioned].some((one) => findName(readWords(text), one, [])?.isCertain === true);
  const forget = ['search_view_choices where view_id = ?', 'search_views where id = ?'].map(
    (rest) => sql.prepare(`delete from ${rest}`),
  );
  const views = sql.prepare<[], { id: string; name: string; words: string }>(
    'select id, name, words from search_views',
  );
  for (const { id, name, words } of views.all())
    if (holdsName(name) || holdsName(words)) for (const each of forget) each.run(id);
}
