// About how many bytes sounds take, before they are made.
import type { SoundForm } from './writers.ts';

/** By the millisecond: MP3 takes 21 at most, samples of two channels 288; see ffmpeg-args.ts. Only clips go along as samples. */
export const bytesPerMs: Readonly<Record<SoundForm, { whole: number; clip: number }>> = {
  none: { whole: 0, clip: 0 },
  'to-listen': { whole: 21, clip: 21 },
  'also-samples': { whole: 21, clip: 309 },
};
