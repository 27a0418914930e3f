import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeTogether } from '../../electron/shell/write-together.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homeground-together-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const three = (words: string) =>
  ['form.pdf', 'form.html', 'form.json'].map((name) => ({
    path: join(folder, name),
    content: `${words} ${name}`,
  }));

test('three files are there together, and nothing else', async () => {
  await writeTogether(three('new'));
  expect((await readdir(folder)).toSorted()).toEqual(['form.html', 'form.json', 'form.pdf']);
  expect(await readFile(join(folder, 'form.html'), 'utf8')).toBe('new form.html');
});

test('saving again under the same name replaces all three', async () => {
  await writeTogether(three('old'));
  await writeTogether(three('new'));
  expect((await readdir(folder)).toSorted()).toEqual(['form.html', 'form.json', 'form.pdf']);
  expect(await readFile(join(folder, 'form.pdf'), 'utf8')).toBe('new form.pdf');
});

test('when one cannot be put in its place, all is as it was before', async () => {
  await writeTogether(three('old'));
  await rm(join(folder, 'form.json'));
  // A file that would be put aside cannot take the place of a folder with something in it.
  await mkdir(join(folder, 'form.json', 'full'), { recursive: true });
  await mkdir(join(folder, 'form.json.before', 'full'), { recursive: true });
  await expect(writeTogether(three('new'))).rejects.toThrow();
  expect(await readFile(join(folder, 'form.pdf'), 'utf8')).toBe('old form.pdf');
  expect(await readFile(join(folder, 'form.html'), 'utf8')).toBe('old form.html');
  expect((await readdir(folder)).some((name) => name.endsWith('.partial'))).toBe(false);
});

test('a file of somebody else that lies beside a new name is never written over', async () => {
  await writeFile(join(folder, 'form.html'), 'somebody else’s');
  await expect(writeTogether(three('new'))).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('choose another name') as string,
  });
  expect(await readdir(folder)).toEqual(['form.html']);
  expect(await readFile(join(folder, 'form.html'), 'utf8')).toBe('somebody else’s');
});

test('a folder that is not there gets nothing', async () => {
  const path = join(folder, 'none', 'form.pdf');
  await expect(writeTogether([{ path, content: '' }])).rejects.toMatchObject({
    code: 'invalid-input',
    message: expect.stringContaining('choose another folder') as string,
  });
});
