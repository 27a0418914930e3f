import { expect, test } from 'vitest';
import { isSameInAll, packPcm } from '../../../renderer/recorder/pcm.ts';
import { pseudoNoise } from '../../support/noise.ts';

test('24-bit samples that a microphone gave come out as the same numbers', () => {
  const given = pseudoNoise(3 * 10_000, 77);
  const plane = Float32Array.from(
    { length: 10_000 },
    (_, i) => given.readIntLE(i * 3, 3) / 2 ** 23,
  );
  expect(Buffer.from(packPcm({ planes: [plane], bitsPerSample: 24 })).equals(given)).toBe(true);
});

test('16-bit samples too', () => {
  const given = pseudoNoise(2 * 10_000, 78);
  const plane = Float32Array.from({ length: 10_000 }, (_, i) => given.readInt16LE(i * 2) / 2 ** 15);
  expect(Buffer.from(packPcm({ planes: [plane], bitsPerSample: 16 })).equals(given)).toBe(true);
});

test('channels lie side by side, sample by sample', () => {
  const planes = [Float32Array.of(0.5, -1), Float32Array.of(0, 0.25)];
  expect([...packPcm({ planes, bitsPerSample: 16 })]).toEqual([0, 0x40, 0, 0, 0, 0x80, 0, 0x20]);
});

test('too loud becomes the loudest there is and never turns over into the opposite; no number becomes silence', () => {
  const plane = Float32Array.of(1, 7, -1, -7, Number.NaN, Infinity, -Infinity);
  const bytes = Buffer.from(packPcm({ planes: [plane], bitsPerSample: 24 }));
  const samples = Array.from(plane, (_, i) => bytes.readIntLE(i * 3, 3));
  const [loudest, lowest] = [8_388_607, -8_388_608];
  expect(samples).toEqual([loudest, loudest, lowest, lowest, 0, loudest, lowest]);
});

test('one microphone that is shown as two channels is noticed', () => {
  const sound = Float32Array.of(0.1, 0.2);
  expect(isSameInAll([sound, sound.slice()])).toBe(true);
  expect(isSameInAll([sound, Float32Array.of(0.1, 0.3)])).toBe(false);
  expect(isSameInAll([])).toBe(false);
});
