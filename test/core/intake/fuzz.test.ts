import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { tempFolder } from '../../support/make-core.ts';

/** As many as take about a minute. */
const SEEDS = 400;

test('packages damaged in hundreds of ways end in a refusal, or come in whole', async () => {
  const script = fileURLToPath(new URL('../../support/fuzz-intake.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [script, tempFolder(), String(SEEDS)],
    { env: { ...process.env, NODE_OPTIONS: '' }, timeout: 540_000 },
  );
  const result = JSON.parse(stdout) as Record<string, number> & { faults: string[] };
  expect(result.faults).toEqual([]);
  expect(result.tried).toBe(SEEDS);
  // Both happen, so that neither is the only thing that is tried.
  expect(result.refused).toBeGreaterThan(SEEDS / 4);
  expect(result.taken).toBeGreaterThan(0);
  expect(result.longestMs).toBeLessThan(10_000);
  expect(result.largestMb).toBeLessThan(500);
}, 600_000);
