// What goes wrong while a delivery is written: each time all of it is there in the end, or nothing, and somebody is told.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { usualShape } from '../../../shared/model/deposit.ts';
import type { CollectionId } from '../../../shared/model/ids.ts';
import type { PackageForm } from '../../../shared/model/package.ts';
import { createCore } from '../../../electron/core/create-core.ts';
import { refuseLost } from '../../../electron/core/packaging/lost-destination.ts';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import { makeLibrary, PASSPHRASES } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import { smallDisk } from '../../support/small-disk.ts';
import { startChild } from '../../support/start-child.ts';

const UNHURRIED_MS = 300_000;
const forms = ['folder', 'zip'] as const;
let library: TestLibrary;
let destination = '';
beforeEach(async () => {
  library = await makeLibrary();
  destination = join(library.root, 'out');
  mkdirSync(destination);
});

function twoStories(frames = 300_000, sample = sampleLibrary(library)): CollectionId {
  const stories = [sample.story(), sample.story()];
  for (const [seed, storyId] of stories.entries()) sample.take(storyId, { frames, seed });
  return sample.collection(stories);
}
const request = (collectionId: CollectionId, form: PackageForm, to = destination) => ({
  ...{ collectionId, destination: to, recipient: 'Example Archive' },
  shape: { ...usualShape, form, unit: 'story' as const },
});
const rowsLeft = () =>
  library.opened().db.sql.prepare('select state from deliveries').all() as { state: string }[];

/** Runs `meddle` when something of the first package has been written. */
function onceBegun(meddle: () => void): () => void {
  let isDone = false;
  return library.core.onEvent((event) => {
    if (isDone || event.event !== 'job-progressed' || event.payload.fraction <= 0) return;
    isDone = true;
    meddle();
  });
}

describe('A delivery of several packages', { timeout: UNHURRIED_MS }, () => {
  test.each(forms)('that is cancelled in the middle leaves nothing, as %s', async (form) => {
    const abort = new AbortController();
    const stop = onceBegun(() => abort.abort());
    const making = library.api.packages.exportArchive(request(twoStories(), form), {
      signal: abort.signal,
    });
    await expect(making).rejects.toMatchObject({ code: 'cancelled' });
    stop();
    expect(readdirSync(destination)).toEqual([]);
    expect(rowsLeft()).toEqual([]);
    expect(await library.api.packages.list({})).toEqual([]);
  });

  test.each(forms)(
    'on a disk that fills up leaves nothing and says how much is missing, as %s',
    async (form) => {
      const disk = smallDisk(1);
      if (disk === undefined) return;
      const collectionId = twoStories();
      // Said to be short, so that room seems to be enough and runs out on the way.
      library.opened().db.write({ action: 'test.update', subject: 'all' }, (sql) => {
        sql.prepare('update recordings set size_bytes = 100, duration_ms = 1').run();
      });
      await expect(
        library.api.packages.exportArchive(request(collectionId, form, disk)),
      ).rejects.toMatchObject({
        code: 'disk-full',
        message: expect.stringMatching(/about \d+ MB are missing/) as string,
      });
      expect(readdirSync(disk)).toEqual([]);
      expect(rowsLeft()).toEqual([]);
    },
  );

  test('whose disk is taken away says so, and what was begun goes when the disk is back', async () => {
    const away = join(library.root, 'away');
    const stop = onceBegun(() => renameSync(destination, away));
    await expect(
      library.api.packages.exportArchive(request(twoStories(), 'folder')),
    ).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('taken away') as string,
    });
    stop();
    expect(await library.api.packages.deliveries({})).toEqual([]);
    renameSync(away, destination);
    expect(readdirSync(destination)).toHaveLength(1);
    await library.api.library.lock({});
    const status = await library.api.library.open({
      ...{ folder: library.folder, passphrase: PASSPHRASES.lead },
    });
    expect(status.warnings.map(({ code }) => code)).toContain('package-was-interrupted');
    expect(readdirSync(destination)).toEqual([]);
  });

  test('into a folder where nothing may be written says so', async () => {
    const notAllowed = Object.assign(new Error('EACCES'), { code: 'EACCES', syscall: 'mkdir' });
    expect(() => {
      refuseLost(destination, notAllowed);
    }).toThrow('Nothing may be written into this folder');
    // Whoever may do everything is stopped by no folder.
    if (process.getuid?.() === 0 || process.platform === 'win32') return;
    chmodSync(destination, 0o500);
    await expect(
      library.api.packages.exportArchive(request(twoStories(1000), 'folder')),
    ).rejects.toMatchObject({ code: 'invalid-input' });
    expect(rowsLeft()).toEqual([]);
  });

  test('that is asked for while another is made is refused in words, and the other is whole', async () => {
    const sample = sampleLibrary(library);
    const [one, other] = [twoStories(1000, sample), twoStories(1000, sample)];
    const first = library.api.packages.exportArchive(request(one, 'folder'));
    await expect(library.api.packages.exportArchive(request(other, 'zip'))).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('already running') as string,
    });
    const { name, path } = await first;
    expect(readdirSync(destination)).toEqual([name]);
    expect(await library.api.packages.verify({ path })).toMatchObject({ sound: true });
  });

  test('made after the clock was set back has a name of its own, and both stay', async () => {
    const collectionId = twoStories(1000);
    const first = await library.api.packages.exportArchive(request(collectionId, 'folder'));
    library.clock.advance(-400 * 24 * 60 * 60 * 1000);
    const second = await library.api.packages.exportArchive(request(collectionId, 'folder'));
    expect(second.name).not.toBe(first.name);
    expect(readdirSync(destination).toSorted()).toEqual([first.name, second.name].toSorted());
    expect((await library.api.packages.deliveries({})).map(({ id }) => id).toSorted()).toEqual(
      [first.id, second.id].toSorted(),
    );
  });

  test('cannot take the place of what has come under its name meanwhile', async () => {
    const collectionId = twoStories();
    const stop = onceBegun(() => {
      const [partial = ''] = readdirSync(destination);
      const name = partial.replace(/^\./, '').replace(/\.partial$/, '');
      mkdirSync(join(destination, name));
      writeFileSync(join(destination, name, 'theirs.txt'), 'kept');
    });
    await expect(
      library.api.packages.exportArchive(request(collectionId, 'folder')),
    ).rejects.toMatchObject({ code: 'conflict' });
    stop();
    const [name = ''] = readdirSync(destination);
    expect(readdirSync(join(destination, name))).toEqual(['theirs.txt']);
    expect(readdirSync(destination)).toEqual([name]);
  });
});

test.each(forms)(
  'a program that is killed at any moment leaves all of a delivery or nothing, as %s',
  async (form) => {
    const collectionId = twoStories();
    // Its own ids and clock, as in real life: the other process goes on with the same library.
    await library.api.library.lock({});
    const folder = library.folder;
    let made = 0;
    let interrupted = 0;
    for (const atMost of [1, 4, 8, 12, 20, 400]) {
      const child = startChild({
        ...{ folder, appFolder: join(library.root, 'app'), passphrase: PASSPHRASES.lead },
        work: 'export',
        soundPath: [collectionId, destination, form].join('\n'),
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
      const status = await core.api.library.open({ folder, passphrase: PASSPHRASES.lead });
      const deliveries = await core.api.packages.deliveries({});
      expect(readdirSync(destination).toSorted()).toEqual(
        deliveries.map(({ name }) => name).toSorted(),
      );
      for (const { path } of deliveries)
        expect(await core.api.packages.verify({ path })).toMatchObject({ sound: true });
      if (deliveries.length > made) made = deliveries.length;
      else if (status.warnings.some(({ code }) => code === 'package-was-interrupted'))
        interrupted += 1;
      await core.close();
    }
    expect(made).toBeGreaterThan(0);
    expect(interrupted).toBeGreaterThan(0);
    rmSync(destination, { recursive: true });
    expect(existsSync(destination)).toBe(false);
  },
  UNHURRIED_MS,
);
