import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exitCodes } from '../../electron/cli/exit-codes.ts';
import type { Story } from '../../shared/model/story.ts';
import type { Transcript } from '../../shared/model/transcript.ts';
import { commandLine, init } from './cli-process.ts';

const captions =
  'WEBVTT\n\n00:01.000 --> 00:02.000\n<v AB>One.\n\n00:03.000 --> 00:04.000\n<v CD>Two.\n';

test('a text is looked at and taken in at the command line, and stays here until it may leave', async () => {
  const cli = commandLine();
  await init(cli);
  const { run, json, library, folder } = cli;
  await json<Story>('story', 'add', '--title', 'Made-up story', ...library);
  writeFileSync(join(folder, 'talk.vtt'), captions);
  writeFileSync(join(folder, 'bad.vtt'), 'WEBVTT\n\nno times');

  const looked = await run('transcript', 'import', 'talk.vtt', '--look-only', ...library);
  expect(looked.out).toContain('vtt: 2 lines, 2 words, with times');
  const into = ['--story', 'HG-0001', '--language', 'en'];
  const bad = await run('transcript', 'import', 'bad.vtt', ...into, ...library);
  expect(bad.code).toBe(exitCodes['invalid-input']);
  expect(bad.err).toContain('Line 3: Here should be two times');

  const { transcript } = await json<{ transcript: Transcript }>(
    ...['transcript', 'import', 'talk.vtt', ...into, '--speaker', 'CD=', ...library],
  );
  expect(transcript).toMatchObject({ lineCount: 1, state: 'draft', origin: 'imported' });
  expect((await run('transcript', 'list', 'HG-0001', ...library)).out).toContain(
    `${transcript.id}  en  transcript  draft  1 lines`,
  );

  const saved = await run(
    'transcript',
    'export',
    transcript.id,
    '--to',
    folder,
    '--recipient',
    'City Archive',
    ...library,
  );
  expect(saved.code).toBe(exitCodes['access-blocked']);
  expect(saved.err).toContain('Nobody has checked this text yet');
  expect(readdirSync(folder).filter((name) => name.startsWith('hg-'))).toEqual([]);
}, 120_000);
