import { expect, test } from 'vitest';
import { makeLibrary } from '../../support/make-core.ts';
import { tell } from './story-builders.ts';

test('a new person is closed by default: no name is shown, and the age is not known', async () => {
  const { api } = await makeLibrary();
  expect(await api.people.create({ realName: 'Amina Example' })).toMatchObject({
    number: 1,
    attribution: 'no-name',
    ageBand: 'unknown',
    displayName: 'Storyteller 001',
    storyCount: 0,
  });
});

test('a blank pseudonym shows the number, never the real name', async () => {
  const { api } = await makeLibrary();
  const { storyId } = await tell(
    { api },
    { person: { realName: 'Amina Example', attribution: 'chosen-name', chosenName: ' \u00a0 ' } },
  );
  const { items } = await api.stories.list({});
  expect(items).toMatchObject([{ id: storyId, storytellers: ['Storyteller 001'] }]);
});

test('people are changed field by field, and the history names the fields only', async () => {
  const { api, clock } = await makeLibrary();
  const { id } = await api.people.create({ realName: 'Amina Example' });
  clock.advance(1_000);
  const after = await api.people.update({
    id,
    attribution: 'first-name',
    contact: 'Canary Lane 5',
  });
  expect(after).toMatchObject({ displayName: 'Amina', realName: 'Amina Example' });
  const [entry] = await api.history.list({});
  expect(entry).toMatchObject({ action: 'people.update', detail: 'attribution, contact' });
  const before = await api.history.list({});
  await api.people.update({ id, attribution: 'first-name' });
  expect(await api.history.list({})).toEqual(before);
});

test('the list is in the order of the names that are shown, numbers as numbers', async () => {
  const { api } = await makeLibrary();
  for (let made = 0; made < 11; made += 1) await api.people.create({});
  await api.people.create({ attribution: 'chosen-name', chosenName: 'Émilie' });
  const names = (await api.people.list({})).map(({ displayName }) => displayName);
  expect(names.slice(0, 3)).toEqual(['Émilie', 'Storyteller 001', 'Storyteller 002']);
  expect(names.at(-1)).toBe('Storyteller 011');
  expect(await api.people.list({ search: 'emil' })).toHaveLength(1);
});

test('a person in the bin leaves the list, and their stories keep them', async () => {
  const { api } = await makeLibrary();
  const { storyId, personId } = await tell({ api }, { agreed: ['archive'] });
  await api.people.bin({ id: personId });
  expect(await api.people.list({})).toEqual([]);
  expect(await api.people.list({ bin: true })).toHaveLength(1);
  expect((await api.stories.get({ id: storyId })).narratorIds).toEqual([personId]);
  expect((await api.agreements.ofStory({ id: storyId })).decisions.archive.allowed).toBe(true);
  await expect(api.people.update({ id: personId, contact: 'x' })).rejects.toMatchObject({
    code: 'conflict',
  });
  await api.people.restore({ id: personId });
  expect(await api.people.list({})).toMatchObject([{ id: personId, storyCount: 1 }]);
});

test('a person is counted once for a story, in whatever parts, and not for stories in the bin', async () => {
  const { api } = await makeLibrary();
  const { id } = await api.people.create({});
  const both = await api.stories.create({ narratorIds: [id], interviewerIds: [id] });
  await api.stories.create({ interpreterIds: [id] });
  expect((await api.people.get({ id })).storyCount).toBe(2);
  await api.stories.bin({ id: both.id });
  expect((await api.people.get({ id })).storyCount).toBe(1);
});
