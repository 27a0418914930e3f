// Who can be seen in a film: said by a person of this very film and this very list, and never brought back by anything older or by somebody else.
import { expect, test } from 'vitest';
import { codeOf } from '../../support/error-code.ts';
import { filmedTake } from '../../support/live-film.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import { bring, fieldKitAndHub } from '../handover/two-libraries.ts';
import { participation, withdrawal } from './story-builders.ts';

async function filmed(given?: TestLibrary) {
  const library = given ?? (await makeLibrary());
  const { api } = library;
  const sample = sampleLibrary(library);
  const teller = sample.person();
  const storyId = sample.bareStory({ narrators: [teller] });
  await api.agreements.add(participation(storyId, teller));
  const { recordingId, filmId } = await filmedTake(library, { storyId });
  const list = () =>
    api.voices.confirm({ recordingId, people: [{ personId: teller, kind: 'storyteller' }] });
  const see = (isSaid = true) => api.voices.saySeen({ recordingId, isSaid });
  const isSaid = async () => (await api.voices.list({ recordingId })).isSeenSaid;
  return { library, api, storyId, teller, recordingId, filmId, list, see, isSaid };
}

test('nobody can say it before everybody who can be heard is listed, or where there is no film', async () => {
  const { api, filmId, list, see, isSaid } = await filmed();
  expect(await codeOf(see())).toBe('conflict');
  expect(await list()).toMatchObject({ isFilmed: true, isListed: true, isSeenSaid: false });
  expect(await see()).toMatchObject({ isSeenSaid: true, seenSaidBy: 'Lea Example' });
  await api.films.bin({ id: filmId });
  expect(await isSaid()).toBe(false);
  expect(await codeOf(see())).toBe('conflict');
  await api.films.restore({ id: filmId });
  expect(await isSaid()).toBe(true);
});

test('it falls when somebody is added to the list, or taken out', async () => {
  const { api, recordingId, list, see, isSaid } = await filmed();
  await list();
  await see();
  const { id } = await api.voices.add({
    ...{ recordingId, label: 'A child on the sofa', agreedOn: '2026-11-20', agreedHow: 'on paper' },
  });
  expect(await isSaid()).toBe(false);
  await list();
  expect(await isSaid()).toBe(false);
  expect((await see()).isSeenSaid).toBe(true);
  await api.voices.remove({ id });
  expect(await isSaid()).toBe(false);
});

test('bringing back a backup from before it was taken back does not bring it back', async () => {
  const { api, list, see, isSaid } = await filmed();
  await list();
  await see();
  const { name } = await api.backups.make({});
  await see(false);
  await api.backups.restore({ name });
  expect(await isSaid()).toBe(false);
});

test('bringing back a backup keeps it where it was said then and still is', async () => {
  const { api, list, see, isSaid } = await filmed();
  await list();
  await see();
  const { name } = await api.backups.make({});
  await api.backups.restore({ name });
  expect(await isSaid()).toBe(true);
});

test('nothing of it is left when the story is erased', async () => {
  const { library, api, storyId, teller, list, see } = await filmed();
  await list();
  await see();
  const { sql } = library.opened().db;
  const kept = () => sql.prepare('select 1 from films_seen').all().length;
  expect(kept()).toBe(1);
  await api.agreements.add({ ...withdrawal(storyId, teller), level: 'delete' });
  const { number } = await api.stories.get({ id: storyId });
  await api.erasures.run({
    storyId,
    reason: 'storyteller',
    confirm: `HG-${String(number).padStart(4, '0')}`,
  });
  expect(kept()).toBe(0);
  expect(sql.pragma('foreign_key_check')).toEqual([]);
});

test('what was said in another library is not said here when its work is received', async () => {
  const { kit, hub } = await fieldKitAndHub();
  const { list, see, isSaid, recordingId } = await filmed(kit);
  await list();
  await see();
  await bring(kit, hub);
  expect(await isSaid()).toBe(true);
  expect(await hub.api.voices.list({ recordingId })).toMatchObject({
    ...{ isFilmed: true, isListed: true, isSeenSaid: false },
  });
  await hub.api.voices.saySeen({ recordingId, isSaid: true });
  expect((await hub.api.voices.list({ recordingId })).isSeenSaid).toBe(true);
});
