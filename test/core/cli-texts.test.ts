// The texts of agreements at the command line: listed, read, and marked as checked by a named person.
import { expect, test } from 'vitest';
import type { TextListing } from '../../shared/model/agreement-text.ts';
import { exitCodes } from '../../electron/cli/exit-codes.ts';
import { commandLine, init } from './cli-process.ts';

test('texts are listed and read with the name of the organisation, and a check is written down', async () => {
  const cli = commandLine();
  await init(cli);
  const list = (...words: string[]) => cli.json<TextListing[]>('texts', ...words, ...cli.library);
  const inUse = await list('--kind', 'recording', '--language', 'en');
  expect(inUse.map(({ textVersion }) => textVersion).toSorted()).toEqual([
    'recording-easy-en-3',
    'recording-en-3',
  ]);
  const all = await list('--kind', 'recording', '--language', 'en', '--all');
  expect(all.map(({ textVersion }) => textVersion)).toContain('recording-en-1');

  const version = 'recording-en-3';
  const checked = ['text', 'check', version, '--as', 'legal', '--by', 'Lena Example'];
  expect((await cli.run(...checked, ...cli.library)).code).toBe(0);
  const { out } = await cli.run('text', 'show', version, ...cli.library);
  expect(out).toContain('Your words stay yours');
  expect(out).not.toContain('{organisation}');
  expect(out).toContain('Checked (legal) by Lena Example');
  const { code } = await cli.run('text', 'show', 'nobody-1', ...cli.library);
  expect(code).toBe(exitCodes['not-found']);
}, 120_000);
