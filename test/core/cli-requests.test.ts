import { expect, test } from 'vitest';
import { commandLine, init } from './cli-process.ts';

test('a request is written down, listed with its last day, and closed with what was done', async () => {
  const cli = commandLine();
  await init(cli);
  const { run, library } = cli;
  const words = ['--words', 'My brother is named', '--who', 'Her cousin'];
  const wrong = await run('requests', 'add', 'favour', ...words, ...library);
  expect(wrong.code).toBe(2);
  const made = await run('requests', 'add', 'take-down', ...words, ...library);
  expect(made.out.trim()).toBe('It is written down as R1.');
  const listed = await run('requests', 'list', ...library);
  expect(listed.out).toMatch(
    /^R1 {2}take-down {2}Her cousin {2}answer by \d{4}-\d\d-\d\d, (?:2[89]|3[01]) days left$/mu,
  );
  expect((await run('requests', 'close', 'R1', ...library)).code).toBe(2);
  const closed = await run('requests', 'close', 'R1', '--done', 'That part is closed', ...library);
  expect(closed.out.trim()).toBe('R1 is closed.');
  expect((await run('requests', 'list', ...library)).out.trim()).toBe('');
  expect((await run('requests', 'list', '--closed', ...library)).out).toMatch(/closed on \d{4}-/u);
  expect((await run('requests', 'close', 'R9', '--done', 'x', ...library)).code).toBe(3);
}, 120_000);
