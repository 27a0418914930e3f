import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exitCodes } from '../../electron/cli/exit-codes.ts';
import type { ClosedPassage } from '../../shared/model/mark.ts';
import type { Recording } from '../../shared/model/recording.ts';
import { commandLine, init, writeWav } from './cli-process.ts';

test('a part of a recording is closed at the command line, listed, and opened again', async () => {
  const cli = commandLine();
  await init(cli);
  const { run, json, library, folder } = cli;
  writeWav(join(folder, 'sound.wav'), 48_000);
  const { id } = await json<Recording>('import-media', 'sound.wav', ...library);
  expect((await run('recording', 'marks', id, ...library)).out).toBe('');

  const wrong = await run('recording', 'close-part', id, '--from', '0:99', '--to', '2', ...library);
  expect(wrong.code).toBe(exitCodes['invalid-input']);
  expect(wrong.err).toContain('--from is not a time. Please write a time like 1:02:03 or 62:03.');

  const times = ['--from', '0:00.2', '--to', '0:00.5', '--reason', 'names a place'];
  const part = await json<ClosedPassage>('recording', 'close-part', id, ...times, ...library);
  expect(part).toMatchObject({ fromMs: 200, toMs: 500, source: 'after' });
  const list = await run('recording', 'closed-parts', id, ...library);
  expect(list.out).toContain(`${part.id}  0:00.200–0:00.500  closed  names a place`);

  const open = ['recording', 'open-part', part.id];
  expect((await run(...open, ...library)).code).toBe(exitCodes['invalid-input']);
  expect((await run(...open, '--reason', 'a slip', ...library)).code).toBe(0);
  expect((await run('recording', 'closed-parts', id, ...library)).out).toBe('');
  const all = await run('recording', 'closed-parts', id, '--opened', ...library);
  expect(all.out).toContain('opened by');

  const erase = ['recording', 'erase-part', id, ...times];
  const unsure = await run(...erase, ...library);
  expect(unsure.code).toBe(exitCodes['invalid-input']);
  expect(unsure.err).toContain('--for-good');
  const brought = await run(...erase, '--for-good', ...library);
  expect(brought.code).toBe(exitCodes.conflict);
  expect(brought.err).toContain('You can close the part');
}, 120_000);
