import { expect, test } from 'vitest';
import { makeLibrary } from '../../support/make-core.ts';
import { recordingAgreement, participation, tell, withdrawal } from './story-builders.ts';

const format = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 } as const;

async function recorded() {
  const library = await makeLibrary();
  const { api } = library;
  const { storyId, personId } = await tell(library);
  const { id } = await api.recordings.begin({ storyId, deviceName: '', format });
  await api.recordings.finish({ id });
  return { library, api, storyId, personId, id };
}

test('notes after a talk begin empty and keep each field as it is written', async () => {
  const { api, id } = await recorded();
  expect(await api.notes.get({ id })).toMatchObject({
    ...{ summary: '', storytellerFeels: '', updatedAt: null },
  });
  await api.notes.save({ id, summary: 'A calm talk', storytellerFeels: 'tired' });
  await api.notes.save({ id, keepClosed: 'The part on her brother' });
  expect(await api.notes.get({ id })).toMatchObject({
    summary: 'A calm talk',
    storytellerFeels: 'tired',
    keepClosed: 'The part on her brother',
    updatedAt: '2026-11-22T10:00:00.000Z',
  });
  await api.notes.save({ id, storytellerFeels: '' });
  expect((await api.notes.get({ id })).storytellerFeels).toBe('');
});

test('the history says that notes were written, and not what is in them', async () => {
  const { api, id } = await recorded();
  await api.notes.save({ id, storytellerFeels: 'worried', summary: 'canary' });
  const [entry] = await api.history.list({});
  expect(entry).toMatchObject({ action: 'notes.save', subject: id, detail: '' });
});

test('saving what is there already writes nothing', async () => {
  const { api, id } = await recorded();
  await api.notes.save({ id, summary: 'A calm talk' });
  const before = await api.history.list({});
  await api.notes.save({ id, summary: 'A calm talk' });
  expect(await api.history.list({})).toEqual(before);
});

test('an archivist never reads notes or what to leave out, of whatever story', async () => {
  const { library, api, storyId, personId, id } = await recorded();
  await api.notes.save({ id, summary: 'canary' });
  await api.stories.update({ id: storyId, leaveOut: 'canary left out' });
  await api.agreements.add(participation(storyId, personId));
  await api.agreements.add(recordingAgreement(storyId, personId));
  await library.signInAs('archivist');
  await expect(api.notes.get({ id })).rejects.toMatchObject({ code: 'not-permitted' });
  const story = await api.stories.get({ id: storyId });
  expect(story.leaveOut).toBe('');
  expect((await api.stories.list({ search: 'canary' })).total).toBe(0);
  await library.signInAs('journalist');
  expect((await api.stories.get({ id: storyId })).leaveOut).toBe('canary left out');
  expect((await api.notes.get({ id })).summary).toBe('canary');
});

test('notes of a story that was taken back are there for the lead alone', async () => {
  const { library, api, storyId, personId, id } = await recorded();
  await api.notes.save({ id, summary: 'A calm talk' });
  await api.agreements.add(withdrawal(storyId, personId));
  await library.signInAs('journalist');
  const refused = { code: 'not-found' };
  await expect(api.notes.get({ id })).rejects.toMatchObject(refused);
  await expect(api.notes.save({ id, summary: '' })).rejects.toMatchObject(refused);
  await library.signInAs('lead');
  expect((await api.notes.get({ id })).summary).toBe('A calm talk');
});

test('bringing a backup back loses no wish to leave something out or keep it closed', async () => {
  const { api, storyId, id } = await recorded();
  await api.stories.update({ id: storyId, leaveOut: 'Her brother' });
  await api.notes.save({ id, summary: 'Of then', keepClosed: 'The school' });
  const { name } = await api.backups.make({});
  await api.stories.update({ id: storyId, leaveOut: 'Her brother, and the shop' });
  await api.notes.save({ id, summary: 'Of now', keepClosed: 'The school, and the shop' });
  const later = await api.recordings.begin({ storyId, deviceName: '', format });
  await api.recordings.finish({ id: later.id });
  await api.notes.save({ id: later.id, summary: 'Later', keepClosed: 'All of it' });
  await api.backups.restore({ name });
  expect((await api.stories.get({ id: storyId })).leaveOut).toBe('Her brother, and the shop');
  expect(await api.notes.get({ id })).toMatchObject({
    ...{ summary: 'Of then', keepClosed: 'The school, and the shop' },
  });
  expect(await api.notes.get({ id: later.id })).toMatchObject({
    ...{ summary: 'Later', keepClosed: 'All of it' },
  });
});

test('a wish that stands only in the backup comes back with it', async () => {
  const { api, storyId } = await recorded();
  await api.stories.update({ id: storyId, leaveOut: 'Her brother' });
  const { name } = await api.backups.make({});
  await api.stories.update({ id: storyId, leaveOut: '' });
  await api.backups.restore({ name });
  expect((await api.stories.get({ id: storyId })).leaveOut).toBe('Her brother');
});
