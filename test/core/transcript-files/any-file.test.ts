// Whatever the bytes, a reader either says what is in a file, or that it is bad. It never breaks, and never takes long.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '../../../shared/contract/errors.ts';
import { LineToPut } from '../../../shared/model/transcript.ts';
import { readTranscriptFile } from '../../../electron/core/transcript-files/read-file.ts';

const folder = join(import.meta.dirname, '../../fixtures/transcripts');
const samples = readdirSync(folder)
  .filter((name) => name !== 'README.md')
  .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
const id = '00000000-0000-4000-8000-000000000001';

/** Every line that comes out can be stored as it is. */
async function isReadOrRefused(bytes: Uint8Array, name: string): Promise<'read' | 'refused'> {
  try {
    const { text, translations } = await readTranscriptFile(bytes, name);
    for (const line of [text, ...translations].flatMap(({ lines }) => lines)) {
      const { fromMs, toMs, speaker, language, times } = line;
      LineToPut.parse({ id, fromMs, toMs, speaker, text: line.text, language, times });
    }
    return 'read';
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid-input') throw error;
    return 'refused';
  }
}

test('files in which bytes were changed, or that were cut, are read or refused', async () => {
  const ends = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...samples),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 12 }),
      fc.nat(),
      async ({ name, bytes }, changes, cut) => {
        const changed = Buffer.from(bytes);
        for (const [place, byte] of changes) changed[place % changed.length] = byte;
        const end = cut % 3 === 0 ? cut % changed.length : changed.length;
        ends.add(await isReadOrRefused(changed.subarray(0, end), name));
      },
    ),
    { numRuns: 400 },
  );
  expect([...ends].toSorted()).toEqual(['read', 'refused']);
});

const scraps = [
  'WEBVTT',
  '\n',
  '\n\n',
  '00:00:01.000 --> 00:00:02.000',
  '1',
  '<v A>',
  '<',
  '>',
  '&#x202e;',
  '&amp;',
  'AB: ',
  '[00:01]',
  '\u0000',
  '\u202e',
  '\ud800',
  'سلام',
  'NOTE',
  ' ',
  '\t',
  '#00:00:01-1#',
  '{\\an8}',
  '-->',
];

test('texts put together from scraps of captions are read or refused', async () => {
  const ends = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.constantFrom(...scraps), fc.string()), { maxLength: 60 }),
      fc.constantFrom('a.vtt', 'a.srt', 'a.txt', 'a.eaf', 'a.xml'),
      async (pieces, name) => {
        ends.add(await isReadOrRefused(Buffer.from(pieces.join('')), name));
      },
    ),
    { numRuns: 600 },
  );
  expect([...ends].toSorted()).toEqual(['read', 'refused']);
});

test.each([
  ['one line of five million signs', 'a.txt', 'x'.repeat(5_000_000)],
  [
    'many signs that begin a tag',
    'a.vtt',
    `WEBVTT\n\n00:01.000 --> 00:02.000\n${'<'.repeat(1_000_000)}`,
  ],
  ['many that may be names', 'a.txt', 'Ab cd. '.repeat(300_000)],
  ['many open brackets', 'a.txt', '[00:01 '.repeat(300_000)],
  ['a hundred thousand times', 'a.txt', '00:01 x\n'.repeat(15_000)],
  ['many spaces', 'a.txt', `a${' '.repeat(2_000_000)}b`],
  ['elements in elements', 'a.eaf', `<ANNOTATION_DOCUMENT>${'<a>'.repeat(500_000)}`],
])(
  '%s is soon done with',
  async (_, name, text) => {
    expect(await isReadOrRefused(Buffer.from(text), name)).toMatch(/^re/u);
  },
  20_000,
);

/** A Word file with one entry, as anybody can make one by hand. */
function zipOf(name: string, content: Buffer, claimed = content.length): Buffer {
  const packed = deflateRawSync(content);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(claimed, 18);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), packed]);
  const central = Buffer.concat([
    Buffer.from('PK\u0001\u0002\u0014\u0000'),
    common,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, central, Buffer.from('PK\u0005\u0006'), end]);
}

test('a Word file that would unpack to a hundred times its size is refused, also when it lies about that', async () => {
  const huge = Buffer.alloc(60_000_000, 0x20);
  const whole = zipOf('word/document.xml', huge);
  await expect(readTranscriptFile(whole, 'a.docx')).rejects.toThrow('larger than 40 MB');
  const lying = zipOf('word/document.xml', huge, 1000);
  await expect(readTranscriptFile(lying, 'a.docx')).rejects.toThrow(
    'not a Word file, or it is damaged',
  );
});
