// Exhibitions as rows: read whole, written whole, so that whoever puts them in order sends one list and can go back to the one before.
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import { Exhibition } from '../../../shared/model/exhibition.ts';
import type {
  ExhibitionItem,
  ExhibitionRow,
  ExhibitionSection,
  Words,
} from '../../../shared/model/exhibition.ts';
import type { ExhibitionId } from '../../../shared/model/ids.ts';

export type ExhibitionFields = Omit<
  Exhibition,
  'id' | 'logos' | 'createdAt' | 'updatedAt' | 'binnedAt'
>;

interface Row {
  id: ExhibitionId;
  look: string;
  accent: string;
  idleSeconds: number;
  guestBook: number;
  createdAt: string;
  updatedAt: string;
  binnedAt: string | null;
}

const columns = `id, look, accent, idle_seconds as idleSeconds, guest_book as guestBook, created_at as createdAt,
  updated_at as updatedAt, binned_at as binnedAt`;

/** part → field → language → words */
type AllWords = Map<string, Map<string, Words>>;

function wordsOf(sql: Database.Database, id: ExhibitionId): AllWords {
  const rows = sql
    .prepare<[string], { part: string; field: string; language: string; words: string }>(
      'select part_id as part, field, language, words from exhibition_words where exhibition_id = ? order by language',
    )
    .all(id);
  const all: AllWords = new Map();
  for (const { part, field, language, words } of rows) {
    const fields = all.get(part) ?? new Map<string, Words>();
    all.set(part, fields);
    fields.set(field, { ...fields.get(field), [language]: words });
  }
  return all;
}

interface ItemRow {
  id: string;
  sectionId: string;
  kind: ExhibitionItem['kind'];
  storyId: string | null;
  recordingId: string | null;
  fromMs: number | null;
  toMs: number | null;
  fadeInMs: number | null;
  fadeOutMs: number | null;
  transcriptId: string | null;
  fromLineId: string | null;
  toLineId: string | null;
  attachmentId: string | null;
  withFilm: 0 | 1;
}

/** Only what its kind has. */
function itemOf({ sectionId: _section, withFilm, ...row }: ItemRow): Record<string, unknown> {
  return {
    ...Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)),
    ...(withFilm === 1 && { withFilm: true }),
  };
}

function sectionsOf(sql: Database.Database, id: ExhibitionId, words: AllWords) {
  const items = sql
    .prepare<[string], ItemRow>(
      `select i.id, i.section_id as sectionId, i.kind, i.story_id as storyId, i.recording_id as recordingId, i.from_ms as fromMs,
         i.to_ms as toMs, i.fade_in_ms as fadeInMs, i.fade_out_ms as fadeOutMs, i.transcript_id as transcriptId,
         i.from_line_id as fromLineId, i.to_line_id as toLineId, i.attachment_id as attachmentId, i.with_film as withFilm
       from exhibition_items i where i.exhibition_id = ? order by i.position`,
    )
    .all(id);
  const bySection = Map.groupBy(items, ({ sectionId }) => sectionId);
  const said = (part: string, field: string) => words.get(part)?.get(field) ?? {};
  return sql
    .prepare<[string], string>(
      'select id from exhibition_sections where exhibition_id = ? order by position',
    )
    .pluck()
    .all(id)
    .map((section) => ({
      id: section,
      title: said(section, 'title'),
      introduction: said(section, 'introduction'),
      items: (bySection.get(section) ?? []).map((row) => ({
        ...itemOf(row),
        caption: said(row.id, 'caption'),
        warning: said(row.id, 'warning'),
      })),
    }));
}

/** @throws AppError `not-found` */
export function readExhibition(sql: Database.Database, id: ExhibitionId): Exhibition {
  const row = sql.prepare<[string], Row>(`select ${columns} from exhibitions where id = ?`).get(id);
  if (row === undefined)
    throw new AppError('not-found', 'This exhibition is not in the library.', { id });
  const words = wordsOf(sql, id);
  const said = (field: string) => words.get('')?.get(field) ?? {};
  return Exhibition.parse({
    ...row,
    guestBook: row.guestBook === 1,
    ...{ title: said('title'), opening: said('opening') },
    ...{ credits: said('credits'), contact: said('contact') },
    languages: languagesOf(sql, id),
    trailIds: sql
      .prepare<[string]>(
        'select trail_id from exhibition_trails where exhibition_id = ? order by position',
      )
      .pluck()
      .all(id),
    sections: sectionsOf(sql, id, words),
    logos: sql
      .prepare<[string]>(
        'select id, name from exhibition_logos where exhibition_id = ? and position >= 0 order by position, id',
      )
      .all(id),
  });
}

function languagesOf(sql: Database.Database, id: ExhibitionId): string[] {
  return sql
    .prepare<[string], string>(
      'select language from exhibition_languages where exhibition_id = ? order by position',
    )
    .pluck()
    .all(id);
}

/** Those that were changed last come first. */
export function listExhibitions(sql: Database.Database, bin: boolean): ExhibitionRow[] {
  const counts = sql.prepare<[string], { itemCount: number; storyCount: number }>(
    `select count(*) as itemCount, count(distinct i.story_id) as storyCount
     from exhibition_items i where i.exhibition_id = ?`,
  );
  return sql
    .prepare<[], Row>(
      `select ${columns} from exhibitions where binned_at is ${bin ? 'not null' : 'null'} order by updated_at desc, id`,
    )
    .all()
    .map(({ id, updatedAt, binnedAt }) => ({
      id,
      title: wordsOf(sql, id).get('')?.get('title') ?? {},
      languages: languagesOf(sql, id),
      ...(counts.get(id) ?? { itemCount: 0, storyCount: 0 }),
      updatedAt,
      binnedAt,
    }));
}

/** Must run inside a `db.write`. What was there before is gone. */
export function writeExhibition(
  sql: Database.Database,
  id: ExhibitionId,
  { fields, at }: { fields: ExhibitionFields; at: string },
): void {
  const { look, accent, idleSeconds, guestBook, languages, sections, trailIds } = fields;
  sql
    .prepare(
      `insert into exhibitions (id, look, accent, idle_seconds, guest_book, created_at, updated_at, binned_at)
       values (@id, @look, @accent, @idleSeconds, @guestBook, @at, @at, null)
       on conflict (id) do update set look = @look, accent = @accent, idle_seconds = @idleSeconds, guest_book = @guestBook, updated_at = @at`,
    )
    .run({ id, look, accent, idleSeconds, guestBook: guestBook ? 1 : 0, at });
  for (const table of [
    ...['exhibition_languages', 'exhibition_sections', 'exhibition_words'],
    'exhibition_trails',
  ])
    sql.prepare(`delete from ${table} where exhibition_id = ?`).run(id);
  const addLanguage = sql.prepare(
    'insert into exhibition_languages (exhibition_id, position, language) values (?, ?, ?)',
  );
  for (const [position, language] of languages.entries()) addLanguage.run(id, position, language);
  const addTrail = sql.prepare(
    'insert into exhibition_trails (exhibition_id, position, trail_id) values (?, ?, ?)',
  );
  for (const [position, trailId] of trailIds.entries()) addTrail.run(id, position, trailId);
  writeWords(sql, id, '', {
    ...{ title: fields.title, opening: fields.opening },
    ...{ credits: fields.credits, contact: fields.contact },
  });
  const addSection = sql.prepare(
    'insert into exhibition_sections (id, exhibition_id, position) values (?, ?, ?)',
  );
  for (const [position, section] of sections.entries()) {
    addSection.run(section.id, id, position);
    writeWords(sql, id, section.id, { title: section.title, introduction: section.introduction });
    writeItems(sql, id, section);
  }
}

function writeItems(
  sql: Database.Database,
  exhibitionId: ExhibitionId,
  { id: sectionId, items }: ExhibitionSection,
): void {
  const add = sql.prepare(
    `insert into exhibition_items (id, exhibition_id, section_id, position, kind, story_id, recording_id, from_ms, to_ms, fade_in_ms, fade_out_ms,
       transcript_id, from_line_id, to_line_id, attachment_id, with_film)
     values (@id, @exhibitionId, @sectionId, @position, @kind, @storyId, @recordingId, @fromMs, @toMs, @fadeInMs, @fadeOutMs, @transcriptId, @fromLineId,
       @toLineId, @attachmentId, @withFilm)`,
  );
  const none = {
    ...{ storyId: null, recordingId: null, fromMs: null, toMs: null, fadeInMs: null },
    ...{ fadeOutMs: null, transcriptId: null, fromLineId: null, toLineId: null },
    attachmentId: null,
  };
  for (const [position, { caption, warning, ...item }] of items.entries()) {
    const withFilm = 'withFilm' in item && item.withFilm ? 1 : 0;
    add.run({ ...none, ...item, withFilm, exhibitionId, sectionId, position });
    writeWords(sql, exhibitionId, item.id, { caption, warning });
  }
}

function writeWords(
  sql: Database.Database,
  exhibitionId: ExhibitionId,
  partId: string,
  fields: Record<string, Words>,
): void {
  const add = sql.prepare(
    'insert into exhibition_words (exhibition_id, part_id, field, language, words) values (?, ?, ?, ?, ?)',
  );
  for (const [field, words] of Object.entries(fields))
    for (const [language, text] of Object.entries(words))
      if (text.trim() !== '') add.run(exhibitionId, partId, field, language, text);
}
