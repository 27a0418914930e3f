import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { StoryId } from '../../../shared/model/ids.ts';
import { codeOf } from '../../support/error-code.ts';
import { begun, fileOf, linesOf, sample, short } from './sample-texts.ts';

test('what is in a file is seen before anything comes in', async () => {
  const { api, storyId } = await begun();
  const found = await api.transcriptFiles.read({ path: sample('elan.eaf') });
  expect(found.speakers).toEqual([
    { label: 'Interviewer', lineCount: 2 },
    { label: 'Storyteller', lineCount: 2 },
  ]);
  expect([found.format, found.text.language, found.text.lineCount]).toEqual(['eaf', 'ur', 4]);
  expect(found.translations.map(({ language, lineCount }) => [language, lineCount])).toEqual([
    ['en', 4],
  ]);
  expect(await api.transcripts.list({ storyId })).toEqual([]);
});

test('a text comes in as a draft that nobody has checked, with the speakers that were chosen', async () => {
  const { library, api, storyId } = await begun();
  const person = await api.people.create({ realName: 'Amina Made-Up', attribution: 'first-name' });
  const { transcript } = await api.transcriptFiles.bringIn({
    ...{ path: sample('ffmpeg.vtt'), storyId, language: 'EN-gb', madeBy: 'Jo Example' },
    speakers: [
      { label: 'Storyteller', personId: person.id },
      { label: 'Interviewer', isLeftOut: true },
    ],
  });
  expect(transcript).toMatchObject({
    ...{
      origin: 'imported',
      state: 'draft',
      language: 'en-GB',
      madeBy: 'Jo Example',
      lineCount: 2,
    },
  });
  const lines = await linesOf(library, transcript.id);
  expect(lines.map(({ speakerId, speaker }) => [speakerId, speaker])).toEqual([
    [person.id, ''],
    [person.id, ''],
  ]);
});

test('of a bad file nothing comes in at all, and its line is told', async () => {
  const { api, storyId } = await begun();
  const path = fileOf('WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n\nno times here\nTwo');
  const failed = api.transcriptFiles.bringIn({ path, storyId, language: 'en' });
  await expect(failed).rejects.toThrow('Line 6: Here should be two times');
  expect(await api.transcripts.list({ storyId })).toEqual([]);
  const entries = await api.history.list({ limit: 20 });
  expect(JSON.stringify(entries)).not.toContain('transcriptFiles.bringIn');
});

test('the translations of an ELAN file stand beside their lines, without those that stay out', async () => {
  const { library, api, storyId } = await begun();
  const { transcript, translations } = await api.transcriptFiles.bringIn({
    ...{ path: sample('elan.eaf'), storyId, language: 'ur' },
    speakers: [{ label: 'Interviewer', isLeftOut: true }],
    translations: [{ place: 0, language: 'en' }],
  });
  const originals = await linesOf(library, transcript.id);
  const [translation] = translations;
  expect(translation).toMatchObject({ ofId: transcript.id, language: 'en', state: 'draft' });
  const lines = await linesOf(library, translation?.id ?? transcript.id);
  expect(lines.map(({ ofLineId, fromMs, text }) => [ofLineId, fromMs, text])).toEqual([
    [originals[0]?.id, 4500, 'Behind the mill,'],
    [originals[1]?.id, 7467, 'where the canal bends and meets Canal Street.'],
  ]);
});

test('a file comes in as a translation of a text that is there: by time, several lines beside one joined', async () => {
  const { library, api, storyId } = await begun();
  const { transcript } = await api.transcriptFiles.bringIn({
    ...{ path: sample('ohms-vtt.xml'), storyId, language: 'ur' },
  });
  const path = fileOf(
    'WEBVTT\n\n00:01.000 --> 00:04.000\nWhere was it?\n\n00:04.600 --> 00:06.000\nBehind the mill,\n\n00:06.000 --> 00:09.000\nnear the canal.\n\n01:00.000 --> 01:01.000\nNobody said this.\n',
  );
  const found = await api.transcriptFiles.bringIn({
    ...{ path, storyId, language: 'en', into: { kind: 'translation', ofId: transcript.id } },
  });
  const [first, second] = await linesOf(library, transcript.id);
  const lines = await linesOf(library, found.transcript.id);
  expect(lines.map(({ ofLineId, text }) => [ofLineId, text])).toEqual([
    [first?.id, 'Where was it?'],
    [second?.id, 'Behind the mill, near the canal.'],
    [null, 'Nobody said this.'],
  ]);
  expect(found.unmatched).toBe(1);
});

test('without times a translation goes line by line', async () => {
  const { library, api, storyId } = await begun();
  const { transcript } = await api.transcriptFiles.bringIn({
    ...{ path: sample('ohms-vtt.xml'), storyId, language: 'ur' },
  });
  const path = fileOf('Where was it?\nBehind the mill.', 'file.txt');
  const into = { kind: 'translation', ofId: transcript.id } as const;
  const found = await api.transcriptFiles.bringIn({ path, storyId, language: 'en', into });
  const originals = await linesOf(library, transcript.id);
  const lines = await linesOf(library, found.transcript.id);
  expect(lines.map(({ ofLineId }) => ofLineId)).toEqual(originals.map(({ id }) => id));
  expect(lines.map(({ fromMs }) => fromMs)).toEqual([1200, 4500]);
});

test('lines that are replaced are kept as a version, must be checked again, and lose no translation', async () => {
  const { library, api, storyId } = await begun();
  const { transcript, translations } = await api.transcriptFiles.bringIn({
    ...{ path: sample('ohms-vtt.xml'), storyId, language: 'ur' },
    translations: [{ place: 0, language: 'en' }],
  });
  await api.transcripts.setState({ id: transcript.id, state: 'checked' });
  const before = await short(library, transcript.id);
  const path = fileOf(
    'WEBVTT\n\n00:01.200 --> 00:04.050\nnew words\n\n00:04.000 --> 00:10.000\nmoved a little',
  );
  const into = { kind: 'replace', id: transcript.id } as const;
  const found = await api.transcriptFiles.bringIn({ path, storyId, language: 'ur', into });
  expect(found.transcript).toMatchObject({ id: transcript.id, state: 'draft', checkedBy: '' });
  const lines = await linesOf(library, transcript.id);
  expect(lines.map(({ text }) => text)).toEqual(['new words', 'moved a little']);
  const translated = await linesOf(library, translations[0]?.id ?? transcript.id);
  expect(translated.map(({ text, ofLineId }) => [ofLineId, text])).toEqual([
    [lines[0]?.id, 'Where was the first market?'],
    [lines[1]?.id, 'Behind the mill, near Canal Street.'],
  ]);
  if (found.versionId === null) throw new Error('no version was kept');
  await api.transcripts.restoreVersion({ id: found.versionId });
  expect(await short(library, transcript.id)).toEqual(before);
});

test('an approved text is not replaced, and nothing goes into another story or a story in the bin', async () => {
  const { api, storyId } = await begun();
  const path = sample('ffmpeg.srt');
  const { transcript } = await api.transcriptFiles.bringIn({ path, storyId, language: 'en' });
  await api.transcripts.setState({ id: transcript.id, state: 'approved' });
  const into = { kind: 'replace', id: transcript.id } as const;
  const replacing = (story: StoryId) =>
    codeOf(api.transcriptFiles.bringIn({ path, storyId: story, language: 'en', into }));
  expect(await replacing(storyId)).toBe('conflict');
  const other = await api.stories.create({ title: 'Another' });
  expect(await replacing(other.id)).toBe('not-found');
  await api.stories.bin({ id: storyId });
  expect(await codeOf(api.transcriptFiles.bringIn({ path, storyId, language: 'en' }))).toBe(
    'conflict',
  );
});

test('a text of 20,000 lines comes in whole', async () => {
  const { library, api, storyId } = await begun();
  const cues = Array.from(
    { length: 20_000 },
    (_, place) =>
      `[${Math.floor(place / 60)}:${String(place % 60).padStart(2, '0')}] A${place % 2}: words of line ${place}`,
  );
  const path = fileOf(cues.join('\n'), 'long.txt');
  const { transcript } = await api.transcriptFiles.bringIn({ path, storyId, language: 'en' });
  expect(transcript.lineCount).toBe(20_000);
  expect((await linesOf(library, transcript.id)).at(-1)?.text).toBe('words of line 19999');
});

test('the index of an OHMS file comes in with its text where that is wanted, in both languages and with its places', async () => {
  const { api, storyId } = await begun();
  const request = { path: sample('ohms-vtt.xml'), storyId, language: 'ur' };
  expect((await api.transcriptFiles.bringIn(request)).pointIds).toEqual([]);
  const { pointIds } = await api.transcriptFiles.bringIn({ ...request, takesPoints: true });
  expect(await api.indexPoints.list({ storyId })).toMatchObject([
    {
      ...{ id: pointIds[0], fromMs: 4000, title: 'The first market', otherTitle: 'پہلا بازار' },
      ...{ synopsis: 'Where the market stood.', keywords: ['Work', 'markets', 'mills'] },
      places: [{ name: 'Old Mill Lane', latitude: 52.4862, longitude: -1.8904, zoom: 15 }],
    },
  ]);
});

test('a title that is longer than a title may be goes on in the summary, so nothing of it is lost', async () => {
  const { api, storyId } = await begun();
  const title = 'long title '.repeat(40).trim();
  const xml = readFileSync(sample('ohms-vtt.xml'), 'utf8').replace('The first market', title);
  const path = fileOf(xml, 'long.xml');
  await api.transcriptFiles.bringIn({ path, storyId, language: 'ur', takesPoints: true });
  const [point] = await api.indexPoints.list({ storyId });
  expect(point?.title).toHaveLength(300);
  expect(point?.synopsis).toContain(title);
});
