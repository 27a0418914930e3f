// Files that other programs wrote, see test/fixtures/transcripts/README.md.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTranscriptFile } from '../../../electron/core/transcript-files/read-file.ts';
import type { FileLine } from '../../../electron/core/transcript-files/file-content.ts';

const folder = join(import.meta.dirname, '../../fixtures/transcripts');
const read = (name: string) => readTranscriptFile(readFileSync(join(folder, name)), name);
const short = ({ fromMs, toMs, speaker, text }: FileLine) => [fromMs, toMs, speaker, text];
const warningsOf = ({ warnings }: Awaited<ReturnType<typeof read>>) =>
  warnings.map(({ warning }) => warning);

const captions = [
  [1200, 4050, 'Interviewer', 'Where did the first market stand?'],
  [4500, 9990, 'Storyteller', 'Behind the mill, where the canal bends.'],
  [10_000, 13_400, 'Storyteller', 'ہم وہاں 1968 میں Canal Street پر رہتے تھے۔'],
  [3_723_500, 3_725_000, 'Interviewer', 'Thank you & good night.'],
];

test.each(['ffmpeg.vtt', 'ffmpeg.srt'])(
  '%s, as FFmpeg wrote it, is read to the thousandth',
  async (name) => {
    const { text, warnings } = await read(name);
    expect(text.lines.map(short)).toEqual(captions);
    expect(warnings).toEqual([]);
  },
);

test('a Word file of pandoc gives paragraphs, times, speakers, and footnotes in brackets', async () => {
  const found = await read('pandoc.docx');
  expect(found.text.lines.map(short)).toEqual([
    [0, 751_000, '', 'Made-up interview 12'],
    [0, 751_000, 'Interviewer', 'Where did the first market stand?'],
    [
      ...[0, 751_000, 'Storyteller'],
      'Behind the mill, where the canal bends. We sold oranges there. [The narrator means Old Mill Lane, which is made up.]',
    ],
    [751_000, 764_000, 'Interviewer', 'And then?'],
    [764_000, null, 'Storyteller', 'Then the mill closed, and nobody came. [laughs]'],
  ]);
  expect(warningsOf(found)).toEqual(['footnotes-in-brackets', 'times-shared']);
});

test('a table of LibreOffice Writer is read as times, speakers and words', async () => {
  const found = await read('libreoffice.docx');
  expect(found.text.lines.slice(1, 4).map(short)).toEqual([
    [5000, 9000, 'Interviewer', 'Where did you live?'],
    [9000, null, 'راوی', 'ہم Canal Street پر 12 سال رہے۔'],
    [9000, null, '', 'پھر ہم چلے گئے۔'],
  ]);
  expect(found.warnings).toContainEqual({ warning: 'tables-read', count: 1, line: 2 });
});

test('what was deleted or hidden in Word does not come in, and it is said', async () => {
  const found = await read('python-docx.docx');
  expect(found.text.lines.map(({ text }) => text)).toEqual([
    'Who came to the market?',
    'Everybody came from nearby.',
    'And on Sundays?',
    'On Sundays it rained.',
  ]);
  expect(warningsOf(found)).toEqual(['deleted-left-out', 'hidden-left-out']);
});

test('tiers of an ELAN file become speakers, and tiers beside them a translation', async () => {
  const { text, translations, warnings } = await read('elan.eaf');
  expect(text.language).toBe('ur');
  expect(text.lines.map(short)).toEqual([
    [1200, 4050, 'Interviewer', 'پہلا بازار کہاں تھا؟'],
    [4500, 7467, 'Storyteller', 'چکی کے پیچھے،'],
    [7467, 13_400, 'Storyteller', 'جہاں نہر مڑتی ہے & Canal Street ملتی ہے۔'],
    [14_000, 15_500, 'Interviewer', 'شکریہ!'],
  ]);
  expect(translations.map(({ language }) => language)).toEqual(['en']);
  expect(translations[0]?.lines.map(({ of, text: words }) => [of, words])).toEqual([
    [0, 'Where was the first market?'],
    [1, 'Behind the mill,'],
    [2, 'where the canal bends and meets Canal Street.'],
    [3, 'Thank you!'],
  ]);
  expect(warnings.map(({ warning, count }) => [warning, count])).toEqual([
    ['times-guessed', 2],
    ['tiers-left-out', 1],
  ]);
});

test('an OHMS file gives its captions, their translation and its index', async () => {
  const { text, translations, points } = await read('ohms-vtt.xml');
  expect([text.language, translations[0]?.language]).toEqual(['ur', 'en']);
  expect(text.lines.map(short)).toEqual([
    [1200, 4050, 'Interviewer', 'پہلا بازار کہاں تھا؟'],
    [4500, 9990, 'Storyteller', 'چکی کے پیچھے، Canal Street کے پاس۔'],
  ]);
  expect(translations[0]?.lines[1]?.text).toBe('Behind the mill, near Canal Street.');
  expect(points).toEqual([
    {
      ...{ atMs: 4000, title: 'The first market', titleAlt: 'پہلا بازار' },
      ...{ synopsis: 'Where the market stood.', synopsisAlt: '', partialTranscript: '' },
      ...{ keywords: ['markets', 'mills'], keywordsAlt: [], subjects: ['Work'], subjectsAlt: [] },
      places: [{ latitude: 52.4862, longitude: -1.8904, zoom: 15, name: 'Old Mill Lane' }],
    },
  ]);
});

test('the older transcript of OHMS gets from its minute marks the stretch in which each paragraph lies', async () => {
  const { text } = await read('ohms-sync.xml');
  expect(text.lines.map(({ fromMs, toMs, speaker }) => [fromMs, toMs, speaker])).toEqual([
    [0, 60_000, 'INTERVIEWER'],
    [0, 120_000, 'STORYTELLER'],
    [60_000, 120_000, 'INTERVIEWER'],
    [60_000, null, 'STORYTELLER'],
    [120_000, null, 'INTERVIEWER'],
  ]);
  expect(text.lines[1]?.text).toContain('in winter hot chestnuts, until the mill was closed.');
});

test('a text that Notepad saved is read in paragraphs; one without a time gets the stretch between its neighbours', async () => {
  const { text } = await read('notepad.txt');
  expect(text.lines.map(short)).toEqual([
    [5000, 9000, 'Interviewer', 'Where did you live?'],
    [9000, 31_000, 'Storyteller', 'In Mill Lane, which is made up. We stayed for 12 years.'],
    [9000, 31_000, 'Storyteller', 'Then we left.'],
    [31_000, null, 'Interviewer', 'Thank you.'],
  ]);
});
