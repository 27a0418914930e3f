// The number that a command ends with says what went wrong, as --help promises.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import { exitCodes } from '../../electron/cli/exit-codes.ts';
import { commandLine, ended, init } from './cli-process.ts';

const someone = ['--organisation', 'Example', '--name', 'Lea', '--passphrase-file'];

test('what is not there, and what cannot be used, ends with its own number', async () => {
  const cli = commandLine();
  await init(cli);
  const { run, library, folder, passphraseFile } = cli;
  await run('collection', 'add', '--title', 'Arrivals', ...library);
  mkdirSync(join(folder, 'a-folder'));
  writeFileSync(join(folder, 'a-file'), 'x');

  const table: [string[], ErrorCode, RegExp][] = [
    [['import-media', 'nofile', ...library], 'not-found', /still there/u],
    [['import-media', 'a-folder', ...library], 'invalid-input', /not a file/u],
    [
      [
        'export',
        'archive',
        'Arrivals',
        '--to',
        'nowhere',
        '--recipient',
        'City Archive',
        ...library,
      ],
      'not-found',
      /folder is not there/u,
    ],
    [['export', 'archive', 'Nothing', '--plan-only', ...library], 'not-found', /collection/u],
    [['story', 'show', '7', ...library], 'not-found', /story/u],
    [['verify', 'nowhere'], 'not-found', /nothing at this place/u],
    [['restore', 'nowhere', 'again'], 'not-found', /no backup/u],
    [
      ['story', 'list', '--library', 'library', '--passphrase-file', 'a-folder'],
      'invalid-input',
      /a-folder is not a file/u,
    ],
    [['init', join('a-file', 'x'), ...someone, passphraseFile], 'invalid-input', /a file stands/u],
    [['init', 'a-file', ...someone, passphraseFile], 'conflict', /other files/u],
    [['demo', 'a-file'], 'invalid-input', /a file stands/u],
    [['demo', join('a-file', 'x')], 'invalid-input', /a file stands/u],
    [['demo', folder], 'conflict', /is not empty/u],
  ];
  for (const [words, code, sentence] of table) {
    const result = await run(...words);
    expect({ words, code: result.code }).toEqual({ words, code: exitCodes[code] });
    expect(result.err).toMatch(sentence);
  }
}, 180_000);

test.skipIf(process.platform !== 'linux')(
  'a place where no folder can be made is refused at once',
  async () => {
    const child = commandLine().start(['demo', '/proc/nope']);
    onTestFinished(() => void child.kill('SIGKILL'));
    const { code, err } = await ended(child);
    expect(code).toBe(exitCodes['invalid-input']);
    expect(err).toContain('does not allow us to write there');
  },
  20_000,
);
