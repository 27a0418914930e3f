// How much an output writes on the disk of the library itself before anything leaves: sounds and films are made there, encrypted, and kept.
import { statSync } from 'node:fs';
import type { ExhibitionItemId } from '../../../shared/model/ids.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { OpenLibrary } from '../context.ts';
import { currentCopy } from '../db/access-copy-rows.ts';
import { FILM_BYTES_PER_MS } from '../media/film-args.ts';
import { freeBytesAt } from '../packaging/destination.ts';
import { clipRecipe } from './cut-clip.ts';
import { keptClip } from './kept-clips.ts';
import { filmRecipe } from './cut-film.ts';
import type { ExhibitionFacts } from './exhibition-facts.ts';
import { itemsOf } from './exhibition-facts.ts';
import { wantedFilms } from './make-films.ts';
import { storyOf } from './make-sounds.ts';
import type { Heard } from './make-sounds.ts';
import { bytesPerMs } from './sound-sizes.ts';
import type { SoundForm } from './writers.ts';

interface Form {
  going: ReadonlySet<ExhibitionItemId>;
  sound: SoundForm;
  withFilms: boolean;
}

/** An estimate of what is not kept yet. A film is there twice while it is made. */
export function bytesStillToMake(
  facts: ExhibitionFacts,
  { going, sound: form, withFilms }: Form,
  library: Pick<OpenLibrary, 'db' | 'copies'>,
): number {
  if (form === 'none') return 0;
  const items = itemsOf(facts.exhibition).filter(({ id }) => going.has(id));
  const heard = new Map<string, Heard>();
  const missing = new Map<string, number>();
  for (const item of items) {
    if (item.kind === 'story')
      for (const { id, durationMs } of storyOf(item, facts).sounds) {
        const copy = currentCopy(library, id);
        if (copy === undefined) missing.set(id, durationMs * bytesPerMs[form].whole);
        else heard.set(id, copy);
      }
    if (item.kind !== 'clip') continue;
    const sound = storyOf(item, facts).sounds.find(({ id }) => id === item.recordingId);
    if (sound === undefined) continue;
    const recipe = clipRecipe(sound, item);
    const kept = keptClip(library, recipe);
    if (kept !== undefined) heard.set(item.id, { ...kept, fromMs: item.fromMs });
    const isMissing =
      kept === undefined ||
      (form === 'also-samples' && keptClip(library, clipRecipe(sound, item, 'wav')) === undefined);
    if (isMissing) missing.set(recipe, (item.toMs - item.fromMs) * bytesPerMs[form].clip);
  }
  const films = withFilms ? [...wantedFilms(items, facts).values()] : [];
  const filmBytes = films
    .filter(({ heardKey, sound }) => {
      const found = heard.get(heardKey);
      const pictures = facts.films.get(sound.id)?.pictures ?? [];
      return (
        found === undefined ||
        keptClip(library, filmRecipe({ sound, heard: found, pictures })) === undefined
      );
    })
    .map(({ lengthMs }) => lengthMs * FILM_BYTES_PER_MS);
  const all = [...missing.values(), ...filmBytes];
  return Math.ceil(all.reduce((sum, one) => sum + one, Math.max(0, ...filmBytes)));
}

const MEGABYTE = 1_000_000;

/** What is wanted where the library lies: on one disk with the destination, both. */
interface Room {
  /** To be made in the library. */
  makingBytes: number;
  /** To be written at the destination. */
  wantedBytes: number;
  destination: string | undefined;
}

async function missingBytes(folder: string, room: Room): Promise<number> {
  const { makingBytes, wantedBytes, destination } = room;
  if (makingBytes === 0) return 0;
  const isOneDisk = destination !== undefined && statSync(folder).dev === statSync(destination).dev;
  return makingBytes + (isOneDisk ? wantedBytes : 0) - (await freeBytesAt(folder));
}

export async function hasRoomToMake(folder: string, room: Room): Promise<boolean> {
  return (await missingBytes(folder, room)) <= 0;
}

/** @throws AppError `disk-full` */
export async function refuseNoRoomToMake(folder: string, room: Room): Promise<void> {
  const missing = await missingBytes(folder, room);
  if (missing > 0) throw fullLibrary(missing);
}

/** @param missing in bytes, where that is known */
export function fullLibrary(missing?: number, cause?: unknown): AppError {
  const how =
    missing === undefined ? '' : `: about ${Math.ceil(missing / MEGABYTE)} MB are missing`;
  return new AppError(
    'disk-full',
    `There is not enough space on the disk of the library, where sounds and films are made first${how}. Nothing was written. Please free some space on this computer.`,
    undefined,
    { cause },
  );
}
