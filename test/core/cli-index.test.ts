import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exitCodes } from '../../electron/cli/exit-codes.ts';
import type { Recording } from '../../shared/model/recording.ts';
import type { Story } from '../../shared/model/story.ts';
import { commandLine, init, writeWav } from './cli-process.ts';

test('a point is added to the index of a story at the command line, and listed', async () => {
  const cli = commandLine();
  await init(cli);
  const { run, json, library, folder } = cli;
  writeWav(join(folder, 'sound.wav'), 48_000);
  const story = await json<Story>('story', 'add', '--title', 'The mill', ...library);
  const sound = await json<Recording>('import-media', 'sound.wav', '--story', story.id, ...library);
  const add = ['index', 'add', story.id, '--title', 'Night shift'];
  const alone = await run(...add, '--at', '0:00.5', ...library);
  expect(alone.code).toBe(exitCodes['invalid-input']);
  expect((await run(...add, '--at', '0:00.5', '--recording', sound.id, ...library)).code).toBe(0);
  expect((await run('index', 'add', story.id, '--title', 'A letter', ...library)).code).toBe(0);
  const list = await run('index', 'list', story.id, ...library);
  expect(list.out).toBe('0:00.500  Night shift\n–  A letter\n');
}, 120_000);
