// The film stays in the library: a package of a filmed story holds its sound and no byte of its film.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filmedTake, liveFilm } from '../../support/live-film.ts';
import { makeLibrary } from '../../support/make-core.ts';
import { pseudoNoise } from '../../support/noise.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import { exportPackage } from '../../support/export-package.ts';

test('of a film nothing leaves, not its bytes, its id, its kind or that there is one', async () => {
  const library = await makeLibrary();
  const sample = sampleLibrary(library);
  const person = sample.person({ realName: 'Nadia Examplewala' });
  const storyId = sample.bareStory({ title: 'Told aloud', narrators: [person] });
  sample.agree(storyId, person, { kind: 'participation' });
  const { recordingId, filmId, film } = await filmedTake(library, { storyId });
  sample.take(storyId, { frames: 4000, seed: 99 });
  sample.agree(storyId, person, { kind: 'recording' });
  const collectionId = sample.collection([storyId]);
  const destination = join(library.root, 'out');
  mkdirSync(destination);
  const { path } = await exportPackage(library.api, {
    collectionId,
    destination,
    form: 'folder',
    recipient: 'Example Archive',
  });
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const holders = (bytes: string | Buffer) =>
    files.filter((file) => file.includes(String(bytes)) || readFileSync(file).includes(bytes));
  // The filmed take goes along, so that finding nothing of its film means something.
  expect(await library.api.recordings.get({ id: recordingId })).toMatchObject({ storyId });
  expect(holders(pseudoNoise(3 * 48_000, 7).subarray(3000, 3100))).toHaveLength(1);
  // And the samples of the other sound are found.
  expect(holders(pseudoNoise(3 * 4000, 99).subarray(300, 400))).toHaveLength(1);
  expect(files.some((file) => /\.(?:webm|mp4|mkv)$/.test(file))).toBe(false);
  expect(holders(filmId)).toEqual([]);
  for (const word of ['video', 'webm', 'film']) expect(holders(word), word).toEqual([]);
  for (let at = 0; at + 64 <= film.length; at += 4096)
    expect(holders(film.subarray(at, at + 64)), String(at)).toEqual([]);
  expect((await liveFilm()).equals(film)).toBe(true);
});
