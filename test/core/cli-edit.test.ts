// Going back over what was written down: a wrong order of steps, or a slip, is no dead end at the command line.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { uses } from '../../shared/model/agreement.ts';
import type { Person } from '../../shared/model/person.ts';
import type { Recording } from '../../shared/model/recording.ts';
import type { Story } from '../../shared/model/story.ts';
import { exitCodes } from '../../electron/cli/exit-codes.ts';
import { commandLine, init, writeWav } from './cli-process.ts';

const agree = (kind: string) => [
  ...['agreement', 'add', '1', '--person', '1', '--kind', kind, '--text-version', `${kind}-en-1`],
  ...['--language', 'en', '--explained-by', 'Jo Example', '--signed-by', 'Amina Example'],
  ...(kind === 'recording' ? uses.flatMap((use) => ['--yes', use]) : []),
];

test('a story that was written down before its storyteller is put right, and then agreed', async () => {
  const cli = commandLine();
  await init(cli);
  const { run, json, library } = cli;
  await run('story', 'add', '--title', 'Blue dor', '--tag', 'sea', '--language', 'ur', ...library);
  await run('person', 'add', '--real-name', 'Amina Example', ...library);
  expect((await run(...agree('participation'), ...library)).code).toBe(exitCodes['not-found']);

  const edit = ['story', 'edit', 'HG-0001', '--title', 'Blue door', '--storyteller', '1'];
  expect(await json<Story>(...edit, ...library)).toMatchObject({
    title: 'Blue door',
    narratorIds: [expect.any(String)],
    tags: ['sea'],
    languages: ['ur'],
  });
  const person = await json<Person>('person', 'edit', '1', '--age', 'adult', ...library);
  expect(person).toMatchObject({ ageBand: 'adult', realName: 'Amina Example' });
  expect((await run(...agree('participation'), ...library)).code).toBe(0);

  for (const noun of ['story', 'person']) {
    const empty = await run(noun, 'edit', '1', ...library);
    expect(empty.code).toBe(exitCodes['invalid-input']);
    expect(empty.err).toContain('Please say what to change');
  }

  expect((await run('story', 'bin', '1', ...library)).out).toContain('is in the bin');
  expect((await run('story', 'list', ...library)).out).toBe('');
  expect((await run('story', 'restore', '1', ...library)).code).toBe(0);
  expect((await run('story', 'list', ...library)).out).toContain('Blue door');
}, 120_000);

test('sound without a story is found, moved to one, put in the bin and brought back', async () => {
  const cli = commandLine();
  await init(cli);
  const { run, json, library, folder } = cli;
  await run('person', 'add', '--real-name', 'Amina Example', '--age', 'adult', ...library);
  await run('story', 'add', '--title', 'Blue door', '--storyteller', '1', ...library);
  writeWav(join(folder, 'sound.wav'), 1_000);
  const { id } = await json<Recording>('import-media', 'sound.wav', ...library);
  const unplaced = await run('recording', 'list', '--unplaced', ...library);
  expect(unplaced.out).toContain(id);
  expect(unplaced.out).toContain('sound.wav');
  expect((await run('recording', 'list', ...library)).code).toBe(exitCodes['invalid-input']);

  expect((await run('recording', 'move', id, '--story', '1', ...library)).code).toBe(0);
  expect((await run('recording', 'list', '--unplaced', ...library)).out).toBe('');
  expect((await run('recording', 'list', '--story', '1', ...library)).out).toContain(id);

  expect((await run('recording', 'bin', id, ...library)).out).toContain(`recording restore ${id}`);
  expect((await run('recording', 'list', '--story', '1', ...library)).out).toBe('');
  expect((await run('recording', 'list', '--bin', ...library)).out).toContain(id);
  expect((await run('recording', 'restore', id, ...library)).code).toBe(0);
  expect((await run('recording', 'list', '--story', '1', ...library)).out).toContain(id);
  const unknown = await run('recording', 'bin', 'HG-0001', ...library);
  expect(unknown.code).toBe(exitCodes['not-found']);
}, 120_000);

test('sound that came after the agreement is told to need a new one', async () => {
  const cli = commandLine();
  await init(cli);
  const { run, library, folder } = cli;
  await run('person', 'add', '--real-name', 'Amina Example', '--age', 'adult', ...library);
  await run('story', 'add', '--title', 'Blue door', '--storyteller', '1', ...library);
  writeWav(join(folder, 'one.wav'), 500);
  writeWav(join(folder, 'two.wav'), 700);
  const first = await run('import-media', 'one.wav', '--story', '1', ...library);
  expect(first.out).not.toContain('must agree again');
  await run(...agree('participation'), ...library);
  await run(...agree('recording'), ...library);
  const second = await run('import-media', 'two.wav', '--story', '1', ...library);
  expect(second.code).toBe(0);
  expect(second.out).toContain('The storyteller must agree again.');
}, 120_000);

test('a recording is named and told to be a test, and is an interview only when everybody has agreed', async () => {
  const cli = commandLine();
  await init(cli);
  const { run, json, library, folder } = cli;
  await run('person', 'add', '--real-name', 'Amina Example', '--age', 'adult', ...library);
  await run('story', 'add', '--title', 'Blue door', '--storyteller', '1', ...library);
  writeWav(join(folder, 'sound.wav'), 1_000);
  const story = ['--story', 'HG-0001'];
  const { id } = await json<Recording>('import-media', 'sound.wav', ...story, ...library);
  const edit = (...options: string[]) => run('recording', 'edit', id, ...options, ...library);
  expect((await edit()).code).toBe(exitCodes['invalid-input']);
  expect((await edit('--purpose', 'test', '--title', 'Hello')).out).toMatch(/Hello .*test/u);
  expect((await run('recording', 'list', ...story, ...library)).out).toMatch(/Hello .*test/u);
  const refused = await edit('--purpose', 'interview');
  expect(refused.code).toBe(exitCodes['access-blocked']);
  expect(refused.err).toContain('There is no participation agreement yet.');
  await run(...agree('participation'), ...library);
  expect((await edit('--purpose', 'interview')).out).not.toContain('test');
}, 120_000);
