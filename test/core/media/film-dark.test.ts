// What was filmed in a closed part is never seen, also when the camera stalls, is slow, or runs away from its sound.
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { darkAround, filmFilters } from '../../../electron/core/media/film-args.ts';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';

const cut = {
  pictures: [{ widthPx: 160, heightPx: 120, offsetMs: 0, durationMs: 10_000 }],
  ...{ fromMs: 0, durationMs: 10_000, takeMs: 10_000, dark: [{ fromMs: 3000, toMs: 6000 }] },
};

/** Green from 3 to 6 seconds, which is closed; red before and after. @returns what is seen in each 25th of a second */
async function seenOf(camera: string): Promise<string[]> {
  const { path } = await findFfmpeg({});
  const film = join(mkdtempSync(join(tmpdir(), 'film-')), 'film.webm');
  const colours = ['red', 'green'].flatMap((colour) => [
    ...['-f', 'lavfi', '-i', `color=${colour}:size=160x120:rate=30:d=10`],
  ]);
  const filmed = `[0:v][1:v]overlay=enable='between(t,3,5.999)',${camera},settb=1/1000[v]`;
  execFileSync(path, [
    ...['-v', 'error', ...colours, '-filter_complex', filmed, '-map', '[v]', '-vsync', '0'],
    ...['-c:v', 'libvpx', '-deadline', 'realtime', film],
  ]);
  const pixels = execFileSync(path, [
    ...['-v', 'error', '-f', 'matroska', '-i', film],
    ...['-filter_complex', `${filmFilters(cut)};[seen]scale=1:1[x]`, '-map', '[x]'],
    ...['-pix_fmt', 'rgb24', '-f', 'rawvideo', '-'],
  ]);
  return Array.from({ length: pixels.length / 3 }, (_, at) => {
    const [red = 0, green = 0] = pixels.subarray(at * 3, at * 3 + 3);
    if (Math.max(red, green) < 20) return 'black';
    return red > 150 && green < 60 ? 'red' : 'something closed';
  });
}

test.each([
  ['a steady camera', 'null'],
  ['a camera that stalls across the end of the dark', "select='not(between(t,5.5,7.6))'"],
  ['a camera that stalls across its beginning', "select='not(between(t,1.8,3.5))'"],
  ['a slow camera', 'fps=2'],
])('%s shows nothing that was filmed in a closed part, and goes on after it', async (_, camera) => {
  const seen = await seenOf(camera);
  expect(seen).toHaveLength(250);
  expect(seen).not.toContain('something closed');
  expect(new Set(seen.slice(3 * 25, 6 * 25))).toEqual(new Set(['black']));
  expect(seen.at(1 * 25)).toBe('red');
  expect(seen.at(9 * 25)).toBe('red');
});

test('the dark is wider the longer a film has run beside its sound, and as wide as the two are seen to differ', () => {
  const picture = { widthPx: 160, heightPx: 120, offsetMs: 60_000, durationMs: 7_140_000 };
  const takeMs = 7_200_000;
  expect(darkAround(picture, takeMs, 60_000)).toBe(1000);
  expect(darkAround(picture, takeMs, 3_660_000)).toBe(1720);
  const late = { ...picture, durationMs: picture.durationMs + 2500 };
  expect(darkAround(late, takeMs, 60_000)).toBe(2500);
  const early = { ...picture, durationMs: picture.durationMs - 2500 };
  expect(darkAround(early, takeMs, 60_000)).toBe(2500);
  // Switched off half an hour before the end: this says nothing about how the two run.
  const part = { ...picture, durationMs: picture.durationMs - 1_800_000 };
  expect(darkAround(part, takeMs, 60_000)).toBe(1000);
});
