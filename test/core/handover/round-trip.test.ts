// Library A, its handover, an empty library B: what leaves B is what leaves A.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CollectionId } from '../../../shared/model/ids.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import { bring, fieldKitAndHub } from './two-libraries.ts';

/** Those that name the package itself, or the library that made it: another package has another id. */
const NAMES_THE_PACKAGE =
  /ro-crate-metadata\.json$|items-dcterms\.csv$|premis|opex|iiif|finding|provenance/iu;

async function payloadOf(library: TestLibrary, collectionId: CollectionId): Promise<string[]> {
  const destination = join(library.root, 'archive');
  mkdirSync(destination);
  const { path } = await library.api.packages.exportArchive({
    ...{ collectionId, destination, form: 'folder', recipient: 'Example Archive' },
  });
  return readFileSync(join(path, 'manifest-sha512.txt'), 'utf8').trim().split('\n');
}

test('a package of the other library has the same files, and byte for byte the same sounds and texts', async () => {
  const { kit, hub } = await fieldKitAndHub();
  const sample = sampleLibrary(kit);
  const themes = await kit.api.themes.list({});
  const first = sample.story({
    title: 'The boat',
    tags: ['rivers', 'work'],
    languages: ['ur', 'en'],
  });
  sample.take(first, { frames: 3000 });
  await kit.api.stories.update({ id: first, themeIds: themes.slice(0, 2).map(({ id }) => id) });
  const second = sample.story({ title: 'The bakery', summary: 'Bread at four in the morning.' });
  sample.take(second, { frames: 2000, seed: 3 });
  const collectionId = sample.collection([first, second]);
  await bring(kit, hub);
  // Both on the same day, at the same time.
  hub.clock.advance(60_000);
  const [ofKit, ofHub] = [await payloadOf(kit, collectionId), await payloadOf(hub, collectionId)];
  const names = (lines: readonly string[]) => lines.map((line) => line.split('  ')[1]);
  expect(names(ofHub)).toEqual(names(ofKit));
  expect(names(ofKit).length).toBeGreaterThan(2);
  const same = (lines: readonly string[]) => lines.filter((line) => !NAMES_THE_PACKAGE.test(line));
  expect(same(ofHub)).toEqual(same(ofKit));
  expect(same(ofKit).length).toBeGreaterThan(1);
}, 120_000);
