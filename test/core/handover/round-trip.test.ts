// Library A, its handover, an empty library B: what leaves B is what leaves A.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CollectionId } from '../../../shared/model/ids.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import { bring, fieldKitAndHub } from './two-libraries.ts';

/** These hold the checksums of other files, and ids of events of their own: they differ where those name the package. */
const NAMES_OTHERS = /\.opex$|ro-crate-metadata\.json$|premis\.xml$/u;

/** Each file with its hash, the id of the package and of the library that made it taken out: these two are others. */
async function payloadOf(library: TestLibrary, collectionId: CollectionId): Promise<string[]> {
  const destination = join(library.root, 'archive');
  mkdirSync(destination);
  const { path } = await library.api.packages.exportArchive({
    ...{ collectionId, destination, recipient: 'Example Archive' },
  });
  const { libraryId } = library.opened().vault.libraryFile();
  const bags = readdirSync(path, { recursive: true })
    .map(String)
    .filter((name) => /(?:^|\/)manifest-sha512\.txt$/u.test(name))
    .map((name) => join(path, name, '..'));
  return bags
    .flatMap((bag) => {
      const info = readFileSync(join(bag, 'bag-info.txt'), 'utf8');
      const packageId = /^External-Identifier: (.+)$/mu.exec(info)?.[1] ?? 'none';
      return readFileSync(join(bag, 'manifest-sha512.txt'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => {
          const file = line.split('  ')[1] ?? '';
          const content = readFileSync(join(bag, file))
            .toString('latin1')
            .replaceAll(libraryId, 'LIBRARY')
            .replaceAll(packageId, 'PACKAGE')
            .replaceAll(packageId.replaceAll('-', '').slice(-8), 'PACKAGE');
          return `${createHash('sha512').update(content).digest('hex')}  ${file}`;
        });
    })
    .toSorted();
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
  const names = (lines: readonly string[]) =>
    lines.map((line) => line.split('  ')[1] ?? '').toSorted();
  expect(names(ofHub)).toEqual(names(ofKit));
  expect(names(ofKit).length).toBeGreaterThan(2);
  const same = (lines: readonly string[]) => lines.filter((line) => !NAMES_OTHERS.test(line));
  expect(same(ofHub)).toEqual(same(ofKit));
  expect(same(ofKit).length).toBeGreaterThan(10);
}, 120_000);
