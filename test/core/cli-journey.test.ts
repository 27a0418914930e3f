// The main job from the command line alone: each step is a process of its own, as it would be in a script.
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { uses } from '../../shared/model/agreement.ts';
import type { DeliveryRecord } from '../../shared/model/delivery.ts';
import type { Person } from '../../shared/model/person.ts';
import type { Recording } from '../../shared/model/recording.ts';
import type { Story } from '../../shared/model/story.ts';
import { exitCodes } from '../../electron/cli/exit-codes.ts';
import { commandLine, init, writeWav } from './cli-process.ts';

const signed = [
  ...['--language', 'en', '--explained-by', 'Jo Example'],
  ...['--signed-by', 'Amina Example'],
];
const wording = (kind: string) => ['--kind', kind, '--text-version', `${kind}-en-1`];
const yesToArchive = uses.flatMap((use) => [use === 'archive' ? '--yes' : '--no', use]);

test('from an empty folder to a checked package, a backup and back', async () => {
  const cli = commandLine();
  const { folder, library, run, json } = cli;
  expect(await init(cli)).toMatchObject({ code: 0, err: '' });
  const recovery = join(folder, 'recovery.txt');
  expect(readFileSync(recovery, 'utf8')).toMatch(/^([A-Z0-9]{4}-){7}[A-Z0-9]{4}\n$/);
  if (process.platform !== 'win32') expect(statSync(recovery).mode & 0o077).toBe(0);

  const person = await json<Person>(
    'person',
    'add',
    ...['--real-name', 'Amina Example', '--attribution', 'chosen-name', '--known-as', 'Noor'],
    ...['--age', 'adult', ...library],
  );
  expect(person).toMatchObject({ number: 1, displayName: 'Noor' });
  const story = await json<Story>(
    'story',
    'add',
    ...['--title', 'The blue door', '--storyteller', '1', '--language', 'ur', '--language', 'en'],
    ...['--recorded-on', 'about 1962', '--theme', 'food and drink', ...library],
  );
  expect(story).toMatchObject({ number: 1, languages: ['ur', 'en'], recordedOn: '1962~' });
  await run('story', 'add', '--title', 'Never agreed', '--storyteller', '1', ...library);

  const bytes = writeWav(join(folder, 'sound.wav'), 1_500);
  const recording = await json<Recording>(
    'import-media',
    'sound.wav',
    '--story',
    'HG-0001',
    ...library,
  );
  expect(recording).toMatchObject({
    storyId: story.id,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    durationMs: 1_500,
  });

  const agree = ['agreement', 'add', 'hg-0001', '--person', '1', ...signed, ...library];
  expect((await run(...agree, ...wording('participation'))).code).toBe(0);
  const agreed = await run(...agree, ...wording('recording'), ...yesToArchive);
  expect(agreed.out).toContain('archive deposit: yes');
  expect(agreed.out).toContain('website: no. The storyteller did not agree to this use.');

  const list = await run('story', 'list', '--search', 'blue', ...library);
  expect(list.out).toContain('HG-0001  The blue door  Noor  1962~');
  expect(list.out.trimEnd().split('\n')).toHaveLength(1);
  expect((await run('story', 'show', '1', ...library)).out).toContain(
    'May be used for: archive deposit',
  );

  await run(
    'collection',
    'add',
    ...['--title', 'Arrivals', '--story', 'HG-0001', '--story', 'HG-0002'],
    ...['--caption', 'First', ...library],
  );
  mkdirSync(join(folder, 'out'));
  const sounds = await json<{ id: string }[]>('recording', 'list', '--story', '1', ...library);
  for (const { id } of sounds) await run('recording', 'voices', id, '--only-these', ...library);
  await run('story', 'check', 'HG-0001', '--nothing-found', ...library);
  const exported = await json<{ delivery: DeliveryRecord }>(
    ...['export', 'archive', 'Arrivals', '--to', 'out', '--recipient', 'City Archive', ...library],
  );
  const made = exported.delivery;
  expect(made.storyCount).toBe(1);
  const plan = await run('export', 'archive', 'Arrivals', '--to', 'out', '--plan-only', ...library);
  expect(plan.out).toContain('goes in:   HG-0001  The blue door');
  expect(plan.out).toMatch(
    /kept back: HG-0002 {2}Never agreed: There is no participation agreement/,
  );
  expect(readdirSync(join(folder, 'out'))).toEqual([made.name]);

  expect(await run('verify', made.path)).toMatchObject({
    code: 0,
    out: expect.stringContaining('Nothing is wrong') as string,
  });
  appendFileSync(join(made.packages[0]?.path ?? '', 'README.html'), ' ');
  const broken = await run('verify', made.path);
  expect(broken.code).toBe(exitCodes['package-invalid']);
  expect(broken.out).toContain('README.html" has been changed since the package was made.');

  const backup = await json<{ folder: string }>('backup', '--to', 'backups', ...library);
  expect((await run('backup', ...library)).code).toBe(0);
  expect(await run('restore', backup.folder, 'again')).toMatchObject({
    code: 0,
    out: expect.stringContaining('took their story back') as string,
  });
  const again = ['--library', 'again', '--passphrase-file', cli.passphraseFile];
  expect(await json<{ total: number }>('story', 'list', ...again)).toMatchObject({ total: 2 });
  expect(await run('verify-history', ...again)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^All \d+ entries follow/) as string,
  });
  expect(existsSync(join(folder, 'out', 'again'))).toBe(false);
}, 180_000);

test('an import that is cancelled with Ctrl-C leaves nothing behind', async () => {
  const cli = commandLine();
  await init(cli);
  writeWav(join(cli.folder, 'long.wav'), 60 * 60_000 * 6);
  const child = cli.start(['import-media', 'long.wav', ...cli.library]);
  let err = '';
  child.stderr?.on('data', (piece: Buffer) => (err += piece.toString()));
  const code = new Promise((resolve) => child.on('close', resolve));
  const media = join(cli.folder, 'library', 'media');
  while (readdirSync(media).length === 0 && child.exitCode === null)
    await new Promise((resolve) => setTimeout(resolve, 2));
  child.kill('SIGINT');
  expect(await code).toBe(exitCodes.cancelled);
  expect(err).toBe('homeground: Cancelled. Nothing was left half done.\n');
  expect(readdirSync(media)).toEqual([]);
  expect((await cli.run('verify-history', ...cli.library)).code).toBe(0);
}, 120_000);
