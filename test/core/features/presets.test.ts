import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { usualShape } from '../../../shared/model/deposit.ts';
import { startingShapes } from '../../../shared/rules/starting-presets.ts';
import { codeOf, refusalOf } from '../../support/error-code.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';

let library: TestLibrary;
beforeEach(async () => {
  library = await makeLibrary();
});

const cityArchive = {
  name: 'City Archive',
  recipient: 'Example City Archive',
  recipientContact: 'archive@example.invalid',
  destination: null,
  shape: startingShapes.preservica,
};
const names = async () => (await library.api.presets.list({})).map(({ name }) => name);

describe('Presets for deposits', () => {
  test('what a lead sets is there again after the library was closed', async () => {
    const made = await library.api.presets.create(cityArchive);
    await library.signInAs('lead');
    expect(await library.api.presets.list({})).toEqual([{ ...cityArchive, id: made.id }]);
  });

  test('a lead alone makes, changes and removes them; an archivist sees them', async () => {
    const { id } = await library.api.presets.create(cityArchive);
    await library.signInAs('archivist');
    expect(await names()).toEqual(['City Archive']);
    expect(await codeOf(library.api.presets.create(cityArchive))).toBe('not-permitted');
    expect(await codeOf(library.api.presets.update({ ...cityArchive, id }))).toBe('not-permitted');
    expect(await codeOf(library.api.presets.bin({ id }))).toBe('not-permitted');
    await library.signInAs('journalist');
    expect(await codeOf(library.api.presets.list({}))).toBe('not-permitted');
  });

  test('two in use never have the same name, however it is written', async () => {
    const { id } = await library.api.presets.create(cityArchive);
    const double = { ...cityArchive, name: ' city ARCHIVE ' };
    expect(await codeOf(library.api.presets.create(double))).toBe('conflict');
    await library.api.presets.update({ ...cityArchive, id, recipient: 'Somebody else' });
    const other = await library.api.presets.create({ ...cityArchive, name: 'Other' });
    expect(await codeOf(library.api.presets.update({ ...double, id: other.id }))).toBe('conflict');
  });

  test('what was put in the bin comes back, under a name that is free', async () => {
    const { id } = await library.api.presets.create(cityArchive);
    await library.api.presets.bin({ id });
    expect(await names()).toEqual([]);
    expect(await library.api.presets.list({ bin: true })).toHaveLength(1);
    await library.api.presets.create(cityArchive);
    expect((await library.api.presets.restore({ id })).name).toBe('City Archive (2)');
    expect(await names()).toEqual(['City Archive', 'City Archive (2)']);
  });

  test('a copy has the same rules and a name of its own', async () => {
    const { id } = await library.api.presets.create(cityArchive);
    const copy = await library.api.presets.duplicate({ id });
    expect(copy).toEqual({ ...cityArchive, id: copy.id, name: 'City Archive (2)' });
  });

  test('what is asked for twice is kept once', async () => {
    const shape = { ...usualShape, records: ['opex', 'opex'] as ('opex' | 'ohms')[] };
    const made = await library.api.presets.create({ ...cityArchive, shape });
    expect(made.shape.records).toEqual(['opex']);
  });
});

describe('A preset as a file', () => {
  const write = (content: string | Buffer) => {
    const path = join(library.root, 'rules.json');
    writeFileSync(path, content);
    return path;
  };
  const good = () => ({
    ...{ format: 'homeground-preset', version: 1, name: 'City Archive' },
    ...{ recipient: 'Example City Archive', recipientContact: '', shape: usualShape },
  });
  const refused = (content: string | Buffer) =>
    refusalOf(library.api.presets.readFile({ path: write(content) }));

  test('goes out and comes back the same, and does not tell of this computer', async () => {
    const folder = join(library.root, 'stick');
    mkdirSync(folder);
    const made = await library.api.presets.create({ ...cityArchive, destination: folder });
    const { path } = await library.api.presets.saveFile({ id: made.id, folder });
    expect(path).toBe(join(folder, 'city-archive.homeground-preset.json'));
    expect(readFileSync(path, 'utf8')).not.toContain(library.root);
    expect(await library.api.presets.readFile({ path })).toEqual(cityArchive);
    const second = await library.api.presets.saveFile({ id: made.id, folder });
    expect(second.path).toBe(join(folder, 'city-archive (2).homeground-preset.json'));
  });

  test.each([
    ['no JSON', 'hello'],
    ['another JSON', '{"a":1}'],
    ['a list', '[]'],
    ['null', 'null'],
    ['bytes that are no UTF-8', Buffer.from([0xff, 0xfe, 0x00])],
    ['deep nesting', '['.repeat(30_000) + ']'.repeat(30_000)],
  ])('%s is refused as no preset', async (_what, content) => {
    const { code, message } = await refused(content);
    expect(code).toBe('invalid-input');
    expect(message).toBe('This is not a preset of Homeground. Nothing was taken from it.');
  });

  test.each([
    ['a format nobody knows', { shape: { ...usualShape, records: ['exe'] } }],
    ['a prefix that leads elsewhere', { shape: { ...usualShape, codePrefix: '../x' } }],
    ['an address that is a script', { shape: { ...usualShape, baseUrl: 'javascript:alert(1)/' } }],
    ['a name that hides its direction', { name: 'safe\u202Eevil' }],
    ['a name of nothing', { name: '  ' }],
    ['a field that no preset has', { destination: '/home' }],
    ['an endless name', { name: 'x'.repeat(5000) }],
  ])('%s is refused', async (_what, change) => {
    const { code, message } = await refused(JSON.stringify({ ...good(), ...change }));
    expect(code).toBe('invalid-input');
    expect(message).toMatch(/^This preset cannot be used/u);
  });

  test('one that tries to reach what is under every object is refused', async () => {
    const text = JSON.stringify(good()).replace('{', '{"__proto__":{"polluted":true},');
    expect((await refused(text)).code).toBe('invalid-input');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('a file that is too large is not read, and one of a newer Homeground is named so', async () => {
    expect((await refused(' '.repeat(70_000))).message).toContain('too large');
    const newer = JSON.stringify({ ...good(), version: 2 });
    expect((await refused(newer)).message).toContain('newer version');
    const path = join(library.root, 'nowhere.json');
    expect(await codeOf(library.api.presets.readFile({ path }))).toBe('not-found');
  });
});

describe('What an archive asks for and stories lack', () => {
  test('the plan names the stories that would go without it, and no others', async () => {
    const sample = sampleLibrary(library);
    const good = sample.story();
    const silent = sample.story({ summary: ' ', title: 'Without words' });
    const closed = sample.bareStory({ summary: '' });
    const collectionId = sample.collection([good, silent, closed]);
    const shape = { ...usualShape, requires: ['summary', 'title'] as ('summary' | 'title')[] };
    const plan = await library.api.packages.plan({ collectionId, use: 'archive', shape });
    expect(plan.missing).toEqual([
      { field: 'summary', stories: [expect.objectContaining({ storyId: silent })] },
    ]);
    const unasked = await library.api.packages.plan({ collectionId, use: 'archive' });
    expect(unasked.missing).toEqual([]);
  });
});
