import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTranscriptFile } from '../../../electron/core/transcript-files/read-file.ts';
import type { StoryId, TranscriptId } from '../../../shared/model/ids.ts';
import type { WrittenFormat } from '../../../shared/model/transcript-file.ts';
import { codeOf } from '../../support/error-code.ts';
import { makeLibrary, tempFolder } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { checkedForRelease } from '../../support/release-ready.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import { tell } from './story-builders.ts';

const folder = join(import.meta.dirname, '../../fixtures/transcripts');
const sample = (name: string) => join(folder, name);

function fileOf(text: string, name = 'file.vtt'): string {
  const path = join(tempFolder(), name);
  writeFileSync(path, text);
  return path;
}

async function begun() {
  const library = await makeLibrary();
  const { api } = library;
  const { id: storyId } = await api.stories.create({ title: 'Made-up story' });
  return { library, api, storyId };
}

const linesOf = async ({ api }: Pick<TestLibrary, 'api'>, id: TranscriptId) =>
  (await api.transcripts.get({ id })).lines;
const short = async (library: Pick<TestLibrary, 'api'>, id: TranscriptId) =>
  (await linesOf(library, id)).map(({ fromMs, toMs, speaker, text }) => [
    fromMs,
    toMs,
    speaker,
    text,
  ]);

/** A story that may leave, told by somebody, with this text checked. */
async function readyToLeave(path: string, { person = {}, speaker = '' } = {}) {
  const library = await makeLibrary();
  const { api } = library;
  const { storyId, personId } = await tell(library, { person, agreed: ['archive'] });
  const { transcript } = await api.transcriptFiles.bringIn({
    ...{ path, storyId, language: 'ur' },
    speakers: speaker === '' ? [] : [{ label: speaker, personId }],
  });
  const { id } = transcript;
  await api.transcripts.setState({ id, state: 'checked' });
  await checkedForRelease(library, storyId);
  const save = async (format: WrittenFormat) =>
    (await api.transcriptFiles.save({ id, use: 'archive', format, folder: tempFolder() })).path;
  return { library, api, storyId, personId, id, save };
}

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

test('WebVTT that comes in and leaves again has the same cues, times and speakers, and a second time the same bytes', async () => {
  const { library, id, save } = await readyToLeave(sample('ohms-vtt.xml'));
  const path = await save('vtt');
  const { library: second, id: secondId, save: saveAgain } = await readyToLeave(path);
  expect(await short(second, secondId)).toEqual(await short(library, id));
  expect(readFileSync(await saveAgain('vtt'), 'utf8')).toBe(readFileSync(path, 'utf8'));
});

test('what is saved as SRT, text and Word comes in again with its words and speakers', async () => {
  const { library, api, storyId, id, save } = await readyToLeave(sample('elan.eaf'));
  const wanted = (await linesOf(library, id)).map(({ speaker, text }) => [speaker, text]);
  for (const format of ['srt', 'text', 'docx'] as const) {
    const path = await save(format);
    const { transcript } = await api.transcriptFiles.bringIn({ path, storyId, language: 'ur' });
    const lines = await linesOf(library, transcript.id);
    expect(lines.map(({ speaker, text }) => [speaker, text])).toEqual(wanted);
  }
});

test('a file that leaves shows chosen names, and nothing of what is private', async () => {
  const { save, id, library } = await readyToLeave(sample('ffmpeg.vtt'), {
    person: {
      realName: 'Canaryreal Example',
      attribution: 'chosen-name',
      chosenName: 'Old Friend',
    },
    speaker: 'Storyteller',
  });
  await library.api.transcripts.get({ id });
  for (const format of ['vtt', 'srt', 'text'] as const) {
    const written = readFileSync(await save(format), 'utf8');
    expect(written).toContain('Old Friend');
    expect(written).not.toContain('Canaryreal');
    expect(written).not.toContain('Jo Example');
  }
});

test('what nobody has checked does not leave, nor what was not agreed to', async () => {
  const { api, id } = await readyToLeave(sample('ffmpeg.vtt'));
  const into = tempFolder();
  const save = (use: 'archive' | 'website') =>
    codeOf(api.transcriptFiles.save({ id, use, format: 'text', folder: into }));
  expect(await save('website')).toBe('access-blocked');
  await api.transcripts.setState({ id, state: 'draft' });
  expect(await save('archive')).toBe('access-blocked');
  expect(await api.transcriptFiles.plan({ id, use: 'archive' })).toMatchObject({
    ...{ mayLeave: false, problem: 'not-checked' },
  });
  expect(readdirSync(into)).toEqual([]);
});

test('a real name in the words keeps the text here, and its place is told', async () => {
  const path = fileOf(
    'WEBVTT\n\n00:05.000 --> 00:09.000\nThen Canaryreal came in.\n\n00:10.000 --> 00:11.000\nYes.',
  );
  const { api, id } = await readyToLeave(path, {
    person: { realName: 'Canaryreal Example', attribution: 'no-name' },
  });
  const plan = await api.transcriptFiles.plan({ id, use: 'archive' });
  expect([plan.mayLeave, plan.names]).toEqual([
    false,
    [{ word: 'Canaryreal', isCertain: true, atMs: 5000 }],
  ]);
  const saving = api.transcriptFiles.save({
    id,
    use: 'archive',
    format: 'text',
    folder: tempFolder(),
  });
  expect(await codeOf(saving)).toBe('access-blocked');
});

test('closed lines are in no file, also not what translates them', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const collection = sampleLibrary(library);
  const narrator = collection.person();
  const storyId = collection.bareStory({ narrators: [narrator] });
  for (const kind of ['participation', 'recording'] as const)
    collection.agree(storyId, narrator, { kind, words: 'Signed Example' });
  collection.take(storyId, { frames: 48_000 * 12 });
  const [sound] = await api.recordings.list({ storyId });
  const recordingId = sound?.id ?? null;
  if (recordingId === null) throw new Error('there is no take');
  const { transcript, translations } = await api.transcriptFiles.bringIn({
    ...{ path: sample('ohms-vtt.xml'), storyId, recordingId, language: 'ur' },
    translations: [{ place: 0, language: 'en' }],
  });
  await api.passages.close({ recordingId, fromMs: 5000, toMs: 5500, reason: 'asked' });
  for (const one of [transcript, ...translations]) {
    await api.transcripts.setState({ id: one.id, state: 'checked' });
    await checkedForRelease(library, storyId);
    const into = tempFolder();
    const plan = await api.transcriptFiles.plan({ id: one.id, use: 'archive' });
    expect([plan.lineCount, plan.closedCount]).toEqual([1, 1]);
    for (const format of ['vtt', 'srt', 'text', 'docx'] as const)
      await api.transcriptFiles.save({ id: one.id, use: 'archive', format, folder: into });
    for (const name of readdirSync(into)) {
      const found = await readTranscriptFile(readFileSync(join(into, name)), name);
      const text = JSON.stringify(found.text);
      expect(text).toContain(one.language === 'ur' ? 'پہلا بازار' : 'first market');
      expect(text).not.toContain(one.language === 'ur' ? 'چکی' : 'mill');
    }
  }
});

test('what was saved is in the history, under a name without names, and nothing is written over', async () => {
  const { api, id, storyId } = await readyToLeave(sample('ffmpeg.vtt'));
  const into = tempFolder();
  for (let count = 0; count < 2; count += 1)
    await api.transcriptFiles.save({ id, use: 'archive', format: 'docx', folder: into });
  expect(readdirSync(into)).toEqual(['hg-0001-transcript-ur-2.docx', 'hg-0001-transcript-ur.docx']);
  const [entry] = await api.history.list({ limit: 5 });
  expect(entry).toMatchObject({
    ...{ action: 'transcriptFiles.save', subject: storyId, detail: 'docx ur, archive' },
  });
});

test('a journalist brings texts in, and only a lead lets them out', async () => {
  const { library, api, id, storyId } = await readyToLeave(sample('ffmpeg.vtt'));
  await library.signInAs('journalist');
  const path = sample('pandoc.docx');
  const found = await api.transcriptFiles.bringIn({ path, storyId, language: 'en' });
  expect(found.transcript.lineCount).toBe(5);
  const saving = { id, use: 'archive', format: 'vtt', folder: tempFolder() } as const;
  expect(await codeOf(api.transcriptFiles.save(saving))).toBe('not-permitted');
  await library.signInAs('archivist');
  expect(await codeOf(api.transcriptFiles.read({ path }))).toBe('not-permitted');
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
