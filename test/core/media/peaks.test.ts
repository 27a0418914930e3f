import { expect, test } from 'vitest';
import { gatherPeaks, MAX_POINTS, unpackPeaks } from '../../../electron/core/media/peaks.ts';
import { pseudoNoise } from '../../support/noise.ts';

/** One channel of 16-bit samples. */
function pcm16(samples: number[]): Buffer {
  const bytes = Buffer.alloc(samples.length * 2);
  samples.forEach((sample, index) => bytes.writeInt16LE(sample, index * 2));
  return bytes;
}

test('the loudest sample of each stretch is what the picture shows, in each channel by itself', () => {
  const gatherer = gatherPeaks({ channels: 2, bitsPerSample: 16 });
  const left = [...Array.from({ length: 256 }, () => 100), ...Array.from({ length: 256 }, () => 0)];
  left[17] = -32768;
  left[300] = 16384;
  const interleaved = left.flatMap((sample) => [sample, 0]);
  gatherer.add(pcm16(interleaved));
  expect(unpackPeaks(gatherer.pack())).toEqual([
    [255, 128],
    [0, 0],
  ]);
});

test('24-bit samples, 32-bit samples and floats of the same sound give the same picture', () => {
  const samples = Array.from({ length: 5000 }, (_, index) => Math.sin(index / 20) * 0.451);
  const in24 = Buffer.alloc(samples.length * 3);
  const in32 = Buffer.alloc(samples.length * 4);
  const asFloat = Buffer.alloc(samples.length * 4);
  samples.forEach((sample, index) => {
    in24.writeIntLE(Math.round(sample * 2 ** 23), index * 3, 3);
    in32.writeInt32LE(Math.round(sample * 2 ** 31), index * 4);
    asFloat.writeFloatLE(sample, index * 4);
  });
  const picture = (bits: 24 | 32, bytes: Buffer, encoding: 'int' | 'float' = 'int') => {
    const gatherer = gatherPeaks({ channels: 1, bitsPerSample: bits, encoding });
    gatherer.add(bytes);
    return unpackPeaks(gatherer.pack());
  };
  const expected = picture(24, in24);
  expect(expected[0]?.slice(0, 3)).toEqual([115, 115, 115]);
  expect(picture(32, in32)).toEqual(expected);
  expect(picture(32, asFloat, 'float')).toEqual(expected);
});

test('sound that comes in odd pieces gives the same picture as sound that comes at once', () => {
  const sound = pseudoNoise(3 * 2 * 40_000, 7);
  const atOnce = gatherPeaks({ channels: 2, bitsPerSample: 24 });
  atOnce.add(sound);
  const inPieces = gatherPeaks({ channels: 2, bitsPerSample: 24 });
  for (let at = 0; at < sound.length; at += 1009) inPieces.add(sound.subarray(at, at + 1009));
  expect(inPieces.pack()).toEqual(atOnce.pack());
});

test('a long take has no more points than a short one, and a single loud sample is not lost', () => {
  const gatherer = gatherPeaks({ channels: 1, bitsPerSample: 16 });
  const silence = Buffer.alloc(2 * 1_000_000);
  gatherer.add(silence);
  gatherer.add(pcm16([32767]));
  for (let million = 0; million < 5; million += 1) gatherer.add(silence);
  const [points = []] = unpackPeaks(gatherer.pack());
  expect(points.length).toBeLessThanOrEqual(MAX_POINTS + 1);
  expect(points.length).toBeGreaterThan(MAX_POINTS / 2 - 1);
  expect(points.filter((point) => point > 0)).toEqual([255]);
  expect(points.indexOf(255) / points.length).toBeCloseTo(1 / 6, 2);
});

test('when the length is known before, the points are spread over all of it', () => {
  const frames = 3_000_000;
  const gatherer = gatherPeaks({ channels: 1, bitsPerSample: 16 }, frames);
  gatherer.add(Buffer.alloc(2 * frames));
  const [points = []] = unpackPeaks(gatherer.pack());
  expect(points.length).toBeGreaterThan(4000);
  expect(points.length).toBeLessThanOrEqual(MAX_POINTS);
});

test('a recording without a picture has no points', () => {
  expect(unpackPeaks(null)).toEqual([]);
  expect(unpackPeaks(gatherPeaks({ channels: 1, bitsPerSample: 16 }).pack())).toEqual([[]]);
});
