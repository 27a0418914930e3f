import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeLibrary } from '../../support/make-core.ts';
import { writeNoiseWav } from '../../support/sounds.ts';
import { participation, recordingAgreement, tell } from './story-builders.ts';

const format = { sampleRateHz: 48_000, channels: 2, bitsPerSample: 24 } as const;
const begin = { storyId: null, deviceName: 'Lapel microphone', format };

test('a take belongs to its story from the first moment, and is listed there', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const story = await api.stories.create({ title: 'Example' });
  const take = await api.recordings.begin({ ...begin, storyId: story.id });
  expect(take).toMatchObject({
    storyId: story.id,
    kind: 'take',
    state: 'recording',
    deviceName: 'Lapel microphone',
    ...format,
  });
  expect(library.opened().capture.activeIds).toEqual([take.id]);
  expect((await api.recordings.list({ storyId: story.id })).map(({ id }) => id)).toEqual([take.id]);
  expect(await api.recordings.list({ storyId: null })).toEqual([]);
});

test('stopping twice changes nothing', async () => {
  const { api, clock } = await makeLibrary();
  const { id } = await api.recordings.begin(begin);
  const first = await api.recordings.finish({ id });
  clock.advance(5000);
  expect(await api.recordings.finish({ id })).toEqual(first);
});

test('a recording can be named and moved to another story, and out again', async () => {
  const { api } = await makeLibrary();
  const story = await api.stories.create({ title: 'Example' });
  const { id } = await api.recordings.begin(begin);
  await api.recordings.finish({ id });
  expect(await api.recordings.update({ id, title: 'Part one' })).toMatchObject({
    title: 'Part one',
    storyId: null,
  });
  expect(await api.recordings.update({ id, storyId: story.id })).toMatchObject({
    title: 'Part one',
    storyId: story.id,
  });
  expect(await api.recordings.update({ id, storyId: null })).toMatchObject({ storyId: null });
});

test('a take cannot begin for a story that is not there or is in the bin', async () => {
  const { api } = await makeLibrary();
  const story = await api.stories.create({ title: 'Example' });
  await api.stories.bin({ id: story.id });
  await expect(api.recordings.begin({ ...begin, storyId: story.id })).rejects.toMatchObject({
    code: 'conflict',
  });
  const unknown = '00000000-0000-4000-8000-00000000ffff' as typeof story.id;
  await expect(api.recordings.begin({ ...begin, storyId: unknown })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('a binned recording leaves the list and can be brought back; one that is being made cannot be binned', async () => {
  const { api } = await makeLibrary();
  const { id } = await api.recordings.begin(begin);
  await expect(api.recordings.bin({ id })).rejects.toMatchObject({ code: 'conflict' });
  await api.recordings.finish({ id });
  expect((await api.recordings.bin({ id })).binnedAt).not.toBeNull();
  expect(await api.recordings.list({ storyId: null })).toEqual([]);
  expect((await api.recordings.restore({ id })).binnedAt).toBeNull();
  expect(await api.recordings.list({ storyId: null })).toHaveLength(1);
});

test('what is in the bin can be found again, the latest first, whatever story it belongs to', async () => {
  const { api, clock } = await makeLibrary();
  const story = await api.stories.create({ title: 'Example' });
  const takes = [];
  for (const storyId of [null, story.id]) {
    const { id } = await api.recordings.begin({ ...begin, storyId });
    takes.push(await api.recordings.finish({ id }));
    clock.advance(1000);
    await api.recordings.bin({ id });
  }
  const inBin = await api.recordings.listBin({});
  expect(inBin.map(({ id }) => id)).toEqual(takes.map(({ id }) => id).toReversed());
  for (const { id } of takes) await api.recordings.restore({ id });
  expect(await api.recordings.listBin({})).toEqual([]);
});

test('a recording without a story is something left to do, until it has one or is in the bin', async () => {
  const { api } = await makeLibrary();
  const story = await api.stories.create({ title: 'Example' });
  const unplaced = async () => (await api.stories.overview({})).unplacedRecordings;
  const { id } = await api.recordings.begin(begin);
  expect(await unplaced()).toBe(0);
  await api.recordings.finish({ id });
  expect(await unplaced()).toBe(1);
  await api.recordings.bin({ id });
  expect(await unplaced()).toBe(0);
  await api.recordings.restore({ id });
  await api.recordings.update({ id, storyId: story.id });
  expect(await unplaced()).toBe(0);
});

test('space left is told as time at the chosen quality', async () => {
  const { api } = await makeLibrary();
  const stereo = await api.recordings.spaceLeft(format);
  const mono = await api.recordings.spaceLeft({ ...format, channels: 1 });
  expect(stereo.freeBytes).toBeGreaterThan(0);
  // 288,000 bytes a second.
  expect(stereo.leftMs).toBeCloseTo(stereo.freeBytes / 288, -3);
  expect(mono.leftMs / stereo.leftMs).toBeCloseTo(2, 1);
});

test('only what was interrupted can be recovered', async () => {
  const { api } = await makeLibrary();
  const { id } = await api.recordings.begin(begin);
  await expect(api.recordings.recover({ id })).rejects.toMatchObject({ code: 'conflict' });
  expect(await api.recordings.listInterrupted({})).toEqual([]);
});

test('archivists record nothing, and do not see names of files that people brought in', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const { storyId, personId } = await tell(library);
  const path = join(library.root, 'Interview with Real Name.wav');
  writeNoiseWav(path, { frames: 100 });
  const { id, originalName } = await api.recordings.importFile({ path, storyId });
  expect(originalName).toBe('Interview with Real Name.wav');
  await api.agreements.add(participation(storyId, personId));
  await api.agreements.add(recordingAgreement(storyId, personId));
  await library.signInAs('archivist');
  expect(await api.recordings.get({ id })).toMatchObject({ id, originalName: '' });
  const listed = await api.recordings.list({ storyId });
  expect(listed.map((recording) => recording.originalName)).toEqual(['']);
  await expect(api.recordings.begin(begin)).rejects.toMatchObject({ code: 'not-permitted' });
  await expect(api.recordings.update({ id, title: 'x' })).rejects.toMatchObject({
    code: 'not-permitted',
  });
});

test('the history tells of each step of a take', async () => {
  const { api } = await makeLibrary();
  const { id } = await api.recordings.begin(begin);
  await api.recordings.finish({ id });
  await api.recordings.update({ id, title: 'Part one' });
  const entries = await api.history.list({});
  const told = entries.filter(({ subject }) => subject === id).map(({ action }) => action);
  expect(told.toSorted()).toEqual(['recordings.begin', 'recordings.finish', 'recordings.update']);
  expect(JSON.stringify(entries)).not.toContain('Part one');
});
