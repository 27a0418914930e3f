// The command line looks through files and folders and brings them in, with the sentences of the window.
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeNoiseWav } from '../support/sounds.ts';
import { exitCodes } from '../../electron/cli/exit-codes.ts';
import { commandLine, init } from './cli-process.ts';

test('import takes files and folders, joins when asked, and says what stays outside', async () => {
  const cli = commandLine();
  await init(cli);
  const { run, folder: root, library } = cli;
  const at = (...names: string[]) => join(root, ...names);
  mkdirSync(at('card'));
  writeNoiseWav(at('card', 'ZOOM0001.WAV'), { frames: 44_100 });
  writeNoiseWav(at('card', 'ZOOM0001_1.WAV'), { frames: 44_100, seed: 2 });
  writeFileSync(at('card', '.DS_Store'), 'x');
  writeNoiseWav(at('cut.wav'), { frames: 44_100 * 40, seed: 9 });
  truncateSync(at('cut.wav'), 44 + 88_200 * 12);
  await run('story', 'add', '--title', 'One', ...library);

  const looked = await run('import', 'card', 'cut.wav', '--look', ...library);
  expect(looked.out).toContain('ZOOM0001.WAV (2 files): can come in.');
  const story = ['--story', '1'];
  const first = await run('import', 'card', 'cut.wav', '--join', ...story, ...library);
  expect(first.code).toBe(exitCodes['media-failed']);
  expect(first.out).toContain('ZOOM0001.WAV: came in.');
  expect(first.out).toContain('cut.wav: This file ends after 12 s of 40 s; the rest is missing.');
  expect(first.out).toContain('1 file that recorders and computers leave behind');
  expect(first.out).toContain('1 of 2 came in.');

  const second = await run('import', 'cut.wav', '--take-incomplete', ...story, ...library);
  expect([second.code, second.out]).toEqual([0, expect.stringContaining('1 of 1 came in.')]);
  const listed = await run('recording', 'list', ...story, ...library);
  expect(listed.out.trim().split('\n')).toHaveLength(2);
  expect(listed.out).toContain('2 s');
});
