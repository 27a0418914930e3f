// A recording whose ends were cut off, in a package: the master is whole, the copy is not, and each says its own length.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { currentCopy } from '../../../electron/core/db/access-copy-rows.ts';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import type { RecordingId } from '../../../shared/model/ids.ts';
import { makeLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import { exportPackage } from '../../support/export-package.ts';

test('the copy in a package is the trimmed one, and master, table and page tell their own lengths', async () => {
  const library = await makeLibrary();
  const { api, root } = library;
  const sample = sampleLibrary(library);
  const storyId = sample.story();
  sample.take(storyId, { frames: 48_000 * 6 });
  const [{ id } = { id: '' as RecordingId }] = await api.recordings.list({ storyId });
  await api.recordings.trim({ id, inMs: 1000, outMs: 3000 });
  const { madeAt } = await api.recordings.makeAccessCopy({ id });
  library.clock.advance(60_000);
  const destination = join(root, 'out');
  mkdirSync(destination);
  const { path: bag } = await exportPackage(api, {
    collectionId: sample.collection([storyId]),
    destination,
    form: 'folder',
    recipient: 'Example Archive',
  });
  // The copy that there was is taken: it was not made again.
  expect(currentCopy(library.opened(), id)?.madeAt).toBe(madeAt);
  const read = (path: string) => readFileSync(join(bag, path), 'utf8');
  const [code] = readdirSync(join(bag, 'data/interviews'));
  const { path: ffmpeg } = await findFfmpeg({});
  const decode = (path: string) =>
    execFileSync(
      ffmpeg,
      ['-v', 'error', '-i', join(bag, 'data/interviews', path), '-f', 's16le', '-'],
      { maxBuffer: 1e8 },
    ).length /
    2 /
    48_000;
  expect(decode(`${code}/preservation/${code}-01.wav`)).toBe(6);
  expect(decode(`${code}/access/${code}-01.mp3`)).toBeCloseTo(2, 0);
  expect(read('data/metadata/items-dcterms.csv')).toContain('0:00:06');
  expect(read('README.html')).toContain('(MP3, 0:00:02)');
  const graph = JSON.parse(read('data/ro-crate-metadata.json'))['@graph'] as {
    '@id': string;
    duration?: string;
  }[];
  const length = (end: string) => graph.find(({ '@id': file }) => file.endsWith(end))?.duration;
  expect([length('-01.wav'), length('-01.mp3')]).toEqual(['PT0H0M6S', 'PT0H0M2S']);
  expect(await api.packages.verify({ path: bag })).toMatchObject({ sound: true, problems: [] });
});
