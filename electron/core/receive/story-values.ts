// The fields of a story that a package tells, as they stand here and there, to be compared; and writing those that are renewed.
import type Database from 'better-sqlite3';
import type { StoryId, ThemeId } from '../../../shared/model/ids.ts';
import { parseFuzzyDate } from '../../../shared/rules/fuzzy-date.ts';
import { spellLanguageTag } from '../../../shared/rules/language-tag.ts';
import type { ReceivedValues } from '../db/received-base.ts';
import type { ReceivedFields } from './received-package.ts';

const columns = {
  title: 'title',
  summary: 'summary',
  recordedOn: 'recorded_on',
  wardCode: 'ward_code',
  locality: 'locality',
  contentWarning: 'content_warning',
} as const;
type Column = keyof typeof columns;

const inOrder = (words: readonly string[]) => words.toSorted((a, b) => (a < b ? -1 : 1));

/** The same value always in the same signs. */
function tidy(fields: ReceivedFields): ReceivedFields {
  return {
    ...fields,
    recordedOn: parseFuzzyDate(fields.recordedOn)?.edtf ?? '',
    languages: [...new Set(fields.languages.map(spellLanguageTag))],
    topics: inOrder([
      ...new Set(fields.topics.map((topic) => topic.trim()).filter((topic) => topic !== '')),
    ]),
  };
}

export function theirValues(fields: ReceivedFields): ReceivedValues {
  return new Map(
    Object.entries(tidy(fields)).map(([field, value]) => [field, JSON.stringify(value)]),
  );
}

export function ourValues(sql: Database.Database, storyId: StoryId): ReceivedValues {
  const row = sql
    .prepare<[string], Record<string, string | null>>(
      `select ${Object.entries(columns)
        .map(([field, column]) => `${column} as ${field}`)
        .join(', ')} from stories where id = ?`,
    )
    .get(storyId);
  const list = (query: string) => sql.prepare<[string], string>(query).pluck().all(storyId);
  const topics = [
    ...list(
      'select t.name from story_themes s join themes t on t.id = s.theme_id where s.story_id = ?',
    ),
    ...list('select tag from story_tags where story_id = ?'),
  ];
  const languages = list(
    'select language from story_languages where story_id = ? order by position',
  );
  return new Map(
    Object.entries({ ...row, languages, topics: inOrder(topics) }).map(([field, value]) => [
      field,
      JSON.stringify(value),
    ]),
  );
}

/** Must run inside a `db.write`; the index of words is for the caller to renew. */
export function writeValues(
  sql: Database.Database,
  storyId: StoryId,
  fields: ReceivedFields,
  only?: readonly string[],
): void {
  const tidied = tidy(fields);
  const wanted = (field: string) => only === undefined || only.includes(field);
  for (const [field, column] of Object.entries(columns))
    if (wanted(field))
      sql
        .prepare(`update stories set ${column} = ? where id = ?`)
        .run(tidied[field as Column], storyId);
  if (wanted('recordedOn'))
    sql
      .prepare('update stories set recorded_from = ? where id = ?')
      .run(parseFuzzyDate(tidied.recordedOn)?.from ?? null, storyId);
  if (wanted('languages')) replace(sql, storyId, ['story_languages', 'language'], tidied.languages);
  if (!wanted('topics')) return;
  const themes: ThemeId[] = [];
  const tags: string[] = [];
  for (const topic of tidied.topics) {
    const theme = themeCalled(sql, topic);
    if (theme === undefined) tags.push(topic);
    else if (!themes.includes(theme)) themes.push(theme);
  }
  replace(sql, storyId, ['story_themes', 'theme_id'], themes);
  replace(sql, storyId, ['story_tags', 'tag'], tags.slice(0, 100));
}

function replace(
  sql: Database.Database,
  storyId: StoryId,
  [table, column]: readonly [string, string],
  values: readonly string[],
): void {
  sql.prepare(`delete from ${table} where story_id = ?`).run(storyId);
  const add = sql.prepare(`insert into ${table} (story_id, ${column}, position) values (?, ?, ?)`);
  for (const [position, value] of values.entries()) add.run(storyId, value, position);
}

/** A theme of ours with this name, in any language; one that was merged is the one it was merged into. */
export function themeCalled(sql: Database.Database, name: string): ThemeId | undefined {
  return sql
    .prepare<{ name: string }, ThemeId>(
      `select coalesce(t.merged_into, t.id) from themes t
       where t.retired = 0 and (lower(t.name) = lower(@name)
         or exists (select 1 from theme_names n where n.theme_id = t.id and lower(n.name) = lower(@name)))
       order by t.position limit 1`,
    )
    .pluck()
    .get({ name });
}
