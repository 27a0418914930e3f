// Deposits for a named archive from the command line: the same presets as in the window.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { uses } from '../../shared/model/agreement.ts';
import { commands } from '../../electron/cli/commands.ts';
import { exitCodes } from '../../electron/cli/exit-codes.ts';
import { manPage } from '../../electron/cli/man-page.ts';
import { commandLine, init, writeWav } from './cli-process.ts';
import type { CommandLine } from './cli-process.ts';

test('a preset is written down, shown, changed, handed on as a file, and read in again', async () => {
  const line = commandLine();
  await init(line);
  const { library, folder } = line;
  const add = ['preset', 'add', 'City Archive', '--like', 'preservica', '--require', 'index'];
  const made = await line.json<{ id: string; shape: object }>(...add, ...library);
  expect(made.shape).toMatchObject({ unit: 'story', requires: ['index'] });
  const set = ['preset', 'set', 'city archive', '--prefix', 'bham', '--record', 'none'];
  const changed = await line.json<{ shape: object }>(...set, ...library);
  expect(changed.shape).toMatchObject({
    ...{ codePrefix: 'bham', records: [], requires: ['index'], unit: 'story' },
  });
  const wrong = await line.run('preset', 'set', 'City Archive', '--prefix', '../x', ...library);
  expect(wrong).toMatchObject({ code: 2, out: '' });
  expect(wrong.err).toContain('small letters');

  await line.run('preset', 'export', 'City Archive', '--to', folder, ...library);
  const file = join(folder, 'city-archive.homeground-preset.json');
  expect(readFileSync(file, 'utf8')).toContain('"codePrefix": "bham"');
  const double = await line.run('preset', 'import', file, ...library);
  expect(double.code).toBe(4);
  const read = ['preset', 'import', file, '--name', 'Second Archive'];
  expect(await line.json(...read, ...library)).toMatchObject({
    name: 'Second Archive',
    shape: changed.shape,
  });
  await line.run('preset', 'bin', 'Second Archive', ...library);
  const { out } = await line.run('preset', 'list', ...library);
  expect(out).toContain('City Archive, a package for each story, folder');
  expect(out).not.toContain('Second Archive');
  expect(out).toContain('omeka-s: to begin with, Omeka S catalogue');
}, 240_000);

async function withStory(): Promise<CommandLine> {
  const line = commandLine();
  await init(line);
  const { run, json, library, folder } = line;
  await run('person', 'add', '--real-name', 'Amina Example', '--age', 'adult', ...library);
  await run('story', 'add', '--title', 'Blue door', '--storyteller', '1', ...library);
  await run('collection', 'add', '--title', 'Arrivals', '--story', '1', ...library);
  writeWav(join(folder, 'sound.wav'), 500);
  await run('import-media', 'sound.wav', '--story', '1', ...library);
  const agree = ['agreement', 'add', '1', '--person', '1', '--language', 'en'];
  const signed = ['--explained-by', 'Jo', '--signed-by', 'A', ...library];
  const answers = uses.flatMap((use) => ['--yes', use]);
  await run(...agree, '--kind', 'participation', '--text-version', 'participation-en-1', ...signed);
  await run(
    ...[...agree, '--kind', 'recording', '--text-version', 'recording-en-1'],
    ...[...answers, ...signed],
  );
  const [sound] = await json<{ id: string }[]>('recording', 'list', '--story', '1', ...library);
  await run('recording', 'voices', sound?.id ?? '', '--only-these', ...library);
  await run('story', 'check', '1', '--nothing-found', ...library);
  mkdirSync(join(folder, 'out'));
  return line;
}

test('what the preset asks for stops the deposit, can be sent without, and the register keeps what was answered', async () => {
  const line = await withStory();
  const { run, json, library, folder } = line;
  const rules = ['--require', 'summary', '--record', 'none', '--form', 'zip'];
  await run(
    ...['preset', 'add', 'City Archive', '--recipient', 'Example City Archive', ...rules],
    ...library,
  );
  const words = ['export', 'archive', 'Arrivals', '--preset', 'City Archive'];
  const plan = await run(...words, '--plan-only', ...library);
  expect(plan.out).toContain('missing: 1 story has no summary: HG-0001');
  const stopped = await run(...words, '--to', 'out', ...library);
  expect(stopped.code).toBe(exitCodes.conflict);
  expect(stopped.err).toContain('1 story has no summary: HG-0001.');
  expect(readdirSync(join(folder, 'out'))).toEqual([]);

  const { delivery } = await json<{ delivery: { name: string; packages: { path: string }[] } }>(
    ...[...words, '--to', 'out', '--send-without', ...library],
  );
  expect(delivery.packages[0]?.path).toMatch(/\.zip$/u);
  // The next one goes to the same place.
  const next = await run(...words, '--send-without', ...library);
  expect(next).toMatchObject({ code: 0, err: '' });
  expect(readdirSync(join(folder, 'out'))).toHaveLength(2);

  const list = await run('package', 'list', '--unanswered', ...library);
  expect(list.out).toContain(`${delivery.name}, made `);
  expect(list.out).toContain('to Example City Archive, stories: 1, no answer yet');
  const accession = ['--kind', 'accession', '--reference', '2026/17', '--on', '2026-12-01'];
  const answer = await json<{ id: string }>(
    ...['answer', 'add', delivery.name, ...accession, ...library],
  );
  const shown = await run('package', 'show', delivery.name, ...library);
  expect(shown.out).toContain('sent though 1 story has no summary: HG-0001');
  expect(shown.out).toContain('recording, recording-en-1: stories 1');
  expect(shown.out).toContain('2026-12-01  accession  2026/17');
  await run('answer', 'bin', answer.id, ...library);
  expect((await run('package', 'show', delivery.name, ...library)).out).not.toContain('2026/17');
  expect((await run('answer', 'add', 'hg-nothing', ...accession, ...library)).code).toBe(3);
  expect((await run('answer', 'add', ...accession, ...library)).code).toBe(2);
}, 400_000);

test('help is a manual: for one command, for a group, and for programs', async () => {
  const { run, json } = commandLine();
  const manual = await run('help', 'export', 'archive');
  const command = commands.find(({ name }) => name === 'export archive');
  if (command === undefined) throw new Error('export archive is gone');
  expect(manual).toEqual({ code: 0, out: `${manPage(command).join('\n')}\n`, err: '' });
  for (const title of ['NAME', 'SYNOPSIS', 'DESCRIPTION', 'OPTIONS', 'EXIT CODES', 'EXAMPLES'])
    expect(manual.out).toMatch(new RegExp(`^${title}$`, 'm'));
  expect((await run('help', 'preset')).out.match(/^NAME$/gm)).toHaveLength(
    commands.filter(({ name }) => name.startsWith('preset ')).length,
  );
  const [told] = await json<{ name: string; exitCodes: object; options: object }[]>(
    ...['help', 'export', 'archive'],
  );
  expect(told).toMatchObject({ name: 'export archive', exitCodes: { done: 0, conflict: 4 } });
  expect(Object.keys(told?.options ?? {})).toContain('preset');
  expect((await run('help', 'nonsense')).code).toBe(2);
});
