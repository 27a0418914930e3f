import { expect, test } from 'vitest';
import { makeLibrary } from '../../support/make-core.ts';
import { participation, recordingAgreement, tell, withdrawal } from './story-builders.ts';

async function begun() {
  const library = await makeLibrary();
  const told = await tell(library);
  const place = { ...told, kind: 'recording' as const };
  await library.api.agreements.keepBegun({ ...place, body: '{"archive":true}' });
  const bodies = async () =>
    (await library.api.agreements.begun({ id: told.storyId })).map(({ kind, body }) => [
      kind,
      body,
    ]);
  return { ...library, ...told, place, bodies };
}

test('answers that were put away are there another day, and the newest stand', async () => {
  const { api, clock, signInAs, place, storyId, bodies } = await begun();
  clock.advance(60_000);
  await api.agreements.keepBegun({ ...place, body: '{"archive":false}' });
  await api.agreements.keepBegun({ ...place, kind: 'participation', body: '{}' });
  await signInAs('lead');
  expect(await bodies()).toEqual([
    ['participation', '{}'],
    ['recording', '{"archive":false}'],
  ]);
  expect((await api.agreements.begun({ id: storyId }))[0]).toMatchObject({
    ...{ storyId, personId: place.personId, updatedAt: '2026-11-22T10:01:00.000Z' },
  });
});

test('what was begun is no agreement: nothing follows from it', async () => {
  const { api, storyId } = await begun();
  const { entries, decisions } = await api.agreements.ofStory({ id: storyId });
  expect(entries).toEqual([]);
  expect(decisions.archive.allowed).toBe(false);
});

test('what was begun is over when it is in the record, and only that', async () => {
  const { api, place, storyId, personId, bodies } = await begun();
  await api.agreements.keepBegun({ ...place, kind: 'participation', body: '{}' });
  await api.agreements.add(participation(storyId, personId));
  expect(await bodies()).toEqual([['recording', '{"archive":true}']]);
  await api.agreements.add(recordingAgreement(storyId, personId));
  expect(await bodies()).toEqual([]);
});

test('who takes the story back has begun nothing any more', async () => {
  const { api, storyId, personId, bodies } = await begun();
  await api.agreements.add(withdrawal(storyId, personId));
  expect(await bodies()).toEqual([]);
});

test('what was begun can be thrown away, also twice', async () => {
  const { api, place, bodies } = await begun();
  await api.agreements.forgetBegun(place);
  await api.agreements.forgetBegun(place);
  expect(await bodies()).toEqual([]);
});

test('a journalist goes on where a lead stopped; an archivist is not told', async () => {
  const { api, signInAs, storyId, bodies } = await begun();
  await signInAs('journalist');
  expect(await bodies()).toHaveLength(1);
  await signInAs('archivist');
  await expect(api.agreements.begun({ id: storyId })).rejects.toMatchObject({
    code: 'not-permitted',
  });
});

test('only who tells the story can begin, and only answers that can be read are kept', async () => {
  const { api, place } = await begun();
  const { id: personId } = await api.people.create({});
  await expect(api.agreements.keepBegun({ ...place, personId, body: '{}' })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(api.agreements.keepBegun({ ...place, body: 'half {' })).rejects.toMatchObject({
    code: 'invalid-input',
  });
});

test('an older backup brings back no answers of somebody who took the story back, and loses none of today', async () => {
  const { api, clock, place, storyId, personId, bodies } = await begun();
  clock.advance(1000);
  const { name } = await api.backups.make({});
  clock.advance(1000);
  await api.agreements.add(withdrawal(storyId, personId));
  await api.agreements.keepBegun({ ...place, kind: 'participation', body: '{"new":true}' });
  await api.backups.restore({ name });
  expect(await bodies()).toEqual([['participation', '{"new":true}']]);
});
