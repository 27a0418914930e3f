// What goes wrong while a copy for a storyteller is made: each time all of it is there in the end, or nothing, and somebody is told.
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createCore } from '../../../electron/core/create-core.ts';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import { makeLibrary, PASSPHRASES } from '../../support/make-core.ts';
import { fillUp } from '../../support/mount-disk.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import { smallDisk } from '../../support/small-disk.ts';
import { startChild } from '../../support/start-child.ts';

const UNHURRIED_MS = 300_000;
const forms = ['folder', 'zip'] as const;

async function oneStory() {
  const library = await makeLibrary();
  const sample = sampleLibrary(library);
  const personId = sample.person();
  const storyId = sample.story({ narrators: [personId] });
  for (const seed of [1, 2]) sample.take(storyId, { frames: 960_000, seed });
  return { library, storyId, personId };
}

describe('A copy for a storyteller', { timeout: UNHURRIED_MS }, () => {
  test.each(forms)('on a stick that fills up leaves nothing and says so, as %s', async (form) => {
    const disk = smallDisk(80);
    if (disk === undefined) return;
    const { library, storyId, personId } = await oneStory();
    let isFilled = false;
    const giving = library.api.storytellerCopies.give(
      { storyId, personId, destination: disk, form, what: { sound: 'master' } },
      {
        onProgress({ fraction }) {
          if (isFilled || fraction <= 0) return;
          isFilled = true;
          fillUp(join(disk, 'others'));
        },
      },
    );
    await expect(giving).rejects.toMatchObject({ code: 'disk-full' });
    expect(isFilled).toBe(true);
    expect(readdirSync(disk)).toEqual(['others']);
    expect(await library.api.storytellerCopies.list({})).toEqual([]);
  });

  test.each(forms)(
    'that is killed at any moment is there whole or not at all, as %s',
    async (form) => {
      const { library, storyId, personId } = await oneStory();
      const destination = join(library.root, 'stick');
      mkdirSync(destination);
      await library.api.library.lock({});
      let made = 0;
      let interrupted = 0;
      for (const atMost of [1, 2, 4, 400]) {
        const child = startChild({
          ...{ folder: library.folder, appFolder: join(library.root, 'app') },
          ...{ passphrase: PASSPHRASES.lead, work: 'copy' },
          soundPath: [storyId, personId, destination, form].join('\n'),
        });
        await child.until((lines) => lines.length > atMost || lines.includes('made'));
        await child.kill();
        const core = createCore({
          clock: () => new Date(),
          newId: () => crypto.randomUUID(),
          log: { info: () => undefined, error: () => '' },
          appFolder: join(library.root, 'app'),
          ffmpeg: () => findFfmpeg({}),
          scryptLogN: 4,
        });
        const { folder } = library;
        const status = await core.api.library.open({ folder, passphrase: PASSPHRASES.lead });
        const copies = await core.api.storytellerCopies.list({});
        const ending = form === 'zip' ? '.zip' : '';
        expect(readdirSync(destination).toSorted()).toEqual(
          copies.map(({ name }) => `${name}${ending}`).toSorted(),
        );
        if (copies.length > made) made = copies.length;
        else if (status.warnings.some(({ code }) => code === 'package-was-interrupted'))
          interrupted += 1;
        await core.close();
      }
      expect(made).toBeGreaterThan(0);
      expect(interrupted).toBeGreaterThan(0);
    },
  );
});
