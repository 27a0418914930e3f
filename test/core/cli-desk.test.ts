import { expect, test } from 'vitest';
import type { Question } from '../../shared/model/question.ts';
import { commandLine, init } from './cli-process.ts';

test('question cards and the support list are read without a screen, with what is not checked yet', async () => {
  const cli = commandLine();
  await init(cli);
  const { run, json, library } = cli;
  const urdu = await run('questions', '--language', 'ur', ...library);
  expect(urdu.code).toBe(0);
  const lines = urdu.out.trim().split('\n');
  expect(lines.length).toBeGreaterThan(40);
  expect(lines.every((line) => line.endsWith('(not yet checked by a native speaker)'))).toBe(true);
  const cards = await json<Question[]>('questions', '--language', 'en', ...library);
  expect(cards[0]).toMatchObject({ topic: 'opening', language: 'en', isChecked: true });
  expect((await run('questions', '--away', ...library)).out.trim()).toBe('');
  const support = await run('support', 'list', ...library);
  expect(support.out).toMatch(/Samaritans {2}116 123\n.*\n.*not yet checked: please ring once/u);
}, 120_000);

test('what a storyteller asked to leave out is written down and shown at the command line', async () => {
  const cli = commandLine();
  await init(cli);
  const { run, library } = cli;
  await run('story', 'add', '--title', 'Blue door', '--leave-out', 'Her brother', ...library);
  const shown = await run('story', 'show', '1', ...library);
  expect(shown.out).toContain('Asked to leave out: Her brother');
}, 120_000);
