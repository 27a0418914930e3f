// What the command line tells of films.
import { expect, test } from 'vitest';
import { filmedTake } from '../support/live-film.ts';
import { makeLibrary } from '../support/make-core.ts';
import { commandLine } from './cli-process.ts';

test('the list of recordings shows which of them have a film', async () => {
  const library = await makeLibrary();
  const filmed = await filmedTake(library);
  const other = await filmedTake(library);
  await library.api.films.bin({ id: other.filmId });
  await library.api.library.lock({});
  const { run, passphraseFile } = commandLine();
  const open = ['--library', library.folder, '--passphrase-file', passphraseFile];
  const { out } = await run('recording', 'list', '--unplaced', ...open);
  const lineOf = (id: string) => out.split('\n').find((line) => line.includes(id));
  expect(lineOf(filmed.recordingId)).toContain('with film');
  expect(lineOf(other.recordingId)).not.toContain('with film');
}, 60_000);
