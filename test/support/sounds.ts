// Sound files of every kind that we take in, made by the real ffmpeg from a sound whose length is known.
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { findFfmpeg } from '../../electron/core/media/find-ffmpeg.ts';
import { wavHeader } from '../../electron/core/media/wav-header.ts';
import { pseudoNoise } from './noise.ts';

/** One channel, 16 bit, 44.1 kHz, of noise. @returns the PCM in it */
export function writeNoiseWav(
  path: string,
  { frames, seed = 3 }: { frames: number; seed?: number },
) {
  const pcm = pseudoNoise(frames * 2, seed);
  const header = wavHeader({
    sampleRateHz: 44_100,
    channels: 1,
    bitsPerSample: 16,
    dataBytes: pcm.length,
  });
  writeFileSync(path, Buffer.concat([header, pcm]));
  return pcm;
}

/** Two seconds of a tone of half loudness, coded as `path` ends. @param options for ffmpeg, before the path */
export async function writeTone(path: string, options: string[] = []): Promise<void> {
  const { path: ffmpeg } = await findFfmpeg({});
  const tone = ['-f', 'lavfi', '-i', 'sine=frequency=440:sample_rate=48000:duration=2'];
  execFileSync(ffmpeg, ['-hide_banner', '-loglevel', 'error', '-y', ...tone, ...options, path]);
}

/** Speech of a phone, wide AMR (3GPP TS 26.201): frames of 20 ms, each of the best kind, filled with anything. */
export function writeWideAmr(path: string, frames: number): void {
  const body = pseudoNoise(frames * 61, 4);
  for (let at = 0; at < body.length; at += 61) body[at] = 0x44;
  writeFileSync(path, Buffer.concat([Buffer.from('#!AMR-WB\n'), body]));
}

/** A sound whose decoding takes some seconds, made in one. */
export async function writeLongOpus(path: string, minutes: number): Promise<void> {
  const short = `${path}.short.opus`;
  await writeTone(short, ['-c:a', 'libopus', '-b:a', '24k']);
  const { path: ffmpeg } = await findFfmpeg({});
  const loop = ['-v', 'error', '-stream_loop', String(minutes * 30), '-i', short];
  execFileSync(ffmpeg, [...loop, '-c', 'copy', '-y', path]);
  rmSync(short);
}
