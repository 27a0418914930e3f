import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, openSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import { wavFileBytes, wavHeader, wavPadding } from '../../../electron/core/media/wav-header.ts';
import type { WavFormat } from '../../../electron/core/media/wav-header.ts';
import { pseudoNoise } from '../../support/noise.ts';

let folder = '';
let ffmpeg = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wav-header-'));
  ffmpeg = (await findFfmpeg({})).path;
});
afterAll(() => rmSync(folder, { recursive: true }));

const bext = {
  description: 'hg-0001',
  originator: 'Sample Memory Project',
  originatorReference: 'hg-0001-01',
  originatedAt: '2026-11-22T10:20:30.000Z',
  codingHistory: 'A=PCM,F=48000,W=24,M=mono,T=Homeground',
};

function decode(path: string, codec: string): Buffer {
  return execFileSync(
    ffmpeg,
    ['-v', 'error', '-i', path, '-map', '0:a', '-c:a', codec, '-f', codec.slice(4), '-'],
    { maxBuffer: 1 << 28 },
  );
}

describe.each([
  { channels: 1, bitsPerSample: 16, sampleRateHz: 44_100 },
  { channels: 1, bitsPerSample: 24, sampleRateHz: 48_000 },
  { channels: 2, bitsPerSample: 24, sampleRateHz: 96_000 },
] as const)('A WAV of $channels channels, $bitsPerSample bit, $sampleRateHz Hz', (shape) => {
  test.each([
    ['without', undefined],
    ['with', bext],
  ])('%s a bext chunk gives every sample back', (_, chunk) => {
    const frames = 4801;
    const pcm = pseudoNoise((frames * shape.channels * shape.bitsPerSample) / 8, 7);
    const format: WavFormat = {
      ...shape,
      dataBytes: pcm.length,
      ...(chunk ? { bext: chunk } : {}),
    };
    const path = join(folder, `${shape.channels}-${shape.bitsPerSample}-${chunk ? 'b' : 'p'}.wav`);
    const file = Buffer.concat([
      wavHeader(format),
      pcm,
      Buffer.alloc(wavPadding(format.dataBytes)),
    ]);
    writeFileSync(path, file);
    expect(file.length).toBe(wavFileBytes(format));
    expect(file.readUInt32LE(4)).toBe(file.length - 8);
    expect(decode(path, `pcm_s${shape.bitsPerSample}le`).equals(pcm)).toBe(true);
  });
});

test('ffmpeg reads what the bext chunk says', () => {
  const path = join(folder, 'bext.wav');
  const pcm = pseudoNoise(4800, 3);
  const format: WavFormat = {
    sampleRateHz: 48_000,
    channels: 1,
    bitsPerSample: 16,
    dataBytes: pcm.length,
    bext,
  };
  writeFileSync(path, Buffer.concat([wavHeader(format), pcm]));
  const said = execFileSync(ffmpeg, [
    '-v',
    'error',
    '-i',
    path,
    '-f',
    'ffmetadata',
    '-',
  ]).toString();
  expect(said).toMatch(/^(description|comment)=hg-0001$/m);
  expect(said).toMatch(/^(originator|encoded_by)=Sample Memory Project$/m);
  expect(said).toContain('originator_reference=hg-0001-01');
  expect(said).toMatch(/^(origination_)?date=2026-11-22$/m);
});

test('Letters that a bext chunk cannot hold are refused, not garbled', () => {
  const format: WavFormat = {
    sampleRateHz: 48_000,
    channels: 1,
    bitsPerSample: 16,
    dataBytes: 2,
    bext: { ...bext, originator: 'ਕਹਾਣੀ' },
  };
  expect(() => wavHeader(format)).toThrow(RangeError);
});

test('Half a sample is refused', () => {
  expect(() =>
    wavHeader({ sampleRateHz: 48_000, channels: 2, bitsPerSample: 24, dataBytes: 7 }),
  ).toThrow(RangeError);
});

test('A recording beyond 4 GiB is RF64, and its last second is found where it is', () => {
  const format: WavFormat = {
    sampleRateHz: 96_000,
    channels: 2,
    bitsPerSample: 24,
    dataBytes: 6 * 96_000 * 7500,
  };
  const header = wavHeader(format);
  expect(header.toString('latin1', 0, 4)).toBe('RF64');
  const path = join(folder, 'large.wav');
  const last = pseudoNoise(6 * 96_000, 11);
  const handle = openSync(path, 'w');
  writeSync(handle, header, 0, header.length, 0);
  truncateSync(path, wavFileBytes(format));
  writeSync(handle, last, 0, last.length, wavFileBytes(format) - last.length);
  const end = execFileSync(
    ffmpeg,
    ['-v', 'error', '-ss', '7499', '-i', path, '-c:a', 'pcm_s24le', '-f', 's24le', '-'],
    { maxBuffer: 1 << 28 },
  );
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  expect(hash(end)).toBe(hash(last));
});
