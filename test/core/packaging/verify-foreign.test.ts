import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyPackage } from '../../../electron/core/packaging/verify.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'verify-foreign-'));
});
afterAll(() => rmSync(root, { recursive: true }));

const verify = (path: string) =>
  verifyPackage(path, { signal: new AbortController().signal, onProgress: () => {} });
const found = async (path: string) =>
  (await verify(path)).problems.map(({ problem, file }) => `${problem} ${file}`);

describe('Bags that other programs made', () => {
  /** @param write gives each file's text */
  function foreign(write: Record<string, string | Buffer>): string {
    const folder = mkdtempSync(join(root, 'foreign-'));
    for (const [path, text] of Object.entries(write)) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return folder;
  }
  const hash = (algorithm: string, text: string) =>
    createHash(algorithm).update(text).digest('hex');
  const declared = (version: string) =>
    `BagIt-Version: ${version}\nTag-File-Character-Encoding: UTF-8\n`;

  test('are accepted with older checksums, stars, capitals, spaces and no list of lists', async () => {
    const folder = foreign({
      'bagit.txt': declared('0.97').replaceAll('\n', '\r\n'),
      'manifest-md5.txt': `${hash('md5', 'one').toUpperCase()} *data/My file.txt\r\n`,
      'manifest-sha256.txt': `${hash('sha256', 'two')}  ./data/é/two.txt\n`,
      'bag-info.txt': 'Contact-Name: An archivist\n with a long name\nPayload-Oxum: 6.2\n',
      'data/My file.txt': 'one',
      'data/é/two.txt': 'two',
    });
    const report = await verify(folder);
    expect(report.problems).toEqual([]);
    expect(report.info['Contact-Name']).toBe('An archivist with a long name');
  });

  test('of version 1.0 must list everything in every list', async () => {
    const folder = foreign({
      'bagit.txt': declared('1.0'),
      'manifest-sha256.txt': `${hash('sha256', 'one')}  data/one\n`,
      'manifest-sha512.txt': `${hash('sha512', 'one')}  data/one\n${hash('sha512', 'two')}  data/two\n`,
      'data/one': 'one',
      'data/two': 'two',
    });
    expect(await found(folder)).toEqual(['extra-file data/two']);
  });

  test.each(['data/50%25 done', 'data/50% done'])(
    'may write a percent sign as in %s',
    async (listed) => {
      const folder = foreign({
        'bagit.txt': declared('1.0'),
        'manifest-sha256.txt': `${hash('sha256', 'x')}  ${listed}\n`,
        'data/50% done': 'x',
      });
      expect(await found(folder)).toEqual([]);
    },
  );

  test('with a line break in a name are not trusted', async () => {
    const folder = foreign({
      'bagit.txt': declared('1.0'),
      'manifest-sha256.txt': `${hash('sha256', 'x')}  data/two%0Alines\n`,
      'data/x': 'x',
    });
    expect(await found(folder)).toContain('unsafe-name data/two\nlines');
  });

  test('without a list of lists are told which files nobody could check', async () => {
    const folder = foreign({
      'bagit.txt': declared('1.0'),
      'manifest-sha256.txt': `${hash('sha256', 'one')}  data/one\n`,
      'data/one': 'one',
      'README.html': 'put here by anybody',
    });
    const report = await verify(folder);
    expect(report).toMatchObject({ sound: true, problems: [], unchecked: ['README.html'] });
  });

  test.runIf(process.platform === 'linux')(
    'with a name that is no UTF-8 are told so, and everything else is still checked',
    async () => {
      const folder = foreign({
        'bagit.txt': declared('1.0'),
        'manifest-sha256.txt': `${hash('sha256', 'one')}  data/one\n`,
        'data/one': 'changed',
      });
      const name = Buffer.concat([Buffer.from(`${folder}/data/`), Buffer.from([0xff, 0xfe])]);
      writeFileSync(name, 'x');
      expect(await found(folder)).toEqual([
        'unsafe-name data/\ufffd\ufffd',
        'changed-file data/one',
      ]);
    },
  );

  test('with checksums that nobody knows are not called sound', async () => {
    const folder = foreign({
      'bagit.txt': declared('1.0'),
      'manifest-crc9.txt': 'abc  data/x\n',
      'data/x': 'x',
    });
    expect((await verify(folder)).sound).toBe(false);
  });
});
