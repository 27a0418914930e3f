// The index points and places of a received story: put in with it, and renewed by a newer package where nobody has changed them here since.
import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { IndexPointId } from '../../../shared/model/ids.ts';
import type { RecordingId, StoryId } from '../../../shared/model/ids.ts';
import { pointsOf } from '../db/index-point-rows.ts';
import { readReceived, writeReceived } from '../db/received-base.ts';
import { takeInPoints } from '../db/take-in-points.ts';
import type { Verdict } from './known-stories.ts';
import type { PutMeans, Question } from './put-story.ts';
import { themeCalled } from './story-values.ts';

/** All of the points, or all of the places, of a story: told and compared as one. */
interface Kind {
  field: 'points' | 'places';
  put(): void;
  forget(): void;
  /** As it stands here, also in the bin. */
  here(): unknown[];
  theirs: readonly unknown[];
  titles: { ours(): string[]; theirs: string[] };
}

const markOf = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** Must run inside a `db.write`. */
export function putIndex(
  verdict: Verdict,
  recordings: ReadonlyMap<string, RecordingId>,
  means: PutMeans,
  ask: (question: Question) => void,
): void {
  for (const kind of [pointKind(verdict, recordings, means), placeKind(verdict, means)])
    renew(kind, verdict.id, means.sql, ask);
}

function renew(
  { field, put, forget, here, theirs, titles }: Kind,
  storyId: StoryId,
  sql: Database.Database,
  ask: (question: Question) => void,
): void {
  const base = readReceived(sql, storyId);
  const [theirMark, ourMark] = [markOf(theirs), markOf(here())];
  const known = base.get(field);
  if (known === theirMark || (known === undefined && theirs.length === 0)) return;
  const isUntouched =
    base.get(`${field}-here`) === ourMark || (known === undefined && here().length === 0);
  if (isUntouched) {
    forget();
    put();
  } else {
    const words = (list: readonly string[]) => list.filter((word) => word !== '').join('\n');
    ask({ kind: 'field', about: field, ours: words(titles.ours()), theirs: words(titles.theirs) });
  }
  const marks = new Map<string, string>([[field, theirMark]]);
  if (isUntouched) marks.set(`${field}-here`, markOf(here()));
  writeReceived(sql, storyId, marks);
}

const PARTS_OF_POINTS = ['themes', 'keywords', 'people', 'places', 'links'].map(
  (part) => `index_point_${part}`,
);

function pointKind(
  verdict: Verdict,
  recordings: ReadonlyMap<string, RecordingId>,
  means: PutMeans,
): Kind {
  const { sql } = means;
  const { id, story } = verdict;
  const present = () => [...pointsOf(sql, id), ...pointsOf(sql, id, { bin: true })];
  return {
    field: 'points',
    put: () => putPoints(verdict, recordings, means),
    forget() {
      for (const point of present()) {
        for (const table of [...PARTS_OF_POINTS, 'theme_merge_points'])
          sql.prepare(`delete from ${table} where point_id = ?`).run(point.id);
        sql.prepare('delete from index_points where id = ?').run(point.id);
      }
    },
    here: () =>
      present().map(({ id: _id, createdAt: _createdAt, updatedAt: _updatedAt, ...told }) => told),
    theirs: story.points,
    titles: {
      ours: () => pointsOf(sql, id).map(({ title }) => title),
      theirs: story.points.map(({ title }) => title),
    },
  };
}

function placeKind(verdict: Verdict, means: PutMeans): Kind {
  const { sql } = means;
  const { id, story } = verdict;
  const rows = () =>
    sql
      .prepare<[string], { words: string; isRemoved: 0 | 1 }>(
        `select kind, words, country_code, ward_code, lat, lng, note, position, removed_at is not null as isRemoved
         from story_places where story_id = ? order by position, id`,
      )
      .all(id);
  return {
    field: 'places',
    put: () => putPlaces(verdict, means),
    forget: () => void sql.prepare('delete from story_places where story_id = ?').run(id),
    here: rows,
    theirs: story.places,
    titles: {
      ours: () => rows().flatMap(({ words, isRemoved }) => (isRemoved === 1 ? [] : [words])),
      theirs: story.places.map(({ words, locality }) => words || locality),
    },
  };
}

function putPoints(
  { id: storyId, story }: Verdict,
  recordings: ReadonlyMap<string, RecordingId>,
  { sql, at, context }: PutMeans,
): void {
  for (const { soundPath, places, themes, people, other, ...point } of story.points) {
    const themeIds = themes.flatMap((name) => themeCalled(sql, name) ?? []);
    const unknown = themes.filter((name) => themeCalled(sql, name) === undefined);
    takeInPoints(sql, {
      storyId,
      recordingId: (soundPath === undefined ? undefined : recordings.get(soundPath)) ?? null,
      at,
      points: [
        {
          ...point,
          id: IndexPointId.parse(context.newId()),
          themeIds,
          keywords: [...new Set([...point.keywords, ...unknown])].slice(0, 50),
          people: people.map((name) => ({ personId: null, name })),
          places: places.map((place) => ({ ...place, zoom: null })),
          ...(other && {
            otherLanguage: other.language,
            otherTitle: other.title,
            otherSynopsis: other.synopsis,
            otherKeywords: other.keywords,
          }),
        },
      ],
    });
  }
}

function putPlaces({ id: storyId, story }: Verdict, { sql, at, context }: PutMeans): void {
  const add = sql.prepare(
    `insert into story_places (id, story_id, kind, words, country_code, ward_code, lat, lng, note, position, added_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?)`,
  );
  for (const [position, place] of story.places.entries())
    add.run(
      ...[context.newId(), storyId, place.kind, place.words || place.locality],
      ...[place.countryCode || null, place.wardCode, place.lat, place.lng, position, at],
    );
}
