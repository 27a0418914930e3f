// Makes all films that visitors see, one after the other: each takes a whole processor for about as long as it lasts.
import type { ExhibitionItem } from '../../../shared/model/exhibition.ts';
import { isFilmed } from '../../../shared/model/exhibition.ts';
import type { PublicSound } from '../packaging/public-story.ts';
import type { KeptClip } from './kept-clips.ts';
import { cutFilm } from './cut-film.ts';
import type { ExhibitionFacts } from './exhibition-facts.ts';
import type { Filling } from './fill-exhibition.ts';
import { storyOf } from './make-sounds.ts';
import type { Heard } from './make-sounds.ts';

/** How much of the work the films are, where there are any. */
export const FILM_SHARE = 0.9;

/** A sound whose film is wanted and may be shown, by the key of what is heard. */
interface Wanted {
  key: string;
  /** Of what is heard with it. */
  heardKey: string;
  sound: PublicSound;
  lengthMs: number;
}

/** What is wanted beside its sound and may be shown: by the id of the recording for whole ones, of the item for clips. */
export function wantedFilms(
  items: readonly ExhibitionItem[],
  facts: Pick<ExhibitionFacts, 'verdicts' | 'films'>,
): Map<string, Wanted> {
  const wanted = new Map<string, Wanted>();
  const want = (
    key: string,
    heardKey: string,
    { sound, lengthMs }: { sound: PublicSound | undefined; lengthMs: number },
  ) => {
    if (sound === undefined || (facts.films.get(sound.id)?.pictures.length ?? 0) === 0) return;
    wanted.set(key, { key, heardKey, sound, lengthMs });
  };
  for (const item of items) {
    if (!isFilmed(item)) continue;
    if (item.kind === 'story')
      for (const sound of storyOf(item, facts).sounds)
        want(filmOfStory(item.id, sound.id), sound.id, { sound, lengthMs: sound.durationMs });
    if (item.kind === 'clip') {
      const sound = storyOf(item, facts).sounds.find(({ id }) => id === item.recordingId);
      want(item.id, item.id, { sound, lengthMs: item.toMs - item.fromMs });
    }
  }
  return wanted;
}

/** The key of the film of a whole sound; the same sound may be only heard in another thing. */
export const filmOfStory = (itemId: string, recordingId: string) => `${itemId} ${recordingId}`;

/** @param heard by the id of the recording or of the item @param onProgress 0 to 1 */
export async function makeFilms(
  items: readonly ExhibitionItem[],
  { facts, context, signal }: Pick<Filling, 'facts' | 'context' | 'signal'>,
  { heard, onProgress }: { heard: ReadonlyMap<string, Heard>; onProgress: (done: number) => void },
): Promise<Map<string, KeptClip>> {
  const made = new Map<string, KeptClip>();
  const all = [...wantedFilms(items, facts).values()];
  const totalMs = Math.max(
    1,
    all.reduce((sum, { lengthMs }) => sum + lengthMs, 0),
  );
  let doneMs = 0;
  for (const { key, heardKey, sound, lengthMs } of all) {
    signal.throwIfAborted();
    const found = heard.get(heardKey);
    const pictures = facts.films.get(sound.id)?.pictures ?? [];
    if (found === undefined || pictures.length === 0) continue;
    const film = await cutFilm({
      ...{ sound, heard: found, pictures, context, signal },
      onProgress: (ms) => onProgress((doneMs + Math.min(ms, lengthMs)) / totalMs),
    });
    made.set(key, film);
    doneMs += lengthMs;
    onProgress(doneMs / totalMs);
  }
  return made;
}
