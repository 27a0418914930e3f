// What the core and the process that hears speech say to each other. Sound goes one way, words come the other; neither touches a disk.
import { z } from 'zod';

/** What a model is given: mono, so many samples a second, at most so long. */
export const HEARD_RATE_HZ = 16_000;
export const WINDOW_MS = 30_000;

export const ToTranscriber = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('load'),
    /** A folder in the layout of Hugging Face. */
    folder: z.string().min(1),
    /** How many cores it may use. */
    threads: z.int().min(1).max(64),
  }),
  z.strictObject({
    type: z.literal('hear'),
    id: z.int(),
    sound: z.instanceof(Float32Array),
    /** As Whisper names it; null when it is to find out. */
    language: z.string().max(10).nullable(),
    /** Where it is to find out: what was spoken before, which stays so unless it is sure. */
    before: z.string().max(10).nullable(),
  }),
]);
export type ToTranscriber = z.infer<typeof ToTranscriber>;

export const HeardWord = z.object({
  /** Without spaces around it, and whether one stands before it. */
  text: z.string(),
  hasSpace: z.boolean(),
  /** In milliseconds from the beginning of the piece. */
  fromMs: z.number().nonnegative(),
  toMs: z.number().nonnegative(),
  /** How sure the model is, of its least sure part: 0 to 1. */
  sure: z.number().min(0).max(1),
});
export type HeardWord = z.infer<typeof HeardWord>;

/** What the model hears as one stretch of speech. */
export const HeardStretch = z.object({
  fromMs: z.number().nonnegative(),
  toMs: z.number().nonnegative(),
  words: z.array(HeardWord),
});
export type HeardStretch = z.infer<typeof HeardStretch>;

export const Heard = z.object({
  language: z.string(),
  stretches: z.array(HeardStretch),
  /** How likely it is that nobody speaks. */
  noSpeech: z.number().min(0).max(1),
  /** It went round in circles, also at the second try. */
  isLooping: z.boolean(),
});
export type Heard = z.infer<typeof Heard>;

export const FromTranscriber = z.discriminatedUnion('type', [
  z.object({ type: z.literal('loaded'), languages: z.array(z.string()) }),
  z.object({ type: z.literal('heard'), id: z.int(), heard: Heard }),
  /** Without words of people: what a program said of itself. */
  z.object({ type: z.literal('failed'), id: z.int().nullable(), reason: z.string() }),
]);
export type FromTranscriber = z.infer<typeof FromTranscriber>;
