import { expect, test } from 'vitest';
import { readTranscriptFile } from '../../../electron/core/transcript-files/read-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string | Uint8Array, name: string) =>
  readTranscriptFile(typeof text === 'string' ? bytes(text) : text, name);
const linesOf = async (text: string | Uint8Array, name: string) =>
  (await read(text, name)).text.lines;
const wrong = async (text: string | Uint8Array, name: string) =>
  read(text, name).then(
    () => 'nothing is wrong',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );

test.each([
  [
    'cue.vtt',
    'WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n\n00:03.000 -> 00:04.000\nTwo',
    'Line 6: Here should be two times',
  ],
  ['cue.vtt', 'WEBVTT\n\nfirst\n00:61.000 --> 00:99.000\nOne', 'Line 4: Here should be two times'],
  ['cue.vtt', '00:01.000 --> 00:02.000\nOne', 'Line 1: A WebVTT file begins with the word WEBVTT'],
  [
    'cue.srt',
    '1\n00:00:01,000 --> 00:00:02,000\nOne\n\n2\n00:00:0x,000 --> 00:00:04,000\nTwo',
    'Line 6: Here should be two times',
  ],
  ['cue.srt', 'Hello\n00:00:01,000 --> 00:00:02,000\nOne', 'Line 1: Here should be two times'],
  [
    'tiers.eaf',
    '<?xml version="1.0"?>\n<ANNOTATION_DOCUMENT>\n<TIME_ORDER>\n</TIME>',
    'Line 4: This is not well-formed XML',
  ],
  [
    'tiers.eaf',
    '<?xml version="1.0"?>\n<ANNOTATION_DOCUMENT>\n<TIER/>\n</ANNOTATION_DOCUMENT>',
    'Line 3: TIER needs TIER_ID here',
  ],
  [
    'bomb.xml',
    '<?xml version="1.0"?>\n<!DOCTYPE ROOT [<!ENTITY a "aa">]>\n<ROOT/>',
    'Line 2: A document type is declared here',
  ],
  ['other.xml', '<html></html>', 'Line 1: This kind of XML is not known here'],
  ['letter.doc', '\ufffd', 'There are no words'],
  ['empty.txt', ' \n ', 'There is nothing in this file'],
  ['word.docx', 'not a zip', 'This is not a Word file, or it is damaged'],
])('%s: what is wrong is said, with its line', async (name, text, message) => {
  const said =
    name === 'letter.doc'
      ? await wrong(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), name)
      : await wrong(text, name);
  expect(said).toContain(name === 'letter.doc' ? 'old Word file (.doc)' : message);
  expect(said).toContain('Nothing was taken in.');
});

test('a line that a bad ELAN file points to and that is not there is named', async () => {
  const xml = `<ANNOTATION_DOCUMENT><TIER TIER_ID="A">
<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts9">
<ANNOTATION_VALUE>x</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER></ANNOTATION_DOCUMENT>`;
  expect(await wrong(xml, 'a.eaf')).toContain('Line 2: There is no time called ts1');
});

test.each([
  ['UTF-16 with a mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16 without a mark', (text: string) => Buffer.from(text, 'utf16le')],
  [
    'UTF-16, the other way round',
    (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  ],
  ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`)],
])('%s is read', async (_, encode) => {
  const found = await read(encode('00:05 Zażółć gęślą jaźń\n00:09 and on'), 'a.txt');
  expect(found.text.lines[0]?.text).toBe('Zażółć gęślą jaźń');
  expect(found.warnings).toEqual([]);
});

test('letters in the old Western way are read, and it is said that this was guessed', async () => {
  const found = await read(Buffer.from('Caf\u00e9 \u0093here\u0094', 'latin1'), 'a.txt');
  expect(found.text.lines[0]?.text).toBe('Café “here”');
  expect(found.warnings).toEqual([{ warning: 'old-encoding', count: 1, line: null }]);
});

test('characters that mislead the eye are taken out, and it is said', async () => {
  const found = await read('One\nTw\u202eo\u0000 three', 'a.txt');
  expect(found.text.lines[1]?.text).toBe('Two three');
  expect(found.warnings).toEqual([{ warning: 'hidden-characters', count: 1, line: 2 }]);
});

test('WebVTT: names, styles, notes, settings, times within and long hours', async () => {
  const text = `WEBVTT - made up
Language: urd

STYLE
::cue { color: red }

NOTE nobody needs this

one
100:00:01.000 --> 100:00:02.000 align:start position:10%
too late

00:00:01.000 --> 00:00:05.000 line:0
<v.loud Amina &amp; Co><00:00:01.000>We <c.x>sold</c> <00:00:02.500>&lt;oranges&gt; <3

00:00:04.000 --> 00:00:06.000
<v Musa>Yes.</v> <v Amina>No.
`;
  const { text: found, warnings } = await read(text, 'a.vtt');
  expect(found.language).toBe('ur');
  expect(found.lines.map(({ fromMs, speaker, text: words }) => [fromMs, speaker, words])).toEqual([
    [null, '', 'too late'],
    [1000, 'Amina & Co', 'We sold <oranges> <3'],
    [4000, 'Musa', 'Yes.'],
    [4000, 'Amina', 'No.'],
  ]);
  expect(found.lines[1]?.times).toEqual([
    [0, 1000],
    [8, 2500],
  ]);
  expect(warnings.map(({ warning, line }) => [warning, line])).toEqual([
    ['styles-left-out', 4],
    ['notes-left-out', 7],
    ['time-too-late', 10],
    ['lines-overlap', 16],
  ]);
});

test('SubRip without numbers, with points, tags and empty lines in between', async () => {
  const text =
    '00:00:01.5 --> 00:00:02\r\n{\\an8}<font color="red">One</font>\r\n\r\nmore\r\n00:00:03,000 --> 00:00:02,000 X1:1\r\n1968\r\n';
  const { text: found, warnings } = await read(text, 'a.srt');
  expect(found.lines.map(({ fromMs, toMs, text: words }) => [fromMs, toMs, words])).toEqual([
    [1500, 2000, 'One more'],
    [2000, 3000, '1968'],
  ]);
  expect(warnings.map(({ warning }) => warning)).toEqual(['end-before-beginning']);
});

test.each([
  [
    '[00:12:31] AB: one\n[00:12:40] CD: two',
    [
      [751_000, 'AB', 'one'],
      [760_000, 'CD', 'two'],
    ],
  ],
  [
    '00:12 Amina: one\n00:14 Amina: two',
    [
      [12_000, 'Amina', 'one'],
      [14_000, 'Amina', 'two'],
    ],
  ],
  [
    'Amina Example  0:05\none\nmore\n\nMusa  0:09\ntwo',
    [
      [5000, 'Amina Example', 'one more'],
      [9000, 'Musa', 'two'],
    ],
  ],
  [
    'Amina (00:05): one [inaudible 00:06:00] [00:09] two',
    [
      [5000, 'Amina', 'one [inaudible 00:06:00]'],
      [9000, '', 'two'],
    ],
  ],
  ['At 10:30 we left: it rained', [[null, '', 'At 10:30 we left: it rained']]],
  ['10:30 was the hour', [[null, '', '10:30 was the hour']]],
  [
    'One #00:00:05-5#\n\nTwo #00:00:09-0#',
    [
      [0, '', 'One'],
      [5500, '', 'Two'],
    ],
  ],
])('text with times and names: %s', async (text, wanted) => {
  const found = await linesOf(text, 'a.txt');
  expect(found.map(({ fromMs, speaker, text: words }) => [fromMs, speaker, words])).toEqual(wanted);
});

test('a paragraph that is longer than a line may be is split between words, and nothing is lost', async () => {
  const words = Array.from({ length: 5000 }, (_, place) => `word${place}`).join(' ');
  const found = await linesOf(words, 'a.txt');
  expect(found.map(({ text }) => text).join(' ')).toBe(words);
  expect(Math.max(...found.map(({ text }) => text.length))).toBeLessThanOrEqual(10_000);
});
