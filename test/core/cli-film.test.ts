// What the command line tells of films.
import { expect, test } from 'vitest';
import { exitCodes } from '../../electron/cli/exit-codes.ts';
import { filmedTake } from '../support/live-film.ts';
import { makeLibrary } from '../support/make-core.ts';
import { sampleLibrary } from '../support/sample-collection.ts';
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

test('who can be seen in a film is said at the command line, and taken back', async () => {
  const library = await makeLibrary();
  const sample = sampleLibrary(library);
  const teller = sample.person();
  const storyId = sample.bareStory({ narrators: [teller] });
  sample.agree(storyId, teller, { kind: 'participation' });
  const { recordingId } = await filmedTake(library, { storyId });
  await library.api.library.lock({});
  const { run, passphraseFile } = commandLine();
  const open = ['--library', library.folder, '--passphrase-file', passphraseFile];
  const voices = (...options: string[]) =>
    run('recording', 'voices', recordingId, ...options, ...open);
  expect((await voices('--seen')).code).toBe(exitCodes.conflict);
  expect((await voices('--only-these', '--seen')).out).toContain(
    'Everybody who can be seen in the film is listed and has agreed.',
  );
  expect((await voices('--seen', '--not-seen')).code).toBe(exitCodes['invalid-input']);
  expect((await voices('--not-seen')).out).toContain(
    'Nobody has said yet who can be seen in the film.',
  );
}, 60_000);
