import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PersonId, ThemeId } from '../../../shared/model/ids.ts';
import { makeLibrary } from '../../support/make-core.ts';
import { tell } from './story-builders.ts';

test('a new story has a number, no title yet, and everything that was written down', async () => {
  const { api } = await makeLibrary();
  const [theme] = await api.themes.list({});
  const person = await api.people.create({ realName: 'Amina Example' });
  const made = await api.stories.create({
    title: 'The blue door',
    summary: 'Two lines\nof summary',
    narratorIds: [person.id],
    languages: ['UR', 'pa-guru', 'ur'],
    recordedOn: 'about 1962',
    wardCode: 'E05011118',
    locality: 'Yardley',
    themeIds: theme ? [theme.id] : [],
    tags: ['tea', ' tea ', '', 'railway'],
    privateNotes: 'Ask the sister first',
  });
  expect(made).toMatchObject({
    number: 1,
    recordedOn: '1962~',
    languages: ['ur', 'pa-Guru'],
    tags: ['tea', 'railway'],
    privateNotes: 'Ask the sister first',
    createdAt: '2026-11-22T10:00:00.000Z',
    binnedAt: null,
  });
  expect(await api.stories.get({ id: made.id })).toEqual(made);
  const { items } = await api.stories.list({});
  expect(items[0]).toMatchObject({ title: 'The blue door', storytellers: ['Storyteller 001'] });
  expect(JSON.stringify(items)).not.toContain('Ask the sister');
});

test('a change touches only the given fields and is written in the history by name, not by content', async () => {
  const { api, clock } = await makeLibrary();
  const story = await api.stories.create({ title: 'Before', summary: 'Stays' });
  clock.advance(60_000);
  const after = await api.stories.update({ id: story.id, title: 'Secret canary title' });
  expect(after).toMatchObject({
    title: 'Secret canary title',
    summary: 'Stays',
    updatedAt: '2026-11-22T10:01:00.000Z',
  });
  const [entry] = await api.history.list({});
  expect(entry).toMatchObject({
    action: 'stories.update',
    subject: story.id,
    detail: 'title',
    storyNumber: story.number,
  });
  expect(JSON.stringify(await api.history.list({}))).not.toContain('canary');
});

test('saving what is there already changes nothing and is not history', async () => {
  const { api, clock } = await makeLibrary();
  const story = await api.stories.create({ title: 'Same', languages: ['ur'] });
  const before = await api.history.list({});
  clock.advance(60_000);
  expect(await api.stories.update({ id: story.id, title: 'Same', languages: ['UR'] })).toEqual(
    story,
  );
  expect(await api.history.list({})).toEqual(before);
});

test('a person or theme that is not there is named, and nothing is changed', async () => {
  const { api, newId } = await makeLibrary();
  const story = await api.stories.create({ title: 'Before' });
  const nobody = newId() as PersonId;
  await expect(
    api.stories.update({ id: story.id, title: 'After', narratorIds: [nobody] }),
  ).rejects.toMatchObject({ code: 'not-found', details: { ids: [nobody] } });
  const nothing = newId() as ThemeId;
  await expect(api.stories.create({ title: 'Another', themeIds: [nothing] })).rejects.toMatchObject(
    { code: 'not-found', details: { ids: [nothing] } },
  );
  expect(await api.stories.get({ id: story.id })).toEqual(story);
  expect((await api.stories.list({})).total).toBe(1);
});

test('a story in the bin is off the list, cannot be changed, and comes back whole', async () => {
  const { api } = await makeLibrary();
  const { storyId } = await tell({ api }, { story: { title: 'Kept' }, agreed: ['archive'] });
  const before = await api.stories.get({ id: storyId });
  await api.stories.bin({ id: storyId });
  expect((await api.stories.list({})).items).toEqual([]);
  expect((await api.stories.list({ bin: true })).items.map(({ title }) => title)).toEqual(['Kept']);
  await expect(api.stories.update({ id: storyId, title: 'No' })).rejects.toMatchObject({
    code: 'conflict',
  });
  const { decisions } = await api.agreements.ofStory({ id: storyId });
  expect(decisions.archive).toEqual({ allowed: false, reasons: [{ reason: 'in-bin' }] });
  const back = await api.stories.restore({ id: storyId });
  expect(back).toEqual({ ...before, updatedAt: back.updatedAt });
});

test('a number is never given twice', async () => {
  const library = await makeLibrary();
  const { api } = library;
  await api.stories.create({});
  const second = await api.stories.create({});
  library
    .opened()
    .db.write({ action: 'test', subject: second.id }, (sql) =>
      sql.prepare('delete from stories where id = ?').run(second.id),
    );
  expect((await api.stories.create({})).number).toBe(3);
});

test('filters, sorts and pages go together', async () => {
  const { api, clock } = await makeLibrary();
  const titles = ['élan', 'Zebra', 'apple', 'Échelle', ''];
  for (const [index, title] of titles.entries()) {
    clock.advance(1_000);
    await tell(
      { api },
      {
        story: {
          title,
          locality: index % 2 ? 'Edgbaston' : 'Yardley',
          languages: [index === 1 ? 'ur' : 'so'],
          recordedOn: ['2001', '1962~', '', '2010-05', '196X'][index] ?? '',
        },
        ...(index === 3 ? { agreed: ['archive' as const] } : {}),
      },
    );
  }
  const list = async (filter: Parameters<typeof api.stories.list>[0]) =>
    (await api.stories.list(filter)).items.map(({ title }) => title);
  expect(await list({ sort: 'title' })).toEqual(['apple', 'Échelle', 'élan', 'Zebra', '']);
  expect(await list({ sort: 'newest' })).toEqual(['apple', 'Échelle', 'élan', 'Zebra', '']);
  expect(await list({ sort: 'oldest' })).toEqual(['', 'Zebra', 'élan', 'Échelle', 'apple']);
  expect(await list({ sort: 'number' })).toEqual(titles);
  expect(await list({ sort: 'changed' })).toEqual(titles.toReversed());
  expect(await list({ locality: 'Edgbaston', sort: 'number' })).toEqual(['Zebra', 'Échelle']);
  expect(await list({ language: 'UR' })).toEqual(['Zebra']);
  expect(await list({ agreement: 'complete' })).toEqual(['Échelle']);
  expect(await list({ agreement: 'missing', sort: 'number' })).toEqual([
    'élan',
    'Zebra',
    'apple',
    '',
  ]);
  expect(await api.stories.list({ sort: 'number', offset: 1, limit: 2 })).toMatchObject({
    total: 5,
    items: [{ title: 'Zebra' }, { title: 'apple' }],
  });
  expect(await api.stories.facets({})).toEqual({
    localities: ['Edgbaston', 'Yardley'],
    languages: ['so', 'ur'],
  });
});

test('the first page counts what there is and what is left to do', async () => {
  const { api, root } = await makeLibrary();
  await tell({ api });
  await tell({ api }, { agreed: ['archive'] });
  await tell({ api }, { agreed: ['archive'], closedUntil: '2026-11-22' });
  await api.backups.make({});
  const seen = await api.stories.overview({});
  expect(seen).toMatchObject({
    stories: 3,
    people: 3,
    missingAgreements: 1,
    closedDatePassed: 1,
    withoutRecording: 3,
    durationMs: 0,
    interruptedTakes: 0,
  });
  // A copy of the catalogue keeps no recording safe.
  expect(seen.lastBackupAt).toBeNull();
  await api.library.backUpEverything({ destination: join(root, 'disk') });
  expect((await api.stories.overview({})).lastBackupAt).toMatch(/^2026-11-22T10:00:00/);
});
