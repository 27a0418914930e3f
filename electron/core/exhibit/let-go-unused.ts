// Clips and films that no exhibition and no trail uses any more take space, and may show what was closed since: they are let go when the library
// is opened, as nothing is being made then. What would be used again once a story is checked is kept.
import type { ExhibitionId, RecordingId, TrailId } from '../../../shared/model/ids.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { isFilmed } from '../../../shared/model/exhibition.ts';
import type { OpenLibrary } from '../context.ts';
import { currentCopy } from '../db/access-copy-rows.ts';
import { knowsNames } from '../db/told-outside.ts';
import { isFull } from '../media/is-full.ts';
import type { AfterOpen } from '../vault/after-open-step.ts';
import { clipRecipe } from './cut-clip.ts';
import { keptRow } from './kept-clips.ts';
import { filmRecipe } from './cut-film.ts';
import { isOfStory, itemsOf } from './exhibition-facts.ts';
import type { ExhibitionFacts } from './exhibition-facts.ts';
import { exhibitionFacts } from './exhibition-with-trails.ts';
import { wantedFilms } from './make-films.ts';
import type { Heard } from './make-sounds.ts';
import { trailFacts } from './trail-facts.ts';

interface Kept {
  recipe: string;
  recordingId: RecordingId;
  mediaId: RecordingId;
}

interface Used {
  recipes: Set<string>;
  /** Things whose film is wanted and known. */
  decided: Set<string>;
  /** Things whose film is wanted, with their recording; where nobody can say today which film it is, all of the recording are kept. */
  wanted: Map<string, RecordingId>;
}

export const letGoUnused: AfterOpen = (library, today) => {
  const { db } = library;
  const all = db.sql
    .prepare<[], Kept>(
      'select recipe, recording_id as recordingId, media_id as mediaId from kept_clips order by recording_id, recipe',
    )
    .all();
  if (all.length === 0 || !knowsNames({ library, today: () => today })) return [];
  try {
    letGo(library, all, usedToday(library, today));
  } catch (error) {
    // Space is no reason to keep a library closed: it is tried again at the next opening.
    if (!(error instanceof AppError) && !isFull(error)) throw error;
  }
  return [];
};

function usedToday(library: OpenLibrary, today: string): Used {
  const used: Used = { recipes: new Set(), decided: new Set(), wanted: new Map() };
  for (const facts of everyFacts(library, today)) addUsed(facts, library, used);
  return used;
}

function letGo(library: OpenLibrary, all: readonly Kept[], used: Used): void {
  const { db, copies } = library;
  const undecided = new Set(
    [...used.wanted].filter(([key]) => !used.decided.has(key)).map(([, id]) => id),
  );
  for (const { recipe, recordingId, mediaId } of all) {
    if (used.recipes.has(recipe)) continue;
    if (undecided.has(recordingId) && isFilm(library, mediaId)) continue;
    db.write({ action: 'exhibitions.letGo', subject: recordingId }, (sql) => {
      sql.prepare('delete from kept_clips where recipe = ?').run(recipe);
    });
    copies.removeCopy(mediaId);
  }
}

function isFilm({ copies }: Pick<OpenLibrary, 'copies'>, mediaId: RecordingId): boolean {
  if (!copies.list().includes(mediaId)) return false;
  const copy = copies.open(mediaId);
  try {
    return copy.facts.mimeType.startsWith('video/');
  } finally {
    copy.close();
  }
}

function* everyFacts(library: OpenLibrary, today: string): Generator<ExhibitionFacts> {
  const context = { library, today: () => today };
  const ids = <T>(table: 'exhibitions' | 'trails') =>
    library.db.sql
      .prepare<[], T>(`select id from ${table} where binned_at is null order by id`)
      .pluck()
      .all();
  // A film may be agreed to for one of them alone; a clip is the same for every use.
  for (const id of ids<ExhibitionId>('exhibitions'))
    for (const use of ['exhibition', 'website'] as const)
      yield exhibitionFacts(context, { id, use, withTrails: false });
  for (const id of ids<TrailId>('trails')) yield trailFacts(context, id).facts;
}

function addUsed(facts: ExhibitionFacts, library: OpenLibrary, used: Used): void {
  const { sql } = library.db;
  const heard = new Map<string, Heard>();
  const items = itemsOf(facts.exhibition)
    .filter(isOfStory)
    .filter(({ storyId }) => facts.verdicts.has(storyId));
  const hasFilm = sql.prepare<[string]>(
    'select 1 from films where recording_id = ? and binned_at is null',
  );
  for (const item of items) {
    const all = facts.verdicts.get(item.storyId)?.facts.story.sounds ?? [];
    const sounds = item.kind === 'clip' ? all.filter(({ id }) => id === item.recordingId) : all;
    for (const sound of sounds) {
      if (item.kind === 'clip') {
        const recipe = clipRecipe(sound, item);
        used.recipes.add(recipe).add(clipRecipe(sound, item, 'wav'));
        const kept = keptRow(sql, recipe);
        if (kept !== undefined) heard.set(item.id, { ...kept, fromMs: item.fromMs });
      } else {
        const copy = currentCopy(library, sound.id);
        if (copy !== undefined) heard.set(sound.id, copy);
      }
      if (!isFilmed(item) || hasFilm.get(sound.id) === undefined) continue;
      const key = `${item.id} ${sound.id}`;
      used.wanted.set(key, sound.id);
      const isHeard = heard.has(item.kind === 'clip' ? item.id : sound.id);
      if (isHeard && facts.films.get(sound.id)?.reasons.length === 0) used.decided.add(key);
    }
  }
  for (const { heardKey, sound } of wantedFilms(items, facts).values()) {
    const found = heard.get(heardKey);
    const pictures = facts.films.get(sound.id)?.pictures ?? [];
    if (found !== undefined) used.recipes.add(filmRecipe({ sound, heard: found, pictures }));
  }
}
