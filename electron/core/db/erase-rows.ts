// Takes every row of a story out of the catalogue, for good: all of it in one transaction of the caller. What stays is its number.
import type Database from 'better-sqlite3';
import type { PersonId, StoryId } from '../../../shared/model/ids.ts';
import { forgetPersonInRequests } from './forget-person-in-requests.ts';
import { forgetViewsOf } from './forget-views.ts';
import { forgetIntakesOf } from './intake-rows.ts';
import { removeLooseWords } from './loose-words.ts';
import { erasingNamesInShows } from './names-in-shows.ts';
import { referencesOf, rowsBehind } from './rows-of-story.ts';
import { emptySearchIndex } from './search-index.ts';
import { removeSetting } from './settings.ts';
import { withoutGuards } from './without-guards.ts';

export interface ErasedRows {
  /** Files with the media and the copies that belonged to it. */
  mediaIds: string[];
  copyIds: string[];
  personIds: PersonId[];
}

/** Who has or had a part in it. */
function peopleIn(sql: Database.Database, storyId: StoryId): PersonId[] {
  const tables = partsOfPeople(sql);
  const ofStory = referencesOf(sql).filter(({ to }) => to === 'stories');
  const found = new Set<PersonId>();
  for (const { table, column } of tables) {
    const story = ofStory.find((one) => one.table === table);
    if (story === undefined) continue;
    const ids = sql
      .prepare<[string], PersonId | null>(
        `select ${column} from ${table} where ${story.column} = ?`,
      )
      .pluck()
      .all(storyId);
    for (const id of ids) if (id !== null) found.add(id);
  }
  return [...found];
}

/** What somebody asked for, or was worried about, is no part that they have in a story; nor is what another library said of them. */
const NO_PARTS: ReadonlySet<string> = new Set(['requests', 'concerns', 'handover_values']);

/** Tables that say what somebody does in a story, or in a recording of one. */
function partsOfPeople(sql: Database.Database) {
  const references = referencesOf(sql);
  const isAboutStory = (table: string) =>
    references.some(
      (one) => one.table === table && (one.to === 'stories' || one.to === 'recordings'),
    );
  return references.filter(
    ({ to, table }) => to === 'people' && isAboutStory(table) && !NO_PARTS.has(table),
  );
}

/** Of those who have a part in this story: who is in no other one, and has not signed to work on others. */
export function peopleOnlyIn(sql: Database.Database, storyId: StoryId): PersonId[] {
  const references = referencesOf(sql);
  const recordings = sql
    .prepare<[string], string>('select id from recordings where story_id = ?')
    .pluck()
    .all(storyId);
  const isElsewhere = (person: PersonId) =>
    partsOfPeople(sql).some(({ table, column }) => {
      const to = references.find(
        (one) => one.table === table && (one.to === 'stories' || one.to === 'recordings'),
      );
      const other = to?.column ?? column;
      const own = to?.to === 'stories' ? [storyId] : recordings;
      return (
        sql
          .prepare(
            `select 1 from ${table} where ${column} = ?
             and (${other} is null or ${other} not in (select value from json_each(?))) limit 1`,
          )
          .get(person, JSON.stringify(own)) !== undefined
      );
    });
  const isContributor = (person: PersonId) =>
    sql.prepare('select 1 from contributor_agreements where person_id = ?').get(person) !==
    undefined;
  return peopleIn(sql, storyId).filter((person) => !isElsewhere(person) && !isContributor(person));
}

/** Nothing is ever taken out of the ledger of agreements, but for this: a storyteller has the right to it. */
function eraseBehind(sql: Database.Database, start: { table: string; ids: readonly string[] }) {
  const { steps, ids } = rowsBehind(sql, start);
  withoutGuards(sql, new Set(steps.map(({ table }) => table)), () => {
    for (const { table, column, values } of steps)
      sql
        .prepare(`delete from ${table} where ${column} in (select value from json_each(?))`)
        .run(JSON.stringify(values));
  });
  return ids;
}

/** Every column but these becomes what an empty row has. */
function blank(
  sql: Database.Database,
  { table, id, keep }: { table: string; id: string; keep: readonly string[] },
): void {
  const columns = sql
    .prepare<[string], { name: string; type: string; notnull: number; dflt: string | null }>(
      'select name, type, "notnull", dflt_value as dflt from pragma_table_info(?)',
    )
    .all(table);
  const emptyOf = ({ type, notnull, dflt }: (typeof columns)[number]) =>
    dflt ?? (notnull === 0 ? 'null' : type === 'TEXT' ? "''" : '0');
  const changes = columns
    .filter(({ name }) => !keep.includes(name))
    .map((column) => `${column.name} = ${emptyOf(column)}`);
  sql.prepare(`update ${table} set ${changes.join(', ')} where id = ?`).run(id);
}

/** A person of whom nothing is left but a number. */
function erasePerson(sql: Database.Database, id: PersonId): void {
  eraseBehind(sql, { table: 'people', ids: [id] });
  forgetJoins(sql, id);
  sql.prepare('delete from people where id = ?').run(id);
}

/** What was kept so that two could be taken apart holds both names. */
function forgetJoins(sql: Database.Database, id: string): void {
  sql.prepare('delete from people_joined where kept_id = @id or gone_id = @id').run({ id });
}

/** Entries that were joined with these are the same people: an older catalogue may know them as others. */
function joinedInto(sql: Database.Database, ids: readonly PersonId[]): PersonId[] {
  return sql
    .prepare<[string], PersonId>(
      `select gone_id from people_joined where apart_at is null
         and kept_id in (select value from json_each(?))`,
    )
    .pluck()
    .all(JSON.stringify(ids));
}

/** For an older catalogue, in which this person may be named elsewhere: without the name, those stories stay closed as they are. */
export function blankPerson(sql: Database.Database, id: string): void {
  const keep = ['id', 'number', 'attribution', 'age_band', 'created_at', 'updated_at', 'binned_at'];
  blank(sql, { table: 'people', id, keep });
  sql.prepare("update people set attribution = 'no-name' where id = ?").run(id);
  forgetJoins(sql, id);
  sql.prepare('delete from other_names where person_id = ?').run(id);
  for (const table of ['mentioned_people', 'index_point_people', 'attachment_people'])
    sql.prepare(`update ${table} set name = '' where person_id = ?`).run(id);
}

/** Must run inside a transaction. @param at UTC @returns what else must go: files, and who went with it */
export function eraseRows(sql: Database.Database, storyId: StoryId, at: string): ErasedRows {
  return erasingNamesInShows(sql, storyId, () => eraseStory(sql, storyId, at));
}

function eraseStory(sql: Database.Database, storyId: StoryId, at: string): ErasedRows {
  const personIds = peopleOnlyIn(sql, storyId);
  const copyIds = sql
    .prepare<[string], string>(
      `select media_id from (select media_id, recording_id from access_copies union all select media_id, recording_id from kept_clips)
       where recording_id in (select id from recordings where story_id = ?)`,
    )
    .pluck()
    .all(storyId);
  const joined = joinedInto(sql, personIds);
  forgetViewsOf(sql, { storyId, personIds });
  forgetIntakesOf(sql, storyId);
  // Cases keep that they happened and when: their links go first, so that they do not go with the story.
  forgetPersonInRequests(sql, { storyId, personId: null });
  for (const personId of personIds) forgetPersonInRequests(sql, { storyId: null, personId });
  // Said beside the recording that was asked, not beside the story.
  const ids = eraseBehind(sql, { table: 'stories', ids: [storyId] });
  removeLooseWords(sql);
  for (const person of personIds) erasePerson(sql, person);
  const keep = ['id', 'number', 'created_at', 'updated_at', 'binned_at', 'erased_at'];
  blank(sql, { table: 'stories', id: storyId, keep });
  sql
    .prepare(
      'update stories set created_at = @at, updated_at = @at, binned_at = @at, erased_at = @at where id = @storyId',
    )
    .run({ storyId, at });
  // Words that were taken out can still stand in the index; it is made anew when somebody searches next.
  sql.exec("insert into story_words (story_words) values ('delete-all')");
  removeSetting(sql, 'search-text-version');
  emptySearchIndex(sql);
  return { mediaIds: [...ids], copyIds, personIds: [...personIds, ...joined] };
}
