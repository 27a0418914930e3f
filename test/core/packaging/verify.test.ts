import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { verifyPackage } from '../../../electron/core/packaging/verify.ts';
import type { VerifyReport } from '../../../shared/model/package.ts';
import { problemSentence } from '../../../shared/rules/sentences.ts';
import { makeLibrary } from '../../support/make-core.ts';
import { pseudoNoise } from '../../support/noise.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import { exportPackage } from '../../support/export-package.ts';

// Whole packages are read hundreds of times.
vi.setConfig({ testTimeout: 90_000 });

let root = '';
/** A real package of two stories, never touched. */
let original = '';
let bag = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'verify-'));
  original = join(root, 'original');
});
afterAll(() => rmSync(root, { recursive: true }));

async function makePackage(): Promise<void> {
  const library = await makeLibrary();
  const sample = sampleLibrary(library);
  const stories = [sample.story(), sample.story({ title: 'Second' })];
  for (const [index, storyId] of stories.entries())
    sample.take(storyId, { frames: 3000, seed: index + 1 });
  const destination = join(root, 'made');
  mkdirSync(destination);
  const collectionId = sample.collection(stories);
  const { path } = await exportPackage(library.api, {
    collectionId,
    destination,
    form: 'folder',
    recipient: 'Example Archive',
  });
  renameSync(path, original);
}

beforeEach(async () => {
  if (!readdirSync(root).includes('original')) await makePackage();
  bag = join(root, 'copy');
  rmSync(bag, { recursive: true, force: true });
  cpSync(original, bag, { recursive: true });
});

const verify = (path = bag): Promise<VerifyReport> =>
  verifyPackage(path, { signal: new AbortController().signal, onProgress: () => {} });
const found = async (path = bag) =>
  (await verify(path)).problems.map(({ problem, file }) => `${problem} ${file}`);

const files = () =>
  readdirSync(original, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(original.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();
const firstMaster = () => files().find((path) => path.endsWith('.wav')) ?? '';
const edit = (path: string, change: (text: string) => string) =>
  writeFileSync(join(bag, path), change(readFileSync(join(bag, path), 'utf8')));
const sha512 = (text: string | Buffer) => createHash('sha512').update(text).digest('hex');

test('a package that nobody touched is sound', async () => {
  const report = await verify();
  expect(report.problems).toEqual([]);
  expect(report.sound).toBe(true);
  expect(report.checkedFiles).toBe(files().length - 1);
});

describe('Each kind of harm is found, in every file', () => {
  test('a byte changed, the length kept', async () => {
    for (const path of files()) {
      const bytes = readFileSync(join(bag, path));
      const before = Buffer.from(bytes);
      bytes[Math.floor(bytes.length / 2)] = ((bytes[Math.floor(bytes.length / 2)] ?? 0) + 1) & 255;
      writeFileSync(join(bag, path), bytes);
      expect((await verify()).sound, path).toBe(false);
      writeFileSync(join(bag, path), before);
    }
    expect((await verify()).sound).toBe(true);
  });

  test('a file taken away', async () => {
    for (const path of files()) {
      const bytes = readFileSync(join(bag, path));
      rmSync(join(bag, path));
      const problems = await found();
      expect(problems.length, path).toBeGreaterThan(0);
      writeFileSync(join(bag, path), bytes);
    }
  });

  test('a file cut short, and one made longer', async () => {
    for (const path of files()) {
      const bytes = readFileSync(join(bag, path));
      truncateSync(join(bag, path), bytes.length - 1);
      expect((await verify()).sound, `short ${path}`).toBe(false);
      writeFileSync(join(bag, path), Buffer.concat([bytes, Buffer.from('\n')]));
      expect((await verify()).sound, `long ${path}`).toBe(false);
      writeFileSync(join(bag, path), bytes);
    }
  });

  test('a file renamed', async () => {
    const path = firstMaster();
    renameSync(join(bag, path), join(bag, `${path}x`));
    expect(await found()).toEqual([`missing-file ${path}`, `extra-file ${path}x`]);
  });

  test('two recordings swapped', async () => {
    const [one = '', two = ''] = files().filter((path) => path.endsWith('.wav'));
    renameSync(join(bag, one), join(bag, 'aside'));
    renameSync(join(bag, two), join(bag, one));
    renameSync(join(bag, 'aside'), join(bag, two));
    expect(await found()).toEqual([`changed-file ${one}`, `changed-file ${two}`]);
  });

  test('files that nobody listed, among the sounds and at the top', async () => {
    writeFileSync(join(bag, 'data/interviews/notes.txt'), 'x');
    writeFileSync(join(bag, '.DS_Store'), 'x');
    expect(await found()).toEqual([
      'wrong-total bag-info.txt',
      'extra-file .DS_Store',
      'extra-file data/interviews/notes.txt',
    ]);
  });

  test('any single bit turned over, wherever it is', async () => {
    const all = files();
    const dice = pseudoNoise(120 * 8, 2026);
    for (let round = 0; round < 120; round += 1) {
      const path = all[dice.readUInt16LE(round * 8) % all.length] ?? '';
      const bytes = readFileSync(join(bag, path));
      const at = dice.readUInt32LE(round * 8 + 2) % bytes.length;
      const bit = 1 << ((dice[round * 8 + 6] ?? 0) % 8);
      bytes[at] = (bytes[at] ?? 0) ^ bit;
      writeFileSync(join(bag, path), bytes);
      expect((await verify()).sound, `${path} at ${at}, bit ${bit}`).toBe(false);
      cpSync(join(original, path), join(bag, path));
    }
  });
});

describe('Harm that somebody took care to hide is found', () => {
  test('a changed sound whose line in the list was changed along', async () => {
    const path = firstMaster();
    const old = sha512(readFileSync(join(bag, path)));
    writeFileSync(join(bag, path), pseudoNoise(statSync(join(bag, path)).size, 99));
    const now = sha512(readFileSync(join(bag, path)));
    edit('manifest-sha512.txt', (text) => text.replace(old, now));
    expect(await found()).toEqual([
      'changed-file manifest-sha512.txt',
      'bad-metadata data/ro-crate-metadata.json',
    ]);
  });

  test('the list of lists taken away', async () => {
    rmSync(join(bag, 'tagmanifest-sha512.txt'));
    expect(await found()).toEqual(['no-manifest tagmanifest-sha512.txt']);
  });

  test('every list taken away', async () => {
    rmSync(join(bag, 'tagmanifest-sha512.txt'));
    rmSync(join(bag, 'manifest-sha512.txt'));
    expect(await found()).toContain('no-manifest manifest-sha512.txt');
  });

  test('a line listed twice', async () => {
    edit('tagmanifest-sha512.txt', (text) => text + text.split('\n')[0] + '\n');
    expect(await found()).toContain('listed-twice README.html');
  });

  test('a list that leads out of the package', async () => {
    writeFileSync(join(root, 'secret'), 'secret');
    for (const path of ['../secret', 'data/../../secret', join(root, 'secret'), 'C:/secret']) {
      writeFileSync(
        join(bag, 'manifest-sha512.txt'),
        `${sha512('secret')}  ${path}\n${readFileSync(join(original, 'manifest-sha512.txt'), 'utf8')}`,
      );
      expect(await found(), path).toContain(`unsafe-name ${path}`);
    }
  });

  test.skipIf(process.platform === 'win32')('a link in the place of a file', async () => {
    const path = firstMaster();
    rmSync(join(bag, path));
    symlinkSync(join(original, path), join(bag, path));
    expect(await found()).toContain(`unreadable ${path}`);
  });

  test.skipIf(process.platform !== 'linux')(
    'names that are the same on other computers, or cannot be seen',
    async () => {
      const path = firstMaster();
      cpSync(join(bag, path), join(bag, path.replace('hg-', 'HG-')));
      mkdirSync(join(bag, 'data/a'));
      writeFileSync(join(bag, 'data/a/x\u202ewav.exe'), '');
      const problems = await found();
      expect(problems.filter((problem) => problem.startsWith('unsafe-name'))).toHaveLength(2);
    },
  );

  test('another total', async () => {
    edit('bag-info.txt', (text) => text.replace(/(Payload-Oxum: )\d+/, '$11'));
    expect(await found()).toContain('wrong-total bag-info.txt');
  });
});

describe('What is no package is said to be none', () => {
  test('an empty folder, a letter, and nothing at all', async () => {
    const empty = join(root, 'empty');
    mkdirSync(empty, { recursive: true });
    writeFileSync(join(root, 'letter.txt'), 'Dear archive');
    expect(await found(empty)).toEqual(['not-a-package bagit.txt']);
    expect(await found(join(root, 'letter.txt'))).toEqual(['not-a-package letter.txt']);
    await expect(verify(join(root, 'nothing'))).rejects.toMatchObject({ code: 'not-found' });
  });

  test.each([
    ['', 'empty'],
    ['BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n', 'later version'],
    ['\ufeffBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n', 'byte order mark'],
    ['BagIt-Version : 1.0\nTag-File-Character-Encoding: UTF-8\n', 'space before the colon'],
    ['BagIt-Version: 1.0\nTag-File-Character-Encoding: Klingon\n', 'unknown encoding'],
  ])('a declaration that says %j', async (text) => {
    writeFileSync(join(bag, 'bagit.txt'), text);
    expect(await found()).toContain('bad-declaration bagit.txt');
  });

  test('text that is not in the encoding that was declared', async () => {
    writeFileSync(
      join(bag, 'bag-info.txt'),
      Buffer.from('Source-Organization: Caf\xe9\n', 'latin1'),
    );
    expect(await found()).toContain('unreadable bag-info.txt');
  });
});

test('every problem is said in a plain sentence that names the file', async () => {
  const path = firstMaster();
  writeFileSync(join(bag, path), 'x');
  const [problem] = (await verify()).problems.filter(({ file }) => file === path);
  if (problem === undefined) throw new Error('not found');
  expect(problemSentence(problem)).toBe(`"${path}" has been changed since the package was made.`);
});

test('a check that is cancelled ends at once', async () => {
  const abort = new AbortController();
  abort.abort();
  await expect(
    verifyPackage(bag, { signal: abort.signal, onProgress: () => {} }),
  ).rejects.toMatchObject({ name: 'AbortError' });
});
