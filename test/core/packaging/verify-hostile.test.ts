import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyPackage } from '../../../electron/core/packaging/verify.ts';
import { problemSentence } from '../../../shared/rules/sentences.ts';

const MEGABYTE = 1024 * 1024;
const ROOT =
  '{"@id":"./","@type":"Dataset","additionalType":"homeground-archive-package-1","identifier":"00000000-0000-4000-8000-000000000000","name":"a","description":"a","datePublished":"2026-01-01","license":{"@id":"a"},"publisher":{"@id":"a"},"hasPart":[]}';
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  mkdirSync(join(folder, 'data'));
  write('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  write('manifest-sha512.txt', '');
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (path: string, text: string) => writeFileSync(join(folder, path), text);

/** @returns the report, and the longest time in which nothing else could happen */
async function check() {
  let [last, longestMs] = [performance.now(), 0];
  const beat = () => {
    longestMs = Math.max(longestMs, performance.now() - last);
    last = performance.now();
  };
  const timer = setInterval(beat, 10);
  const report = await verifyPackage(folder, {
    signal: new AbortController().signal,
    onProgress() {},
  });
  beat();
  clearInterval(timer);
  return { report, longestMs, answerBytes: JSON.stringify(report).length };
}

describe('A package that was made to do harm', () => {
  test.each<[string, () => void]>([
    [
      'a list of millions of short lines',
      () => write('manifest-sha512.txt', 'a\n'.repeat(15 * MEGABYTE)),
    ],
    [
      'a list of very many files that are not there',
      () =>
        write(
          'manifest-sha512.txt',
          Array.from({ length: 150_000 }, (_, n) => `${'0'.repeat(128)}  data/${n}\n`).join(''),
        ),
    ],
    [
      'a list of one long line',
      () => write('manifest-sha512.txt', `a${' '.repeat(5 * MEGABYTE)}\u2028`),
    ],
    [
      'a description of millions of numbers',
      () =>
        write('data/ro-crate-metadata.json', `{"@graph":[${ROOT},${'1,'.repeat(4 * MEGABYTE)}1]}`),
    ],
    [
      'a description of very many things that are not as they should be',
      () =>
        write(
          'data/ro-crate-metadata.json',
          `{"@context":["https://w3id.org/ro/crate/1.2/context",{}],"@graph":[${ROOT}${Array.from(
            { length: 120_000 },
            (_, n) => `,{"@id":"interviews/x/preservation/${n}","@type":"x"}`,
          ).join('')}]}`,
        ),
    ],
    [
      'a label without an end',
      () => write('bag-info.txt', `a: ${'b'.repeat(900_000)}\n`.concat('c\n')),
    ],
    ['millions of labels', () => write('bag-info.txt', 'a:b\n'.repeat(4 * MEGABYTE))],
  ])(
    '%s is told of in few words, and nothing else waits for it',
    async (_, harm) => {
      harm();
      const { report, longestMs, answerBytes } = await check();
      expect(report.sound).toBe(false);
      expect(report.problems.length).toBeLessThanOrEqual(1001);
      expect(answerBytes).toBeLessThan(2 * MEGABYTE);
      expect(longestMs).toBeLessThan(1500);
    },
    60_000,
  );

  test('when there are more than a thousand problems, a sentence says that there are more', async () => {
    write('manifest-sha512.txt', 'a\n'.repeat(1001));
    const { report } = await check();
    expect(report.problems).toHaveLength(1001);
    const [last] = report.problems.slice(-1).map(problemSentence);
    expect(last).toBe('There are more problems than these. The check has stopped here.');
  });

  test('a list of 16 million lines does not take the memory away', () => {
    write('manifest-sha512.txt', 'a\n'.repeat(16 * MEGABYTE - 1));
    const program = `import { verifyPackage } from ${JSON.stringify(new URL('../../../electron/core/packaging/verify.ts', import.meta.url).href)};
      const report = await verifyPackage(${JSON.stringify(folder)}, { signal: new AbortController().signal, onProgress() {} });
      console.log(report.problems.length);`;
    const out = execFileSync(process.execPath, [
      '--max-old-space-size=256',
      '--input-type=module',
      '-e',
      program,
    ]);
    expect(out.toString().trim()).toBe('1001');
  }, 60_000);
});
