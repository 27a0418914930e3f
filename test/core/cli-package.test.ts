// Packages at the command line: nobody has to guess why a story stays behind.
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PackagePlan } from '../../shared/model/package.ts';
import { uses } from '../../shared/model/agreement.ts';
import { exitCodes } from '../../electron/cli/exit-codes.ts';
import { commandLine, init, writeWav } from './cli-process.ts';
import type { CommandLine } from './cli-process.ts';

async function withCollection(): Promise<CommandLine> {
  const cli = commandLine();
  await init(cli);
  const { run, library } = cli;
  await run('person', 'add', '--real-name', 'Amina Example', '--age', 'adult', ...library);
  await run('story', 'add', '--title', 'Blue door', '--storyteller', '1', ...library);
  await run('collection', 'add', '--title', 'Arrivals', '--story', '1', ...library);
  mkdirSync(join(cli.folder, 'out'));
  return cli;
}

test('when nothing may leave, the plan is told with every reason, to people and to programs', async () => {
  const { run, library, folder } = await withCollection();
  const words = [
    'export',
    'archive',
    'Arrivals',
    '--to',
    'out',
    '--recipient',
    'City Archive',
    ...library,
  ];
  const refused = await run(...words);
  expect(refused.code).toBe(exitCodes['access-blocked']);
  expect(refused.out).toMatch(/kept back: HG-0001 {2}Blue door: There is no participation/u);

  const forPrograms = await run(...words, '--json');
  expect(forPrograms).toMatchObject({ code: exitCodes['access-blocked'], out: '' });
  const { error } = JSON.parse(forPrograms.err) as { error: { details: { plan: PackagePlan } } };
  expect(error.details.plan.leftOut).toMatchObject([
    {
      title: 'Blue door',
      decision: { reasons: [{ reason: 'no-participation-agreement' }, {}, {}] },
    },
  ]);
  expect(readdirSync(join(folder, 'out'))).toEqual([]);
}, 120_000);

test('the plan needs no place to write to and says what is worth a look; what left can be taken back, followed and erased', async () => {
  const { run, json, library, folder } = await withCollection();
  const agree = [
    ...['agreement', 'add', '1', '--person', '1', '--language', 'en', '--explained-by', 'Jo'],
    ...['--signed-by', 'A', ...library],
  ];
  writeWav(join(folder, 'sound.wav'), 500);
  await run('import-media', 'sound.wav', '--story', '1', ...library);
  await run(...agree, '--kind', 'participation', '--text-version', 'participation-en-1');
  const answers = uses.flatMap((use) => ['--yes', use]);
  await run(...agree, '--kind', 'recording', '--text-version', 'recording-en-1', ...answers);

  const due = await run('check', '1', ...library);
  expect(due.out).toContain('archive deposit: no. Nobody has said yet who else can be heard');
  const [sound] = await json<{ id: string }[]>('recording', 'list', '--story', '1', ...library);
  await run('recording', 'voices', sound?.id ?? '', '--only-these', ...library);
  const unchecked = await run('check', '1', ...library);
  expect(unchecked.out).toContain('archive deposit: no. Nobody has checked it as it is now');
  const some = await run('story', 'check', '1', '--dealt-with', 'health=part closed', ...library);
  expect(some.err).toContain('Each topic needs one answer');
  const words = ['--nothing-found', '--dealt-with', 'health=part closed'];
  const checked = await run('story', 'check', '1', ...words, ...library);
  expect(checked.out).toContain('health: dealt-with. part closed');
  expect(checked.out).toContain('archive deposit: yes');
  const plan = await run('export', 'archive', 'Arrivals', '--plan-only', ...library);
  expect(plan).toMatchObject({ code: 0, err: '' });
  expect(plan.out).toContain('goes in:   HG-0001  Blue door');
  expect(plan.out).toContain('worth a look: HG-0001 has no summary.');
  expect(plan.out).toMatch(/^Size, about \d+ bytes\.$/mu);
  expect(readdirSync(join(folder, 'out'))).toEqual([]);

  const made = await run(
    'export',
    'archive',
    'Arrivals',
    '--to',
    'out',
    '--recipient',
    'City Archive',
    ...library,
  );
  expect(made.code).toBe(0);
  expect(made.out).toMatch(/^Size, about \d+ bytes\. Free at that place: \d+ bytes\.$/mu);
  expect(made.out.indexOf('goes in:')).toBeLessThan(made.out.indexOf('Made '));

  const [delivery = ''] = readdirSync(join(folder, 'out'));
  const inside = readdirSync(join(folder, 'out', delivery), { withFileTypes: true });
  const name = inside.find((entry) => entry.isDirectory())?.name ?? '';
  const back = ['withdraw', '1', '--person', '1', '--by', 'Jo', '--level', 'delete', ...library];
  expect((await run(...back)).out).toContain(`${name}, 2`);
  const letters = await run('notices', ...library);
  expect(letters.out).toBe(`HG-0001  ${name}  to City Archive  delete  open\n`);
  const asked = await run('erase', '1', ...library);
  expect(asked.out).toContain('recordings 1, films 0');
  expect(asked.out).toContain('Nothing was erased.');
  const erased = await run('erase', '1', '--yes', '--renew-backups', ...library);
  expect(erased.out).toContain('HG-0001 was erased.');
  expect((await run('story', 'show', '1', ...library)).code).toBe(exitCodes['not-found']);
  expect(readdirSync(join(folder, 'library', 'media'))).toEqual([]);
  expect((await run('verify-history', ...library)).code).toBe(0);
}, 180_000);
