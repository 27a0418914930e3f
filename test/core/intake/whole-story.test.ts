import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import { twoLibraries } from '../../support/two-libraries.ts';
import type { TwoLibraries } from '../../support/two-libraries.ts';

let libraries: TwoLibraries;
let storyId: StoryId;
beforeEach(async () => {
  libraries = await twoLibraries();
  storyId = libraries.sample.story({ title: 'The bread oven' });
  libraries.sample.take(storyId, { frames: 48_000 });
});

async function received(): Promise<StoryId> {
  const path = await libraries.send([storyId]);
  const check = await libraries.receiver.api.intakes.check({ path });
  expect(check.problems).toEqual([]);
  await libraries.receiver.api.intakes.receive({ path });
  const [row] = (await libraries.receiver.api.stories.list({})).items;
  if (row === undefined) throw new Error('nothing came in');
  return row.id;
}

test('a story is known by its own number in every library', async () => {
  expect(await received()).toBe(storyId);
});

test('index points and places come with it', async () => {
  const { api } = libraries.sender;
  const [sound] = await api.recordings.list({ storyId });
  if (sound === undefined) throw new Error('there is no sound');
  await api.indexPoints.add({
    ...{ storyId, recordingId: sound.id, fromMs: 200, toMs: 700, title: 'The first loaf' },
    ...{ synopsis: 'How it burnt.', keywords: ['bread'] },
  });
  await api.places.add({ storyId, kind: 'mentioned', words: 'Mirpur', countryCode: 'PK' });
  const id = await received();
  const here = libraries.receiver.api;
  const points = await here.indexPoints.list({ storyId: id });
  expect(points).toMatchObject([
    { fromMs: 200, toMs: 700, title: 'The first loaf', synopsis: 'How it burnt.' },
  ]);
  expect(points[0]?.recordingId).toBe((await here.recordings.list({ storyId: id }))[0]?.id);
  expect((await here.places.ofStory({ storyId: id })).places).toMatchObject([
    { kind: 'mentioned', words: 'Mirpur' },
  ]);
});

test('its text comes with it, checked as it was, line by line with its times', async () => {
  const { sender } = libraries;
  const [sound] = await sender.api.recordings.list({ storyId });
  const path = join(sender.root, 'words.vtt');
  writeFileSync(
    path,
    'WEBVTT\n\n00:00.000 --> 00:00.400\nFirst line.\n\n00:00.400 --> 00:00.900\nSecond line.\n',
  );
  const { transcript } = await sender.api.transcriptFiles.bringIn({
    ...{ path, storyId, recordingId: sound?.id ?? null, language: 'en', madeBy: '' },
    ...{ into: { kind: 'new' }, speakers: [], translations: [], takesPoints: false },
  });
  sender.opened().db.write({ action: 'test', subject: storyId }, (sql) => {
    sql
      .prepare("update transcripts set state = 'approved', checked_by = 'Lea' where id = ?")
      .run(transcript.id);
  });
  const id = await received();
  const here = libraries.receiver.api;
  const [text] = await here.transcripts.list({ storyId: id });
  expect(text).toMatchObject({ language: 'en', state: 'approved', origin: 'imported' });
  const lines = libraries.receiver
    .opened()
    .db.sql.prepare<[], { text: string; fromMs: number }>(
      'select text, from_ms as fromMs from transcript_lines order by position',
    )
    .all();
  expect(lines).toEqual([
    { text: 'First line.', fromMs: 0 },
    { text: 'Second line.', fromMs: 400 },
  ]);
});

test('a story that was taken back there is closed here as soon as a package says so', async () => {
  const other = libraries.sample.story({ title: 'Another' });
  libraries.sample.take(other, { frames: 480, seed: 3 });
  const collectionId = libraries.sample.collection([storyId, other]);
  const first = await libraries.sendCollection(collectionId);
  await libraries.receiver.api.intakes.receive({ path: first });
  const [person] = libraries.sender
    .opened()
    .db.sql.prepare<[string], string>('select person_id from story_people where story_id = ?')
    .pluck()
    .all(storyId);
  libraries.sample.agree(storyId, person as never, { kind: 'withdrawal' });
  const second = await libraries.sendCollection(collectionId);
  const check = await libraries.receiver.api.intakes.check({ path: second });
  expect(check.stories).toContainEqual(
    expect.objectContaining({ outcome: 'changed', why: 'taken-back-there' }),
  );
  await libraries.receiver.api.intakes.receive({ path: second });
  const { access } = await libraries.receiver.api.agreements.ofStory({ id: storyId });
  expect(access.state).toBe('withdrawn');
});

test('the sound is the same, sample for sample', async () => {
  const id = await received();
  const pcm = libraries.pcmOf(libraries.sender, storyId);
  const { path: ffmpeg } = await findFfmpeg({});
  const [sound] = await libraries.receiver.api.recordings.list({ storyId: id });
  if (sound === undefined) throw new Error('there is no sound');
  const media = libraries.receiver.opened().media.open(sound.id);
  const bytes = Buffer.concat([...media.pieces()]);
  media.close();
  const decoded = execFileSync(
    ffmpeg,
    ['-v', 'error', '-i', '-', '-c:a', 'pcm_s24le', '-f', 's24le', '-'],
    { input: bytes, maxBuffer: 1 << 28 },
  );
  expect(decoded.equals(pcm)).toBe(true);
});
