// Makes all sounds that visitors hear, on every processor that there is: whole ones and clips, each once and kept for the next time.
import { availableParallelism } from 'node:os';
import { AppError } from '../../../shared/contract/errors.ts';
import type { ExhibitionItem, ItemOfStory } from '../../../shared/model/exhibition.ts';
import type { RecordingId } from '../../../shared/model/ids.ts';
import { isCopyOf } from '../db/access-copy-rows.ts';
import { makeAccessCopy } from '../media/make-access-copy.ts';
import type { PublicSound, PublicStory } from '../packaging/public-story.ts';
import { named } from '../packaging/through-ffmpeg.ts';
import { clipRecipe, cutClip } from './cut-clip.ts';
import type { ClipForm } from './cut-clip.ts';
import type { KeptClip } from './kept-clips.ts';
import type { ExhibitionFacts } from './exhibition-facts.ts';
import type { Filling } from './fill-exhibition.ts';

/** A sound as it is heard: what is made, and what is told of it. */
export interface Heard {
  mediaId: RecordingId;
  sha256: string;
  durationMs: number;
  /** Where it begins in the recording. */
  fromMs: number;
}

export function storyOf(
  { storyId }: ItemOfStory,
  { verdicts }: Pick<ExhibitionFacts, 'verdicts'>,
): PublicStory {
  const story = verdicts.get(storyId)?.facts.story;
  if (story === undefined) throw new Error(`story ${storyId} is not among the facts`);
  return story;
}

function soundOf(item: Extract<ExhibitionItem, { kind: 'clip' }>, facts: ExhibitionFacts) {
  const sound = storyOf(item, facts).sounds.find(({ id }) => id === item.recordingId);
  if (sound === undefined) throw new Error(`recording ${item.recordingId} is not among the facts`);
  return sound;
}

/** By the id of the recording for whole sounds, of the item for clips. As many at once as there are processors. */
export async function makeSounds(
  items: readonly ExhibitionItem[],
  { facts, sound: form, context, signal, onProgress }: Filling,
): Promise<Map<string, Heard>> {
  const heard = new Map<string, Heard>();
  const cuts = new Map<string, Promise<KeptClip>>();
  const work = new Map<string, { lengthMs: number; make: () => Promise<Heard> }>();
  if (form === 'none') return heard;
  for (const item of items) {
    if (item.kind === 'story')
      for (const sound of storyOf(item, facts).sounds)
        work.set(sound.id, {
          lengthMs: sound.durationMs,
          make: () => wholeSound(sound, { context, signal }),
        });
    if (item.kind !== 'clip') continue;
    const cutting = { sound: soundOf(item, facts), cut: item, context, signal };
    // Two things that are cut alike share one file.
    const cutOnce = (clipForm: ClipForm): Promise<KeptClip> => {
      const recipe = clipRecipe(cutting.sound, item, clipForm);
      const made = cuts.get(recipe) ?? cutClip({ ...cutting, form: clipForm });
      cuts.set(recipe, made);
      return made;
    };
    const clip = (clipForm: ClipForm) => ({
      lengthMs: item.toMs - item.fromMs,
      make: async () => ({
        ...(await cutOnce(clipForm)),
        fromMs: item.fromMs,
      }),
    });
    work.set(item.id, clip('mp3'));
    if (form === 'also-samples') work.set(samplesOf(item.id), clip('wav'));
  }
  const waiting = [...work].toSorted(([, one], [, other]) => other.lengthMs - one.lengthMs);
  const totalMs = waiting.reduce((sum, [, { lengthMs }]) => sum + lengthMs, 0);
  let doneMs = 0;
  const takeTurns = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [key, { lengthMs, make }] = next;
      signal.throwIfAborted();
      heard.set(key, await make());
      doneMs += lengthMs;
      onProgress(doneMs / Math.max(1, totalMs));
    }
  };
  const ended = await Promise.allSettled(
    Array.from({ length: Math.max(1, availableParallelism()) }, async () => {
      try {
        await takeTurns();
      } catch (error) {
        waiting.length = 0;
        throw error;
      }
    }),
  );
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return heard;
}

/** The key of a clip as samples. */
export const samplesOf = (itemId: string) => `${itemId} samples`;

async function wholeSound(
  sound: PublicSound,
  means: Pick<Filling, 'context' | 'signal'>,
): Promise<Heard> {
  const made = await named(() => makeAccessCopy({ id: sound.id, ...means }), sound);
  // A part that was opened only while the copy was made, and closed again since, can be heard in it.
  if (!isCopyOf(made, sound))
    throw new AppError(
      'conflict',
      `${sound.code.toUpperCase()} was changed while the exhibition was being made. Nothing was written. Please make it again.`,
    );
  return made;
}
