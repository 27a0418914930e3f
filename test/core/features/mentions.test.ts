import { expect, test } from 'vitest';
import { codeOf } from '../../support/error-code.ts';
import { makeLibrary } from '../../support/make-core.ts';

async function withStory() {
  const library = await makeLibrary();
  const { id: storyId } = await library.api.stories.create({ title: 'Made-up story' });
  return { library, api: library.api, storyId };
}

test('somebody who is mentioned is written down by name or by who they are', async () => {
  const { api, storyId } = await withStory();
  await api.mentions.add({ storyId, relation: 'her brother', isAlive: 'yes' });
  expect(await codeOf(api.mentions.add({ storyId }))).toBe('invalid-input');
  expect(await api.mentions.list({ storyId })).toMatchObject([
    { relation: 'her brother', isAlive: 'yes', knowsAboutThis: 'unknown' },
  ]);
});

test('somebody of the list of people is shown by the name that is chosen for them', async () => {
  const { api, storyId } = await withStory();
  const { id } = await api.people.create({
    ...{ realName: 'Amina Example', attribution: 'chosen-name', chosenName: 'Rose' },
  });
  await api.mentions.add({ storyId, personId: id });
  expect(await api.mentions.list({ storyId })).toMatchObject([{ shownName: 'Rose' }]);
});

test('the name of somebody who may be alive and does not know is looked for in what leaves', async () => {
  const { api, storyId } = await withStory();
  await api.stories.update({ id: storyId, summary: 'How Canaro Exampleson came to the shop.' });
  const names = async () => (await api.checks.get({ storyId })).names;
  expect(await names()).toEqual([]);
  const { id } = await api.mentions.add({ storyId, name: 'Canaro Exampleson' });
  expect(await names()).toMatchObject([{ field: 'summary', word: 'Canaro Exampleson' }]);
  await api.mentions.update({ id, knowsAboutThis: 'yes' });
  expect(await names()).toEqual([]);
  await api.mentions.update({ id, knowsAboutThis: 'no', isAlive: 'no' });
  expect(await names()).toEqual([]);
});

test('what is taken off the list comes back with one call', async () => {
  const { api, storyId } = await withStory();
  const { id } = await api.mentions.add({ storyId, name: 'Rose Example' });
  await api.mentions.bin({ id });
  expect(await api.mentions.list({ storyId })).toEqual([]);
  expect(await api.mentions.list({ storyId, bin: true })).toHaveLength(1);
  await api.mentions.restore({ id });
  expect(await api.mentions.list({ storyId })).toHaveLength(1);
});

test('archivists are not told who is mentioned', async () => {
  const { library, api, storyId } = await withStory();
  await library.signInAs('archivist');
  expect(await codeOf(api.mentions.list({ storyId }))).toBe('not-permitted');
});
