import { describe, expect, test } from 'vitest';
import { bringIn, csv, listed, withFolder } from './table-builders.ts';

const table = csv(
  ['Identifier', 'Title', 'Storyteller'],
  ['1', 'One (fictional)', 'Amina Example'],
  ['2', 'Two (fictional)', 'Bilal Example'],
);

describe('Undoing a table that came in', () => {
  test('puts stories and people into the bin, and lets the same table come in again', async () => {
    const library = await withFolder();
    const { api } = library;
    const path = library.put('list.csv', table);
    const { intake } = await bringIn(library, { path });
    const undone = await api.tables.undo({ id: intake.id });
    expect(undone).toMatchObject({ binned: 2, kept: [] });
    expect(undone.intake.undoneAt).not.toBeNull();
    expect(await listed(library)).toEqual([]);
    expect(await api.people.list({})).toEqual([]);
    expect(await api.people.list({ bin: true })).toHaveLength(2);
    expect(await api.tables.last({})).toBeNull();
    await expect(api.tables.undo({ id: intake.id })).rejects.toMatchObject({ code: 'conflict' });
    expect((await bringIn(library, { path })).intake.counts.added).toBe(2);
    expect(await listed(library)).toHaveLength(2);
  });

  test('keeps and names what somebody has worked on since, and whoever is in it', async () => {
    const library = await withFolder();
    const { api } = library;
    const { intake } = await bringIn(library, { path: library.put('list.csv', table) });
    const [one] = await listed(library);
    await api.stories.update({ id: one?.id ?? '', summary: 'Somebody has worked here' });
    const undone = await api.tables.undo({ id: intake.id });
    expect(undone).toMatchObject({ binned: 1, kept: [{ code: '1', title: 'One (fictional)' }] });
    expect((await listed(library)).map(({ id }) => id)).toEqual([one?.id]);
    expect((await api.people.list({})).map(({ realName }) => realName)).toEqual(['Amina Example']);
  });

  test('is done from the list of all that came, too, and can be taken back', async () => {
    const library = await withFolder();
    const { api } = library;
    const { intake } = await bringIn(library, { path: library.put('list.csv', table) });
    expect(await api.intakes.undo({ id: intake.id })).toMatchObject({ stayed: [] });
    expect(await api.people.list({})).toEqual([]);
    await api.intakes.redo({ id: intake.id });
    expect(await listed(library)).toHaveLength(2);
    expect(await api.people.list({})).toHaveLength(2);
    expect(await api.intakes.get({ id: intake.id })).toMatchObject({ intake: { kind: 'table' } });
    expect((await api.tables.undo({ id: intake.id })).binned).toBe(2);
    expect(await api.people.list({})).toEqual([]);
  });

  test('keeps a story to which something was added beside it', async () => {
    const library = await withFolder();
    const { api } = library;
    const { intake } = await bringIn(library, { path: library.put('list.csv', table) });
    const [one, two] = await listed(library);
    await api.transcripts.create({ storyId: two?.id ?? '', recordingId: null, language: 'en' });
    expect(await api.tables.undo({ id: intake.id })).toMatchObject({
      binned: 1,
      kept: [{ code: '2' }],
    });
    expect((await listed(library)).map(({ id }) => id)).toEqual([two?.id]);
    expect(one?.id).not.toBe(two?.id);
  });
});

test('A mapping that was saved is used again, and one of the same name is replaced', async () => {
  const { api } = await withFolder();
  const mapping = { columns: [{ column: 'Naam', field: 'title' as const }] };
  const first = await api.tables.saveMapping({ name: 'Ours', mapping });
  await api.tables.saveMapping({ name: 'Ours', mapping: { ...mapping, names: 'chosen' } });
  expect(await api.tables.mappings({})).toMatchObject([
    { id: first.id, mapping: { names: 'chosen' } },
  ]);
  await api.tables.removeMapping({ id: first.id });
  expect(await api.tables.mappings({})).toEqual([]);
});

test('An empty table can be saved, never over another, and comes in once it is filled in', async () => {
  const library = await withFolder();
  const one = await library.api.tables.saveTemplate({ folder: library.root });
  const two = await library.api.tables.saveTemplate({ folder: library.root });
  expect(one.path).not.toBe(two.path);
  const look = await library.api.tables.look({ path: one.path });
  expect(look.columns.map(({ guess }) => guess)).not.toContain(null);
});
