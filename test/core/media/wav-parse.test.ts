import { expect, test } from 'vitest';
import { wavHeader } from '../../../electron/core/media/wav-header.ts';
import { parseWav } from '../../../electron/core/media/wav-parse.ts';
import type { ByteSource } from '../../../electron/core/media/wav-parse.ts';

function sourceOf(bytes: Buffer, sizeBytes = bytes.length): ByteSource {
  return { sizeBytes, read: (start, length) => bytes.subarray(start, start + length) };
}

const format = { sampleRateHz: 48_000, channels: 2, bitsPerSample: 24 as const };

test('what our own header says is read back', async () => {
  const dataBytes = 6 * 1000;
  const header = wavHeader({ ...format, dataBytes });
  const wav = await parseWav(sourceOf(Buffer.concat([header, Buffer.alloc(dataBytes)])));
  expect(wav).toEqual({
    ...format,
    missingBytes: 0,
    layout: { channels: 2, bitsPerSample: 24, encoding: 'int' },
    dataStart: header.length,
    dataBytes,
    frames: 1000,
  });
});

test('a file beyond 4 GiB (RF64) has its whole length', async () => {
  const dataBytes = 6 * 1_000_000_000;
  const header = wavHeader({ ...format, dataBytes });
  const wav = await parseWav(sourceOf(header, header.length + dataBytes));
  expect(wav.frames).toBe(1_000_000_000);
});

test('a recorder that lost its power left no length: the sound goes to the end of the file', async () => {
  const header = wavHeader({ ...format, dataBytes: 0 });
  for (const unknown of [0, 0xffff_ffff]) {
    header.writeUInt32LE(unknown, header.length - 4);
    const wav = await parseWav(sourceOf(Buffer.concat([header, Buffer.alloc(6 * 50)])));
    expect(wav.frames).toBe(50);
  }
});

test('a length that promises more than there is, is not believed', async () => {
  const header = wavHeader({ ...format, dataBytes: 6 * 1000 });
  const wav = await parseWav(sourceOf(Buffer.concat([header, Buffer.alloc(6 * 10 + 4)])));
  expect(wav.frames).toBe(10);
});

test('chunks of odd length before the sound are passed over with their filling byte', async () => {
  const plain = wavHeader({ ...format, dataBytes: 60 });
  const odd = Buffer.from('LIST\x05\0\0\0notes\0', 'latin1');
  const bytes = Buffer.concat([plain.subarray(0, 12), odd, plain.subarray(12), Buffer.alloc(60)]);
  const wav = await parseWav(sourceOf(bytes));
  expect(wav.frames).toBe(10);
  expect(wav.dataStart).toBe(plain.length + odd.length);
});

test('WAV files whose samples are coded are left to a decoder', async () => {
  const header = wavHeader({ ...format, dataBytes: 60 });
  header.writeUInt16LE(0x55, 20);
  const wav = await parseWav(sourceOf(Buffer.concat([header, Buffer.alloc(60)])));
  expect(wav).toMatchObject({ layout: undefined, frames: 0 });
});

test.each([
  ['no chunk at all', Buffer.from('RIFF\0\0\0\0WAVE', 'latin1')],
  ['sound without a description', Buffer.from('RIFF\0\0\0\0WAVEdata\x04\0\0\0abcd', 'latin1')],
  ['a description that is cut off', Buffer.from('RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0', 'latin1')],
  ['chunks without end', Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVE'), Buffer.alloc(200_000)])],
])('a damaged file is refused in plain words: %s', async (_name, bytes) => {
  await expect(parseWav(sourceOf(bytes))).rejects.toMatchObject({
    code: 'media-failed',
    message: expect.stringContaining('damaged'),
  });
});

test('no description with impossible numbers is believed', async () => {
  for (const [offset, value] of [
    [22, 0],
    [22, 1000],
    [24, 0],
  ] as const) {
    const header = wavHeader({ ...format, dataBytes: 60 });
    header.writeUInt16LE(value, offset);
    if (offset === 24) header.writeUInt16LE(0, 26);
    const bytes = Buffer.concat([header, Buffer.alloc(60)]);
    await expect(parseWav(sourceOf(bytes))).rejects.toMatchObject({ code: 'media-failed' });
  }
});
