import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Progress } from '../../shared/model/progress.ts';
import { commandLine, init } from './cli-process.ts';

test('the report is shown for people and for programs, and saved as a table', async () => {
  const cli = commandLine();
  await init(cli);
  const { run, library } = cli;
  const shown = await run('report', ...library);
  expect(shown.out).toMatch(/: 0 stories told, 0 storytellers$/mu);
  const report = await cli.json<Progress>('report', ...library);
  expect(report).toMatchObject({ isShareable: true, stories: 0 });
  const folder = join(library[1] ?? '', '..');
  const saved = await run('report', '--csv', folder, ...library);
  const path = /^The report is saved: (.*)$/mu.exec(saved.out)?.[1] ?? '';
  expect(readFileSync(path, 'utf8')).toContain('"All","Stories","none"');
  expect((await run('report', '--csv', join(folder, 'nowhere'), ...library)).code).not.toBe(0);
}, 120_000);
