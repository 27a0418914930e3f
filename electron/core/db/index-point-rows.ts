// Index points as rows: read whole, written field by field.
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type { IndexPointId, StoryId, ThemeId } from '../../../shared/model/ids.ts';
import type {
  IndexPoint,
  PointFields,
  PointLink,
  PointPerson,
  PointPlace,
} from '../../../shared/model/index-point.ts';
import { spellLanguageTag } from '../../../shared/rules/language-tag.ts';
import { presentTheme } from './told-themes.ts';

/** A point as it stands in the library, before it is asked who is told of it. */
export type StoredPoint = Omit<IndexPoint, 'isClosed'> & { position: number };

type Row = Omit<
  StoredPoint,
  'themeIds' | 'keywords' | 'otherKeywords' | 'people' | 'places' | 'links'
>;

const columns = `p.id, p.story_id as storyId, p.recording_id as recordingId, p.from_ms as fromMs, p.to_ms as toMs, p.position,
  p.title, p.synopsis, p.words, p.other_language as otherLanguage, p.other_title as otherTitle,
  p.other_synopsis as otherSynopsis, p.created_at as createdAt, p.updated_at as updatedAt, p.binned_at as binnedAt`;

/** Recordings one after the other, and what has no time behind what has one. */
const inOrder = `order by r.started_at is null, r.started_at, r.id, p.from_ms is null, p.from_ms, p.position, p.created_at, p.id`;

/** Also from the bin. */
export function readPoint(sql: Database.Database, id: IndexPointId): StoredPoint | undefined {
  const row = sql
    .prepare<[string], Row>(`select ${columns} from index_points p where p.id = ?`)
    .get(id);
  return row && whole(sql, [row])[0];
}

export function pointsOf(
  sql: Database.Database,
  storyId: StoryId,
  { bin = false }: { bin?: boolean } = {},
): StoredPoint[] {
  const rows = sql
    .prepare<[string], Row>(
      `select ${columns} from index_points p left join recordings r on r.id = p.recording_id
       where p.story_id = ? and p.binned_at is ${bin ? 'not null' : 'null'} ${inOrder}`,
    )
    .all(storyId);
  return whole(sql, rows);
}

/** With what stands in tables of its own. */
function whole(sql: Database.Database, rows: readonly Row[]): StoredPoint[] {
  const ids = JSON.stringify(rows.map(({ id }) => id));
  const beside = <T extends object>(table: string, what: string, order = 'position') => {
    const found = sql
      .prepare<[string], T & { pointId: IndexPointId }>(
        `select point_id as pointId, ${what} from ${table} where point_id in (select value from json_each(?)) order by point_id, ${order}`,
      )
      .all(ids);
    const byPoint = new Map<IndexPointId, T[]>();
    for (const { pointId, ...row } of found)
      byPoint.set(pointId, [...(byPoint.get(pointId) ?? []), row as unknown as T]);
    return (id: IndexPointId) => byPoint.get(id) ?? [];
  };
  const themes = beside<{ themeId: ThemeId }>('index_point_themes', 'theme_id as themeId');
  const keywords = beside<{ isOther: 0 | 1; keyword: string }>(
    'index_point_keywords',
    'is_other as isOther, keyword',
  );
  const people = beside<PointPerson>('index_point_people', 'person_id as personId, name');
  const places = beside<PointPlace>('index_point_places', 'name, latitude, longitude, zoom');
  const links = beside<PointLink>('index_point_links', 'address, words');
  const words = (id: IndexPointId, wanted: 0 | 1) =>
    keywords(id)
      .filter(({ isOther }) => isOther === wanted)
      .map(({ keyword }) => keyword);
  return rows.map((row) => ({
    ...row,
    themeIds: themes(row.id).map(({ themeId }) => themeId),
    keywords: words(row.id, 0),
    otherKeywords: words(row.id, 1),
    people: people(row.id),
    places: places(row.id),
    links: links(row.id),
  }));
}

const simple = {
  fromMs: 'from_ms',
  toMs: 'to_ms',
  title: 'title',
  synopsis: 'synopsis',
  words: 'words',
  otherLanguage: 'other_language',
  otherTitle: 'other_title',
  otherSynopsis: 'other_synopsis',
} as const;

/**
 * Writes the given fields of a point that is there; must run inside a `db.write`.
 * @throws AppError `not-found` for a theme or a person that is not there
 */
export function writePointFields(
  sql: Database.Database,
  id: IndexPointId,
  fields: Partial<PointFields>,
): void {
  for (const [field, column] of Object.entries(simple)) {
    const value = fields[field as keyof typeof simple];
    if (value !== undefined)
      sql.prepare(`update index_points set ${column} = ? where id = ?`).run(value, id);
  }
  const renew = (table: string, names: readonly string[], rows: readonly unknown[][]) => {
    const insert = sql.prepare(
      `insert into ${table} (point_id, position, ${names.join(', ')}) values (?, ?${', ?'.repeat(names.length)})`,
    );
    for (const [position, row] of rows.entries()) insert.run(id, position, ...row);
  };
  const forget = (table: string, more = '') =>
    sql.prepare(`delete from ${table} where point_id = ?${more}`).run(id);
  if (fields.themeIds !== undefined) {
    forget('index_point_themes');
    const present = fields.themeIds.map((theme) => presentTheme(sql, theme));
    refuseUnknown(sql, 'themes', present, 'A theme');
    renew(
      'index_point_themes',
      ['theme_id'],
      [...new Set(present)].map((theme) => [theme]),
    );
  }
  for (const [field, isOther] of [
    ['keywords', 0],
    ['otherKeywords', 1],
  ] as const) {
    const words = fields[field];
    if (words === undefined) continue;
    forget('index_point_keywords', ` and is_other = ${isOther}`);
    renew(
      'index_point_keywords',
      ['is_other', 'keyword'],
      words.map((word) => [isOther, word]),
    );
  }
  if (fields.people !== undefined) {
    forget('index_point_people');
    const ids = fields.people.flatMap(({ personId }) => personId ?? []);
    refuseUnknown(sql, 'people', ids, 'A person');
    const rows = fields.people.map(({ personId, name }) => [personId, name]);
    renew('index_point_people', ['person_id', 'name'], rows);
  }
  if (fields.places !== undefined) {
    forget('index_point_places');
    const rows = fields.places.map((one) => [one.name, one.latitude, one.longitude, one.zoom]);
    renew('index_point_places', ['name', 'latitude', 'longitude', 'zoom'], rows);
  }
  if (fields.links !== undefined) {
    forget('index_point_links');
    const rows = fields.links.map(({ address, words }) => [address, words]);
    renew('index_point_links', ['address', 'words'], rows);
  }
}

function refuseUnknown(
  sql: Database.Database,
  table: 'themes' | 'people',
  ids: readonly string[],
  what: string,
): void {
  const known = sql.prepare<[string], number>(`select 1 from ${table} where id = ?`);
  if (ids.some((id) => known.get(id) === undefined))
    throw new AppError('not-found', `${what} is not in the library. Nothing was changed.`);
}

const unique = (words: readonly string[]): string[] => [
  ...new Set(words.map((word) => word.trim()).filter((word) => word !== '')),
];

/** The same values in the one form in which they are stored. */
export function tidyPoint(fields: Partial<PointFields>): Partial<PointFields> {
  const tidy = { ...fields };
  if (fields.keywords !== undefined) tidy.keywords = unique(fields.keywords);
  if (fields.otherKeywords !== undefined) tidy.otherKeywords = unique(fields.otherKeywords);
  if (fields.themeIds !== undefined) tidy.themeIds = [...new Set(fields.themeIds)];
  if (typeof fields.otherLanguage === 'string')
    tidy.otherLanguage = spellLanguageTag(fields.otherLanguage);
  if (fields.people !== undefined)
    tidy.people = fields.people
      // A person of the library is shown by the name that is chosen for them, whatever stands here.
      .map(({ personId, name }) => ({ personId, name: personId === null ? name.trim() : '' }))
      .filter(({ personId, name }) => personId !== null || name !== '');
  return tidy;
}
