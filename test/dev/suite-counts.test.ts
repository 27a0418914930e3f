import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '../support/make-core.ts';
import { countPlaywright, readCounts } from '../suite-counts.ts';

const report = (stats: object) => {
  const file = join(tempFolder(), 'report.json');
  const none = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
  writeFileSync(file, JSON.stringify({ errors: [], stats: { ...none, ...stats } }));
  return file;
};

test('a suite that finds no tests, or leaves no report, has failed', async () => {
  expect(await readCounts(report({}), countPlaywright, true)).toMatchObject({ failed: 1 });
  const missing = join(tempFolder(), 'none.json');
  expect(await readCounts(missing, countPlaywright, true)).toMatchObject({ failed: 1 });
});

test('a suite whose tests all pass has not', async () => {
  const counts = await readCounts(report({ expected: 3, skipped: 1 }), countPlaywright, true);
  expect(counts).toEqual({ passed: 3, failed: 0, skipped: 1 });
});
