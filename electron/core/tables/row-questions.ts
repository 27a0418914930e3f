// A row that was received before and says something else now: for each field that differs a question. Ours stays until somebody has answered.
import type Database from 'better-sqlite3';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { TableField, TableMapping } from '../../../shared/model/table.ts';
import type { IncomingColumn, IncomingFields, Incoming } from './incoming.ts';
import { columnsToStory } from './row-to-story.ts';

export interface RowQuestion {
  /** A field of a story, as the contract calls it. */
  about: string;
  ours: string;
  theirs: string;
  column: string;
}

interface Compared {
  about: string;
  columns: readonly TableField[];
  theirs: (fields: IncomingFields) => string;
  ours: (sql: Database.Database, id: StoryId) => string;
}

const column = (name: string) => (sql: Database.Database, id: StoryId) =>
  sql
    .prepare<[string], string | null>(`select ${name} from stories where id = ?`)
    .pluck()
    .get(id) ?? '';
const list = (query: string) => (sql: Database.Database, id: StoryId) =>
  sql.prepare<[string], string>(query).pluck().all(id).join('; ');

const compared: readonly Compared[] = [
  { about: 'title', columns: ['title'], theirs: ({ title }) => title, ours: column('title') },
  {
    about: 'summary',
    columns: ['summary'],
    theirs: ({ summary }) => summary,
    ours: column('summary'),
  },
  {
    about: 'recordedOn',
    columns: ['date'],
    theirs: ({ recordedOn }) => recordedOn,
    ours: column('recorded_on'),
  },
  {
    about: 'locality',
    columns: ['locality', 'place'],
    theirs: ({ locality }) => locality,
    ours: column('locality'),
  },
  {
    about: 'wardCode',
    columns: ['ward', 'place'],
    theirs: ({ wardCode }) => wardCode ?? '',
    ours: column('ward_code'),
  },
  {
    about: 'languages',
    columns: ['language'],
    theirs: ({ languages }) => languages.join('; '),
    ours: list('select language from story_languages where story_id = ? order by position'),
  },
  {
    about: 'contentWarning',
    columns: ['content-warning', 'rights'],
    theirs: ({ contentWarning }) => contentWarning,
    ours: column('content_warning'),
  },
];

/** @param before as it was received last */
export function questionsOf(
  sql: Database.Database,
  {
    id,
    before,
    incoming,
    mapping,
  }: {
    id: StoryId;
    before: readonly IncomingColumn[];
    incoming: Incoming;
    mapping: TableMapping;
  },
): RowQuestion[] {
  const then = columnsToStory(before, mapping).fields;
  return compared.flatMap(({ about, columns, theirs, ours }) => {
    const now = theirs(incoming.fields);
    if (now === theirs(then) || now === ours(sql, id)) return [];
    const where = incoming.columns.find(
      ({ field }) => field !== null && columns.includes(field),
    )?.name;
    return [{ about, ours: ours(sql, id), theirs: now, column: where ?? '' }];
  });
}
