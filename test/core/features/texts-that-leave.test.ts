import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTranscriptFile } from '../../../electron/core/transcript-files/read-file.ts';
import { codeOf } from '../../support/error-code.ts';
import { makeLibrary, tempFolder } from '../../support/make-core.ts';
import { checkedForRelease } from '../../support/release-ready.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import { fileOf, linesOf, readyToLeave, sample, short, to } from './sample-texts.ts';

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
    codeOf(api.transcriptFiles.save({ id, use, format: 'text', folder: into, ...to }));
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
    ...to,
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
      await api.transcriptFiles.save({ id: one.id, use: 'archive', format, folder: into, ...to });
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
    await api.transcriptFiles.save({ id, use: 'archive', format: 'docx', folder: into, ...to });
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
  const saving = { id, use: 'archive', format: 'vtt', folder: tempFolder(), ...to } as const;
  expect(await codeOf(api.transcriptFiles.save(saving))).toBe('not-permitted');
  await library.signInAs('archivist');
  expect(await codeOf(api.transcriptFiles.read({ path }))).toBe('not-permitted');
});
