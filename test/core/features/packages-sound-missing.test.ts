import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import { exportPackage } from '../../support/export-package.ts';

async function withOneStory() {
  const library = await makeLibrary();
  const sample = sampleLibrary(library);
  const storyId = sample.story();
  sample.take(storyId, { frames: 1000 });
  const destination = join(library.root, 'out');
  mkdirSync(destination);
  const collectionId = sample.collection([storyId]);
  const hints = async () =>
    (await library.api.packages.plan({ collectionId, use: 'archive' })).hints.map(
      ({ hint }) => hint,
    );
  return { library, storyId, destination, collectionId, hints };
}

test('a sound whose file is gone is told in the plan, and named when the package is made all the same', async () => {
  const { library, destination, collectionId, hints } = await withOneStory();
  expect(await hints()).not.toContain('recording-damaged');
  const media = join(library.folder, 'media');
  for (const name of readdirSync(media)) rmSync(join(media, name));
  expect(await hints()).toContain('recording-damaged');
  await expect(
    exportPackage(library.api, {
      collectionId,
      destination,
      form: 'folder',
      recipient: 'Example Archive',
    }),
  ).rejects.toMatchObject({
    code: 'library-damaged',
    message: expect.stringMatching(/the recording hg-\d{4}-01 is missing/u) as string,
  });
  expect(readdirSync(destination)).toEqual([]);
});

test('a recording that was cut off stays behind, and the plan says so', async () => {
  const { library, storyId, hints } = await withOneStory();
  expect(await hints()).not.toContain('recording-unfinished');
  library.opened().db.write({ action: 'test.update', subject: storyId }, (sql) => {
    sql
      .prepare(
        `insert into recordings (id, story_id, kind, state, title, device_name, mime_type, sample_rate_hz, channels,
           bits_per_sample, duration_ms, size_bytes, sha256, missing_samples, original_name, peaks, started_at)
         values (?, ?, 'take', 'interrupted', '', '', 'audio/wav', 48000, 1, 24, 0, 0, '', 0, '', null, ?)`,
      )
      .run(randomUUID(), storyId, '2026-11-22T09:00:00.000Z');
  });
  expect(await hints()).toContain('recording-unfinished');
});
