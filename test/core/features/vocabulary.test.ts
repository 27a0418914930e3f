import { expect, test } from 'vitest';
import { releaseState } from '../../../electron/core/db/release-state.ts';
import { loadStoryFacts } from '../../../electron/core/packaging/package-facts.ts';
import type { ThemeId } from '../../../shared/model/ids.ts';
import { codeOf } from '../../support/error-code.ts';
import { makeLibrary } from '../../support/make-core.ts';
import { TODAY, tell } from './story-builders.ts';

const openly = { attribution: 'full-name', realName: 'Zofia Testowska' } as const;

test('a library starts with every theme in Urdu too, marked as not checked', async () => {
  const { api } = await makeLibrary();
  const themes = await api.themes.list({});
  for (const { name, names } of themes)
    expect(names, name).toEqual([{ language: 'ur', name: expect.any(String), isChecked: false }]);
});

test('a theme has a name for each language, and stories are found by each of them', async () => {
  const { api } = await makeLibrary();
  const { id } = await api.themes.add({ name: 'Allotments', sensitive: false });
  await tell({ api }, { story: { themeIds: [id] } });
  const names = [{ language: 'PL', name: 'Ogródki', isChecked: true }];
  const after = await api.themes.update({ id, names, scopeNote: 'Gardens people rent.' });
  expect(after).toMatchObject({
    names: [{ language: 'pl', name: 'Ogródki', isChecked: true }],
    scopeNote: 'Gardens people rent.',
  });
  expect((await api.stories.list({ search: 'ogrodki' })).total).toBe(1);
  const twice = [...names, { language: 'pl', name: 'Działki' }];
  expect(await codeOf(api.themes.update({ id, names: twice }))).toBe('invalid-input');
});

test('a theme stands below another, and never below itself', async () => {
  const { api } = await makeLibrary();
  const add = async (name: string) => (await api.themes.add({ name, sensitive: false })).id;
  const [a, b, c] = [await add('a'), await add('b'), await add('c')];
  await api.themes.update({ id: b, broaderId: a });
  await api.themes.update({ id: c, broaderId: b });
  expect(await codeOf(api.themes.update({ id: a, broaderId: c }))).toBe('invalid-input');
  expect(await codeOf(api.themes.update({ id: a, broaderId: a }))).toBe('invalid-input');
  const broader = async (id: ThemeId) =>
    (await api.themes.list({})).find((theme) => theme.id === id)?.broaderId;
  // What stood below a theme that was merged stands below the one that took its place, and back again.
  const d = await add('d');
  await api.themes.merge({ id: b, intoId: d });
  expect(await broader(c)).toBe(d);
  expect(await codeOf(api.themes.update({ id: d, broaderId: c }))).toBe('invalid-input');
  await api.themes.unmerge({ id: b });
  expect(await broader(c)).toBe(b);
});

/** Stories, a point and a mark with these themes. */
async function twoThemes({ isSensitive = false } = {}) {
  const library = await makeLibrary();
  const { api } = library;
  const { id } = await api.themes.add({ name: 'Gardens', sensitive: isSensitive });
  const { id: intoId } = await api.themes.add({ name: 'Allotments', sensitive: false });
  const one = await tell(library, {
    person: openly,
    story: { themeIds: [id] },
    agreed: ['archive'],
  });
  const both = await tell(library, { story: { themeIds: [id, intoId] } });
  const point = await api.indexPoints.add({ storyId: both.storyId, title: 'x', themeIds: [id] });
  const { id: recordingId } = await api.recordings.begin({
    ...{ storyId: null, purpose: 'test', deviceName: 'Test' },
    format: { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 },
  });
  const pcm = new Uint8Array(48_000 * 3);
  library.opened().capture.accept({ recordingId, startFrame: 0, pcm, missingFrames: 0 });
  await api.recordings.finish({ id: recordingId });
  await api.markers.add({ recordingId, atMs: 0, kind: 'theme', themeId: id });
  const state = async () => ({
    one: (await api.stories.get({ id: one.storyId })).themeIds,
    both: (await api.stories.get({ id: both.storyId })).themeIds,
    point: (await api.indexPoints.list({ storyId: both.storyId }))[0]?.themeIds,
    mark: (await api.markers.list({ recordingId }))[0]?.themeId,
    sensitive: (await api.themes.list({})).find((theme) => theme.id === intoId)?.sensitive,
  });
  return { library, api, id, intoId, one, both, point, recordingId, state };
}

test('merging moves all that has the one theme to the other, and taking it apart brings back just that', async () => {
  const { api, id, intoId, one, state } = await twoThemes();
  const before = await state();
  const into = await api.themes.merge({ id, intoId });
  expect(into).toMatchObject({ storyCount: 2, pointCount: 1 });
  expect(await state()).toEqual({
    ...{ one: [intoId], both: [intoId], point: [intoId], mark: intoId, sensitive: false },
  });
  expect((await api.themes.list({})).find((theme) => theme.id === id)).toMatchObject({
    ...{ retired: true, mergedIntoId: intoId, storyCount: 0 },
  });
  // A page that was open before still names the merged theme.
  await api.stories.update({ id: one.storyId, themeIds: [id] });
  expect((await state()).one).toEqual([intoId]);
  const back = await api.themes.unmerge({ id });
  expect(back).toMatchObject({ mergedIntoId: null, retired: false, storyCount: 2 });
  const after = await state();
  expect({ ...after, both: after.both.toSorted() }).toEqual({
    ...before,
    both: before.both.toSorted(),
  });
});

test('what has lost the theme meanwhile does not get it back', async () => {
  const { api, id, intoId, one, state } = await twoThemes();
  await api.themes.merge({ id, intoId });
  await api.stories.update({ id: one.storyId, themeIds: [] });
  await api.themes.unmerge({ id });
  expect((await state()).one).toEqual([]);
});

test('merging a sensitive theme makes the other sensitive, so that nobody is told more', async () => {
  const { library, api, id, intoId, one, state } = await twoThemes({ isSensitive: true });
  await api.themes.review({ storyId: one.storyId, themeId: id, isReviewed: true });
  await api.themes.merge({ id, intoId });
  expect((await state()).sensitive).toBe(true);
  await library.signInAs('archivist');
  expect((await api.stories.get({ id: one.storyId })).themeIds).toEqual([]);
  await library.signInAs('lead');
  await api.themes.unmerge({ id });
  expect((await state()).sensitive).toBe(false);
  await library.signInAs('archivist');
  expect((await api.stories.get({ id: one.storyId })).themeIds).toEqual([id]);
});

test('a merged theme is neither changed nor merged again, and its name is not given anew', async () => {
  const { api, id, intoId } = await twoThemes();
  const { id: third } = await api.themes.add({ name: 'Third', sensitive: false });
  await api.themes.merge({ id, intoId });
  expect(await codeOf(api.themes.update({ id, name: 'New' }))).toBe('conflict');
  expect(await codeOf(api.themes.merge({ id, intoId: third }))).toBe('conflict');
  expect(await codeOf(api.themes.merge({ id: third, intoId: id }))).toBe('conflict');
  expect(await codeOf(api.themes.add({ name: 'gardens', sensitive: false }))).toBe('conflict');
  await api.themes.merge({ id: intoId, intoId: third });
  expect(await codeOf(api.themes.unmerge({ id }))).toBe('conflict');
});

test('a sensitive theme is told to others, and leaves, only after a lead has reviewed it for that story', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const { id } = await api.themes.add({ name: 'Borders', sensitive: true });
  await api.themes.update({ id, names: [{ language: 'ur', name: 'سرحد' }] });
  const { storyId } = await tell(library, {
    person: openly,
    story: { themeIds: [id], tags: ['borders', 'سرحد', 'bread'] },
    agreed: ['archive'],
  });
  const leaves = () =>
    loadStoryFacts(library.opened(), { storyId, today: TODAY }).stories[0]?.story.topics;
  const isTold = async () => {
    await library.signInAs('archivist');
    const { themeIds } = await api.stories.get({ id: storyId });
    const { total } = await api.stories.list({ themeId: id });
    const found = (await api.stories.list({ search: 'borders' })).total;
    await library.signInAs('lead');
    return [themeIds.length, total, found];
  };
  const fingerprint = () => releaseState(library.opened().db.sql, storyId).state;
  expect(leaves()).toEqual(['bread']);
  expect((await isTold()).slice(0, 2)).toEqual([0, 0]);
  expect(await api.themes.sensitiveUses({})).toMatchObject([{ storyId, reviewedAt: null }]);
  expect((await api.themes.list({})).find((theme) => theme.id === id)?.waitingCount).toBe(1);
  const before = fingerprint();

  const reviewed = await api.themes.review({ storyId, themeId: id, isReviewed: true });
  expect(reviewed).toMatchObject({ reviewedBy: 'Lea Example', isProtected: false });
  expect(leaves()).toEqual(['Borders', 'borders', 'سرحد', 'bread']);
  expect(await isTold()).toEqual([1, 1, 1]);
  expect(fingerprint()).not.toBe(before);

  await api.themes.review({ storyId, themeId: id, isReviewed: false });
  expect(leaves()).toEqual(['bread']);
  expect((await isTold()).slice(0, 2)).toEqual([0, 0]);
  expect(fingerprint()).toBe(before);
});

test('a review falls with its theme, and when the theme is found to be sensitive anew', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const { id } = await api.themes.add({ name: 'Borders', sensitive: true });
  const { storyId } = await tell(library, { story: { themeIds: [id] } });
  const review = { storyId, themeId: id, isReviewed: true };
  const isReviewed = async () =>
    (await api.themes.sensitiveUses({ storyId }))[0]?.reviewedAt !== null;
  await api.themes.review(review);
  await api.stories.update({ id: storyId, themeIds: [] });
  expect(await codeOf(api.themes.review(review))).toBe('not-found');
  await api.stories.update({ id: storyId, themeIds: [id] });
  expect(await isReviewed()).toBe(false);
  await api.themes.review(review);
  await api.themes.update({ id, sensitive: false });
  await api.themes.update({ id, sensitive: true });
  expect(await isReviewed()).toBe(false);
});

test('only a lead reviews, and a journalist sees what waits', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const { id } = await api.themes.add({ name: 'Borders', sensitive: true });
  const { storyId } = await tell(library, { story: { themeIds: [id] } });
  await library.signInAs('journalist');
  expect(await api.themes.sensitiveUses({ themeId: id })).toHaveLength(1);
  const review = { storyId, themeId: id, isReviewed: true };
  expect(await codeOf(api.themes.review(review))).toBe('not-permitted');
  await library.signInAs('archivist');
  expect(await codeOf(api.themes.sensitiveUses({}))).toBe('not-permitted');
});
