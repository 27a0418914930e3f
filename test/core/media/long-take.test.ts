// A long interview needs no more memory than a short one. Four hours are measured by the bench; here as much as a test may take.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { tempFolder } from '../../support/make-core.ts';
import type { LongTake } from '../../support/long-take.ts';

const MINUTES = 40;
const MOST_GROWTH_BYTES = 30e6;

test('the memory of the core does not grow while somebody speaks', { timeout: 180_000 }, () => {
  const program = fileURLToPath(new URL('../../support/long-take.ts', import.meta.url));
  const output = execFileSync(process.execPath, [program, tempFolder(), String(MINUTES)], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const { durationMs, warmBytes, mostBytes } = JSON.parse(output) as LongTake;
  expect(durationMs).toBe(MINUTES * 60_000);
  expect(mostBytes - warmBytes).toBeLessThan(MOST_GROWTH_BYTES);
});
