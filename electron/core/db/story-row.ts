// One story between its tables and its shape in the contract.
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type { PersonId, StoryId, ThemeId } from '../../../shared/model/ids.ts';
import type { NewStory, Story } from '../../../shared/model/story.ts';
import { parseFuzzyDate } from '../../../shared/rules/fuzzy-date.ts';
import { spellLanguageTag } from '../../../shared/rules/language-tag.ts';
import { noteNarrators } from './agreement-cover.ts';
import { forgetIdleReviews, presentTheme } from './told-themes.ts';
import { storyNotFound } from './visible-stories.ts';

interface Row {
  id: StoryId;
  number: number;
  title: string;
  summary: string;
  recorded_on: string;
  ward_code: string | null;
  locality: string;
  content_warning: string;
  leave_out: string;
  private_notes: string;
  created_at: string;
  updated_at: string;
  binned_at: string | null;
}

function list<T>(sql: Database.Database, query: string, id: StoryId): T[] {
  return sql.prepare<[string], T>(query).pluck().all(id);
}

function peopleOf(sql: Database.Database, id: StoryId, role: string): PersonId[] {
  return list(
    sql,
    `select person_id from story_people where story_id = ? and role = '${role}' order by position`,
    id,
  );
}

/** Everything of a story, private notes included: callers decide who is told what. @throws AppError `not-found` */
export function readStory(sql: Database.Database, id: StoryId): Story {
  const row = sql
    .prepare<[string], Row>(
      `select id, number, title, summary, recorded_on, ward_code, locality, content_warning, leave_out,
         private_notes, created_at, updated_at, binned_at from stories where id = ?`,
    )
    .get(id);
  if (row === undefined) throw storyNotFound();
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    summary: row.summary,
    narratorIds: peopleOf(sql, id, 'narrator'),
    interviewerIds: peopleOf(sql, id, 'interviewer'),
    interpreterIds: peopleOf(sql, id, 'interpreter'),
    languages: list<string>(
      sql,
      'select language from story_languages where story_id = ? order by position',
      id,
    ),
    recordedOn: row.recorded_on,
    wardCode: row.ward_code,
    locality: row.locality,
    themeIds: list<ThemeId>(
      sql,
      'select theme_id from story_themes where story_id = ? order by position',
      id,
    ),
    tags: list<string>(sql, 'select tag from story_tags where story_id = ? order by position', id),
    contentWarning: row.content_warning,
    leaveOut: row.leave_out,
    privateNotes: row.private_notes,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    binnedAt: row.binned_at,
  };
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** The same values in the one form in which they are stored: dates in EDTF, tags of languages spelled alike, nothing twice, no blank tags. */
export function tidyStory(patch: NewStory): NewStory {
  const tidy: NewStory = { ...patch };
  if (patch.recordedOn !== undefined)
    tidy.recordedOn = parseFuzzyDate(patch.recordedOn)?.edtf ?? '';
  if (patch.languages !== undefined) tidy.languages = unique(patch.languages.map(spellLanguageTag));
  if (patch.tags !== undefined)
    tidy.tags = unique(patch.tags.map((tag) => tag.trim()).filter((tag) => tag !== ''));
  for (const field of ['narratorIds', 'interviewerIds', 'interpreterIds'] as const)
    if (patch[field] !== undefined) tidy[field] = unique(patch[field]);
  if (patch.themeIds !== undefined) tidy.themeIds = unique(patch.themeIds);
  return tidy;
}

const columns = {
  title: 'title',
  summary: 'summary',
  recordedOn: 'recorded_on',
  wardCode: 'ward_code',
  locality: 'locality',
  contentWarning: 'content_warning',
  leaveOut: 'leave_out',
  privateNotes: 'private_notes',
} as const;

const personRoles = {
  narratorIds: 'narrator',
  interviewerIds: 'interviewer',
  interpreterIds: 'interpreter',
} as const;

function refuseUnknown(
  sql: Database.Database,
  { table, ids, what }: { table: 'people' | 'themes'; ids: readonly string[]; what: string },
): void {
  const known = sql.prepare<[string], { id: string }>(`select id from ${table} where id = ?`);
  const unknown = ids.filter((id) => known.get(id) === undefined);
  if (unknown.length > 0)
    throw new AppError('not-found', `${what} is not in the library. Nothing was changed.`, {
      ids: unknown,
    });
}

function replace(
  sql: Database.Database,
  { id, table, column, values }: { id: StoryId; table: string; column: string; values: string[] },
): void {
  sql.prepare(`delete from ${table} where story_id = ?`).run(id);
  const insert = sql.prepare(
    `insert into ${table} (story_id, ${column}, position) values (?, ?, ?)`,
  );
  for (const [position, value] of values.entries()) insert.run(id, value, position);
}

/**
 * Writes the given fields of a story that is there; must run inside a `db.write`.
 * @throws AppError `not-found` naming the ids of people or themes that are not there
 */
export function writeStoryFields(sql: Database.Database, id: StoryId, fields: NewStory): void {
  for (const [field, column] of Object.entries(columns)) {
    const value = fields[field as keyof typeof columns];
    if (value !== undefined)
      sql.prepare(`update stories set ${column} = ? where id = ?`).run(value, id);
  }
  if (fields.recordedOn !== undefined)
    sql
      .prepare('update stories set recorded_from = ? where id = ?')
      .run(parseFuzzyDate(fields.recordedOn)?.from ?? null, id);
  for (const [field, role] of Object.entries(personRoles)) {
    const people = fields[field as keyof typeof personRoles];
    if (people === undefined) continue;
    refuseUnknown(sql, { table: 'people', ids: people, what: 'A person' });
    if (role === 'narrator')
      noteNarrators(sql, { id, before: peopleOf(sql, id, role), after: people });
    sql.prepare('delete from story_people where story_id = ? and role = ?').run(id, role);
    const insert = sql.prepare(
      'insert into story_people (story_id, person_id, role, position) values (?, ?, ?, ?)',
    );
    for (const [position, personId] of people.entries()) insert.run(id, personId, role, position);
  }
  if (fields.languages !== undefined)
    replace(sql, { id, table: 'story_languages', column: 'language', values: fields.languages });
  if (fields.tags !== undefined)
    replace(sql, { id, table: 'story_tags', column: 'tag', values: fields.tags });
  if (fields.themeIds !== undefined) {
    refuseUnknown(sql, { table: 'themes', ids: fields.themeIds, what: 'A theme' });
    const values = unique(fields.themeIds.map((theme) => presentTheme(sql, theme)));
    replace(sql, { id, table: 'story_themes', column: 'theme_id', values });
    forgetIdleReviews(sql, id);
  }
}

/** Which of the given fields say something new. */
export function changedFields(before: Story, fields: NewStory): (keyof NewStory)[] {
  return (Object.keys(fields) as (keyof NewStory)[]).filter(
    (field) =>
      fields[field] !== undefined &&
      JSON.stringify(fields[field]) !== JSON.stringify(before[field]),
  );
}
