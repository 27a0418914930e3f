import { expect, test } from 'vitest';
import { makeLibrary } from '../../support/make-core.ts';
import { tell } from './story-builders.ts';

test('a library starts with themes, some marked as sensitive', async () => {
  const { api } = await makeLibrary();
  const themes = await api.themes.list({});
  expect(themes).toHaveLength(34);
  expect(themes.find(({ name }) => name === 'Journey')?.sensitive).toBe(true);
  expect(themes.find(({ name }) => name === 'Food and drink')?.sensitive).toBe(false);
});

test('a theme is added at the end, renamed, and retired without leaving its stories', async () => {
  const { api } = await makeLibrary();
  const theme = await api.themes.add({ name: ' Allotments ', sensitive: false });
  const { storyId } = await tell({ api }, { story: { themeIds: [theme.id] } });
  const after = await api.themes.update({ id: theme.id, name: 'Gardens', retired: true });
  expect(after).toEqual({ ...theme, name: 'Gardens', retired: true, storyCount: 1 });
  expect((await api.themes.list({})).at(-1)).toEqual(after);
  expect((await api.stories.get({ id: storyId })).themeIds).toEqual([theme.id]);
  expect((await api.stories.list({ themeId: theme.id })).total).toBe(1);
});

test('two themes of one name are refused, however they are spelt', async () => {
  const { api, newId } = await makeLibrary();
  const theme = await api.themes.add({ name: 'Allotments', sensitive: false });
  await expect(api.themes.add({ name: 'ALLOTMENTS', sensitive: true })).rejects.toMatchObject({
    code: 'conflict',
    details: { id: theme.id },
  });
  const other = await api.themes.add({ name: 'Gardens', sensitive: false });
  await expect(api.themes.update({ id: other.id, name: 'allotments' })).rejects.toMatchObject({
    code: 'conflict',
  });
  await expect(api.themes.update({ id: newId(), name: 'Nowhere' })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('only a lead changes the themes', async () => {
  const library = await makeLibrary();
  await library.signInAs('journalist');
  await expect(library.api.themes.add({ name: 'Mine', sensitive: false })).rejects.toMatchObject({
    code: 'not-permitted',
  });
});
