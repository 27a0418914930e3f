// Receiving at the command line: looked at without a change, taken in, a folder of packages with a line each, and a number for the worst.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { IntakeCheck } from '../../shared/model/intake-report.ts';
import { exitCodes } from '../../electron/cli/exit-codes.ts';
import { bagOf, ourFiles, smallWav, writeFiles } from '../support/bag-of-files.ts';
import { commandLine, init } from './cli-process.ts';

test('a folder of packages is looked at and taken in, each with a line, and ends with the worst', async () => {
  const cli = commandLine();
  await init(cli);
  const { run, json, library, folder } = cli;
  const place = join(folder, 'arrived');
  mkdirSync(place);
  writeFiles(join(place, 'a-good'), bagOf(ourFiles()));
  writeFiles(join(place, 'b-bad'), bagOf({ 'data/sound.wav': smallWav() }));
  writeFileSync(join(place, 'b-bad/data/sound.wav'), 'changed on the way');

  const looked = await run('receive', 'arrived', '--dry-run', ...library);
  expect(looked.code).toBe(exitCodes['package-invalid']);
  const [good = '', bad = ''] = looked.out.trim().split('\n');
  expect(good).toMatch(/^a-good: Nothing is wrong.*hg-0001: added\./u);
  expect(bad).toMatch(/^b-bad: .*data\/sound\.wav.*not as it was sent/u);
  expect(await json<unknown[]>('received', ...library)).toEqual([]);

  mkdirSync(join(folder, 'receipts'));
  const taken = await run('receive', 'arrived', '--receipt', 'receipts', ...library);
  expect(taken.code).toBe(exitCodes['package-invalid']);
  expect(taken.out).toMatch(/a-good: Received a-good\. added: 1\./u);
  expect(readdirSync(join(folder, 'receipts')).toSorted()).toEqual([
    'receipt-a-good.html',
    'receipt-a-good.json',
  ]);

  const again = await json<IntakeCheck>('receive', 'arrived/a-good', '--dry-run', ...library);
  expect(again.received).not.toBeNull();
  const undone = await run('received', 'undo', 'a-good', ...library);
  expect(undone).toMatchObject({ code: 0 });
  expect(undone.out).toContain('The stories are in the bin.');
}, 240_000);
