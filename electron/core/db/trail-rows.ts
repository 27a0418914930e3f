// Trails as rows: read whole, written whole, so that whoever puts stops in order sends one list and can go back to the one before.
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Words } from '../../../shared/model/exhibition.ts';
import type { TrailId, TrailStopId } from '../../../shared/model/ids.ts';
import { Trail } from '../../../shared/model/trail.ts';
import type { StopPicture, StopVoice, TrailStop } from '../../../shared/model/trail.ts';

export type TrailFields = Omit<Trail, 'id' | 'createdAt' | 'updatedAt' | 'binnedAt'>;

interface StopRow {
  id: string;
  lat: number;
  lng: number;
  host: string;
  steps: string;
  toilets: string;
  benches: string;
  locality: string;
  isPublicPlace: number;
}

type OfStop = { stopId: string; id: string };
type VoiceRow = OfStop & Omit<StopVoice, 'id' | 'caption' | 'warning'>;
type PictureRow = OfStop & Omit<StopPicture, 'id' | 'caption'>;
type Said = (part: string, field: string) => Words;

function wordsOf(sql: Database.Database, id: TrailId): Said {
  const rows = sql
    .prepare<[string], { part: string; field: string; language: string; words: string }>(
      `select coalesce(stop_id, voice_id, picture_id, '') as part, field, language, words from trail_words where trail_id = ? order by language`,
    )
    .all(id);
  const all = new Map<string, Words>();
  for (const { part, field, language, words } of rows) {
    const key = `${part} ${field}`;
    all.set(key, { ...all.get(key), [language]: words });
  }
  return (part, field) => all.get(`${part} ${field}`) ?? {};
}

function stopsOf(sql: Database.Database, id: TrailId, said: Said) {
  const voices = sql
    .prepare<[string], VoiceRow>(
      `select id, stop_id as stopId, story_id as storyId, recording_id as recordingId, from_ms as fromMs, to_ms as toMs,
         fade_in_ms as fadeInMs, fade_out_ms as fadeOutMs from trail_voices where trail_id = ?`,
    )
    .all(id);
  const pictures = sql
    .prepare<[string], PictureRow>(
      `select id, stop_id as stopId, story_id as storyId, attachment_id as attachmentId from trail_pictures where trail_id = ?`,
    )
    .all(id);
  const here = <T extends OfStop>(all: readonly T[], stop: string, fields: readonly string[]) => {
    const found = all.find(({ stopId }) => stopId === stop);
    if (found === undefined) return null;
    const { stopId: _stop, ...row } = found;
    const words = fields.map((field) => [field, said(row.id, field)] as const);
    return { ...row, ...Object.fromEntries(words) };
  };
  return sql
    .prepare<[string], StopRow>(
      `select id, lat, lng, host, steps, toilets, benches, locality, is_public_place as isPublicPlace
       from trail_stops where trail_id = ? order by position`,
    )
    .all(id)
    .map(({ steps, toilets, benches, isPublicPlace, ...row }) => ({
      ...row,
      access: { steps, toilets, benches },
      isPublicPlace: isPublicPlace === 1,
      ...{ title: said(row.id, 'title'), text: said(row.id, 'text') },
      accessWords: said(row.id, 'access'),
      voice: here(voices, row.id, ['caption', 'warning']),
      picture: here(pictures, row.id, ['caption']),
    }));
}

interface Row {
  id: TrailId;
  look: string;
  accent: string;
  paceMph: number;
  minutesAtStop: number;
  createdAt: string;
  updatedAt: string;
  binnedAt: string | null;
}

/** @throws AppError `not-found` */
export function readTrail(sql: Database.Database, id: TrailId): Trail {
  const row = sql
    .prepare<[string], Row>(
      `select id, look, accent, pace_mph as paceMph, minutes_at_stop as minutesAtStop, created_at as createdAt,
         updated_at as updatedAt, binned_at as binnedAt from trails where id = ?`,
    )
    .get(id);
  if (row === undefined)
    throw new AppError('not-found', 'This trail is not in the library.', { id });
  const said = wordsOf(sql, id);
  return Trail.parse({
    ...row,
    ...{ title: said('', 'title'), introduction: said('', 'introduction') },
    contact: said('', 'contact'),
    languages: sql
      .prepare<[string], string>(
        'select language from trail_languages where trail_id = ? order by position',
      )
      .pluck()
      .all(id),
    path: sql
      .prepare<[string]>('select lat, lng from trail_path where trail_id = ? order by position')
      .all(id),
    stops: stopsOf(sql, id, said),
  });
}

/** Those that were changed last come first. */
export function readTrails(sql: Database.Database, bin: boolean): Trail[] {
  return sql
    .prepare<[], TrailId>(
      `select id from trails where binned_at is ${bin ? 'not null' : 'null'} order by updated_at desc, id`,
    )
    .pluck()
    .all()
    .map((id) => readTrail(sql, id));
}

/** By stop, what stood against it when a lead said that it is a public place: a key for each warning. */
export type Settled = ReadonlyMap<TrailStopId, readonly string[]>;

export function readSettled(sql: Database.Database, id: TrailId): Settled {
  const rows = sql
    .prepare<[string], { id: TrailStopId; settled: string }>(
      'select id, settled from trail_stops where trail_id = ? and is_public_place = 1',
    )
    .all(id);
  return new Map(rows.map(({ id: stopId, settled }) => [stopId, settled.split('\n')]));
}

/** Must run inside a `db.write`. What was there before is gone. */
export function writeTrail(
  sql: Database.Database,
  id: TrailId,
  { fields, settled, at }: { fields: TrailFields; settled: Settled; at: string },
): void {
  const { look, accent, paceMph, minutesAtStop, languages, path, stops } = fields;
  sql
    .prepare(
      `insert into trails (id, look, accent, pace_mph, minutes_at_stop, created_at, updated_at, binned_at)
       values (@id, @look, @accent, @paceMph, @minutesAtStop, @at, @at, null)
       on conflict (id) do update set look = @look, accent = @accent, pace_mph = @paceMph, minutes_at_stop = @minutesAtStop, updated_at = @at`,
    )
    .run({ id, look, accent, paceMph, minutesAtStop, at });
  for (const table of [
    ...['trail_words', 'trail_voices', 'trail_pictures'],
    ...['trail_stops', 'trail_path', 'trail_languages'],
  ])
    sql.prepare(`delete from ${table} where trail_id = ?`).run(id);
  const addLanguage = sql.prepare(
    'insert into trail_languages (trail_id, position, language) values (?, ?, ?)',
  );
  for (const [position, language] of languages.entries()) addLanguage.run(id, position, language);
  const addPoint = sql.prepare(
    'insert into trail_path (trail_id, position, lat, lng) values (?, ?, ?, ?)',
  );
  for (const [position, { lat, lng }] of path.entries()) addPoint.run(id, position, lat, lng);
  const say = wordsWriter(sql, id);
  const { title, introduction, contact } = fields;
  say({}, { title, introduction, contact });
  for (const [position, stop] of stops.entries()) {
    const keys = settled.get(stop.id) ?? [];
    writeStop(sql, { id, stop, position, settled: keys, say });
  }
}

type Say = (
  of: { stopId?: string; voiceId?: string; pictureId?: string },
  fields: Record<string, Words>,
) => void;

function wordsWriter(sql: Database.Database, trailId: TrailId): Say {
  const add = sql.prepare(
    `insert into trail_words (trail_id, stop_id, voice_id, picture_id, field, language, words)
     values (@trailId, @stopId, @voiceId, @pictureId, @field, @language, @words)`,
  );
  const none = { stopId: null, voiceId: null, pictureId: null };
  return (of, fields) => {
    for (const [field, all] of Object.entries(fields))
      for (const [language, words] of Object.entries(all))
        if (words.trim() !== '') add.run({ ...none, ...of, trailId, field, language, words });
  };
}

function writeStop(
  sql: Database.Database,
  {
    id,
    stop,
    position,
    settled: keys,
    say,
  }: {
    id: TrailId;
    stop: TrailStop;
    position: number;
    settled: readonly string[];
    say: Say;
  },
): void {
  const { lat, lng, host, locality, access, voice, picture } = stop;
  const isPublicPlace = stop.isPublicPlace ? 1 : 0;
  sql
    .prepare(
      `insert into trail_stops (id, trail_id, position, lat, lng, host, steps, toilets, benches, locality, is_public_place, settled)
       values (@stopId, @id, @position, @lat, @lng, @host, @steps, @toilets, @benches, @locality, @isPublicPlace, @settled)`,
    )
    .run({
      ...{ stopId: stop.id, id, position, lat, lng, host, locality, ...access, isPublicPlace },
      settled: stop.isPublicPlace ? keys.join('\n') : '',
    });
  say({ stopId: stop.id }, { title: stop.title, text: stop.text, access: stop.accessWords });
  if (voice !== null) {
    const { caption, warning, ...row } = voice;
    sql
      .prepare(
        `insert into trail_voices (id, trail_id, stop_id, story_id, recording_id, from_ms, to_ms, fade_in_ms, fade_out_ms)
         values (@id, @trailId, @stopId, @storyId, @recordingId, @fromMs, @toMs, @fadeInMs, @fadeOutMs)`,
      )
      .run({ ...row, trailId: id, stopId: stop.id });
    say({ voiceId: voice.id }, { caption, warning });
  }
  if (picture !== null) {
    const { caption, ...row } = picture;
    sql
      .prepare(
        `insert into trail_pictures (id, trail_id, stop_id, story_id, attachment_id)
         values (@id, @trailId, @stopId, @storyId, @attachmentId)`,
      )
      .run({ ...row, trailId: id, stopId: stop.id });
    say({ pictureId: picture.id }, { caption });
  }
}
