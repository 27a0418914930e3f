// A library to record into, noise for the fake microphone, and the proof that a take holds exactly that noise.
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCore } from '../../../electron/core/create-core.ts';
import type { Core } from '../../../electron/core/create-core.ts';
import { wavHeader } from '../../../electron/core/media/wav-header.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import type { TakeSegment } from '../../../shared/model/take-segment.ts';
import { pseudoNoise } from '../../support/noise.ts';

export const passphrase = 'copper kettle morning bus';
/** The rate of Chromium's fake microphone. */
const RATE_HZ = 44_100;
const CHANNELS = 2;

function plainCore(folder: string): Core {
  return createCore({
    clock: () => new Date(),
    newId: randomUUID,
    log: { info: () => undefined, error: (message) => message },
    appFolder: join(folder, '..', 'other-profile'),
    ffmpeg: () => Promise.reject(new Error('not needed here')),
  });
}

/** A new library, closed again. */
export async function makeClosedLibrary(folder: string): Promise<void> {
  const core = plainCore(folder);
  const { recoveryKey, groupToConfirm: group } = await core.api.library.create({
    folder,
    organisation: 'Example Street Histories',
    memberName: 'Lea Example',
    passphrase,
  });
  const text = recoveryKey.split('-')[group - 1] ?? '';
  await core.api.library.confirmRecovery({ group, text });
  await core.close();
}

export interface KeptTake {
  recording: Recording;
  pcm: Buffer;
  segments: TakeSegment[];
}

/** What lies in the library, read without the app. */
export async function readTakes(folder: string): Promise<KeptTake[]> {
  const core = plainCore(folder);
  await core.api.library.open({ folder, passphrase });
  const recordings = await core.api.recordings.list({ storyId: null });
  const takes = recordings.map(async (recording) => {
    const stored = core.session.library?.media.open(recording.id);
    const pcm = stored?.read(0, stored.sizeBytes) ?? Buffer.alloc(0);
    stored?.close();
    const segments = await core.api.recordings.segments({ id: recording.id });
    return { recording, pcm, segments };
  });
  const read = await Promise.all(takes);
  await core.close();
  return read;
}

/** Different noise in each channel, long enough that no test comes to its end. @returns its samples, interleaved */
export function writeMicrophoneNoise(
  path: string,
  {
    durationS = 120,
    volume = 1,
  }: { durationS?: number; /** 1 = full scale. */ volume?: number } = {},
): Int16Array {
  const dataBytes = durationS * RATE_HZ * CHANNELS * 2;
  const pcm = pseudoNoise(dataBytes, 4711);
  const samples = new Int16Array(pcm.buffer, pcm.byteOffset, dataBytes / 2);
  if (volume !== 1) samples.forEach((sample, at) => (samples[at] = Math.trunc(sample * volume)));
  const header = wavHeader({
    sampleRateHz: RATE_HZ,
    channels: CHANNELS,
    bitsPerSample: 16,
    dataBytes,
  });
  writeFileSync(path, Buffer.concat([header, pcm]));
  return samples;
}

/** Chromium's fake device divides positive samples by 32767 and negative ones by 32768. */
function sampleOf(kept: number): number {
  return kept < 0 ? kept / 256 : Math.round((kept * 32_767) / 2 ** 23);
}

export interface Comparison {
  frames: number;
  /** Where in the noise the take begins; -1 when it is nowhere there. */
  startFrame: number;
  /** The first frame that is not the one that was played, or -1. */
  firstWrongFrame: number;
}

/** @param pcm 24 bit, as many channels as the noise */
export function compareWithNoise(pcm: Buffer, noise: Int16Array): Comparison {
  const samples = Array.from({ length: pcm.length / 3 }, (_, index) =>
    sampleOf(pcm.readIntLE(index * 3, 3)),
  );
  const frames = samples.length / CHANNELS;
  const startFrame = findStart(samples, noise);
  if (startFrame < 0) return { frames, startFrame, firstWrongFrame: 0 };
  const wrong = samples.findIndex(
    (sample, index) => sample !== noise[(startFrame * CHANNELS + index) % noise.length],
  );
  return { frames, startFrame, firstWrongFrame: wrong < 0 ? -1 : Math.floor(wrong / CHANNELS) };
}

/** Sixteen samples of noise occur in one place alone. */
function findStart(samples: number[], noise: Int16Array): number {
  for (let at = 0; at < noise.length; at += CHANNELS) {
    let same = 0;
    while (same < 16 && samples[same] === noise[(at + same) % noise.length]) same += 1;
    if (same === 16) return at / CHANNELS;
  }
  return -1;
}
