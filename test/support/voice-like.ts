// Sound that is measured like speech: noise in syllables and pauses, the same in every run.
import { writeFileSync } from 'node:fs';
import { wavHeader } from '../../electron/core/media/wav-header.ts';

export interface VoiceLike {
  seconds: number;
  sampleRateHz?: number;
  channels?: number;
  /** Of the loudest sample, 0 to 1; more than 1 is clipped. */
  level?: number;
  /** Without syllables: noise at one level. */
  isSteady?: boolean;
}

/** 16 bit samples. */
export function voiceLike({
  seconds,
  sampleRateHz = 48_000,
  channels = 1,
  level = 0.1,
  isSteady = false,
}: VoiceLike): Buffer {
  const frames = Math.round(seconds * sampleRateHz);
  const pcm = Buffer.alloc(frames * channels * 2);
  let state = 99_991;
  let low = 0;
  for (let frame = 0; frame < frames; frame += 1) {
    const t = frame / sampleRateHz;
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    // A little of the treble is taken away, as a mouth does.
    low += 0.4 * (state / 2 ** 31 - 1 - low);
    const syllables = Math.max(0.05, Math.sin(2 * Math.PI * 2 * t)) * (t % 5 < 4 ? 1 : 0.03);
    const value = Math.max(-1, Math.min(1, low * 1.6 * level * (isSteady ? 1 : syllables)));
    for (let channel = 0; channel < channels; channel += 1)
      pcm.writeInt16LE(Math.round(value * 32_767), (frame * channels + channel) * 2);
  }
  return pcm;
}

export function writePcmWav(path: string, pcm: Buffer, sampleRateHz = 48_000, channels = 1): void {
  const format = { sampleRateHz, channels, bitsPerSample: 16 as const, dataBytes: pcm.length };
  writeFileSync(path, Buffer.concat([wavHeader(format), pcm]));
}
