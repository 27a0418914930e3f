// What goes wrong while a library is handed over or taken in: each time all of it is there in the end, or nothing, and somebody is told.
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createCore } from '../../../electron/core/create-core.ts';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import { makeLibrary, PASSPHRASES, tempFolder } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { fillUp } from '../../support/mount-disk.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import { smallDisk } from '../../support/small-disk.ts';
import { startChild } from '../../support/start-child.ts';
import { contentOf } from '../../support/two-libraries.ts';
import { handOver, idsOf, PASS } from './two-libraries.ts';

const UNHURRIED_MS = 300_000;
/** After how many words of the other process it is killed. */
const MOMENTS = [1, 2, 4, 7, 11, 400];

async function filled(letter: string): Promise<TestLibrary> {
  const library = await makeLibrary({ newId: idsOf(letter) });
  const sample = sampleLibrary(library);
  for (const seed of [1, 2, 3]) {
    const storyId = sample.story();
    sample.take(storyId, { frames: 300_000, seed });
  }
  return library;
}
/** As the app is started again. */
async function openAgain({ folder, root }: TestLibrary) {
  const core = createCore({
    clock: () => new Date(),
    newId: () => crypto.randomUUID(),
    log: { info: () => undefined, error: () => '' },
    appFolder: join(root, 'app'),
    ffmpeg: () => findFfmpeg({}),
    scryptLogN: 4,
  });
  const status = await core.api.library.open({ folder, passphrase: PASSPHRASES.lead });
  return { core, status };
}
const begun = ({ fraction }: { fraction: number }) => fraction > 0.1;

describe('A handover', { timeout: UNHURRIED_MS }, () => {
  test('onto a disk that fills up leaves nothing and says that it is full', async () => {
    const disk = smallDisk(40);
    if (disk === undefined) return;
    const library = await filled('a');
    let isFilled = false;
    const making = library.api.handovers.make(
      { destination: disk, passphrase: PASS },
      {
        onProgress(progress) {
          if (isFilled || !begun(progress)) return;
          isFilled = true;
          fillUp(join(disk, 'others'));
        },
      },
    );
    await expect(making).rejects.toMatchObject({ code: 'disk-full' });
    expect(isFilled).toBe(true);
    expect(readdirSync(disk)).toEqual(['others']);
    expect(await library.api.handovers.list({})).toEqual([]);
  });

  test('that is killed at any moment is there whole or not at all, and it is said', async () => {
    const library = await filled('a');
    const destination = join(library.root, 'stick');
    mkdirSync(destination);
    await library.api.library.lock({});
    const receiver = await makeLibrary({ newId: idsOf('b') });
    let made = 0;
    let interrupted = 0;
    for (const atMost of MOMENTS) {
      const child = startChild({
        ...{ folder: library.folder, appFolder: join(library.root, 'app') },
        ...{ passphrase: PASSPHRASES.lead, work: 'handover' },
        soundPath: [destination, PASS].join('\n'),
      });
      await child.until((lines) => lines.length > atMost || lines.includes('made'));
      await child.kill();
      const { core, status } = await openAgain(library);
      const handovers = await core.api.handovers.list({});
      expect(readdirSync(destination).toSorted()).toEqual(
        handovers.map(({ name }) => name).toSorted(),
      );
      for (const { path } of handovers.slice(made))
        expect(await receiver.api.handovers.check({ path, passphrase: PASS })).toMatchObject({
          counts: { added: 3 },
        });
      if (handovers.length > made) made = handovers.length;
      else if (status.warnings.length > 0) interrupted += 1;
      await core.close();
    }
    expect(made).toBeGreaterThan(0);
    expect(interrupted).toBeGreaterThan(0);
  });
});

describe('Taking a handover in', { timeout: UNHURRIED_MS }, () => {
  test('where the disk fills up changes nothing and says that it is full', async () => {
    const disk = smallDisk(60);
    if (disk === undefined) return;
    const path = await handOver(await filled('a'));
    const library = await makeLibrary({ newId: idsOf('b') });
    const folder = join(disk, 'library');
    const given = { organisation: 'Example Hub', memberName: 'Kim Example' };
    await library.api.library.lock({});
    await library.api.library.create({ folder, ...given, passphrase: PASSPHRASES.lead });
    const before = contentOf(library);
    let isFilled = false;
    const receiving = library.api.handovers.receive(
      { path, passphrase: PASS },
      {
        onProgress(progress) {
          if (isFilled || !begun(progress)) return;
          isFilled = true;
          fillUp(join(disk, 'others'));
        },
      },
    );
    await expect(receiving).rejects.toMatchObject({ code: 'disk-full' });
    expect(isFilled).toBe(true);
    expect(contentOf(library)).toBe(before);
    expect(readdirSync(folder).filter((name) => name.startsWith('receiving'))).toEqual([]);
  });

  test('that is killed at any moment has taken all of it or nothing, every sound in its place', async () => {
    const path = await handOver(await filled('a'));
    let taken = 0;
    let untouched = 0;
    for (const atMost of MOMENTS) {
      const library = await makeLibrary({ newId: idsOf('b') });
      await library.api.library.lock({});
      const child = startChild({
        ...{ folder: library.folder, appFolder: join(tempFolder(), 'app') },
        ...{ passphrase: PASSPHRASES.lead, work: 'receive' },
        soundPath: [path, PASS].join('\n'),
      });
      await child.until((lines) => lines.length > atMost || lines.includes('made'));
      await child.kill();
      const { core } = await openAgain(library);
      const { items } = await core.api.stories.list({});
      expect(readdirSync(library.folder).filter((name) => name.startsWith('receiving'))).toEqual(
        [],
      );
      if (items.length === 0) {
        untouched += 1;
        expect(await core.api.intakes.list({})).toEqual([]);
        expect(await core.api.people.list({})).toEqual([]);
        expect(core.session.library?.media.list()).toEqual([]);
      } else {
        taken += 1;
        expect(items).toHaveLength(3);
        for (const { id } of items) {
          const [sound] = await core.api.recordings.list({ storyId: id });
          expect(sound?.state).toBe('ready');
          const media = core.session.library?.media;
          if (sound === undefined || media === undefined) throw new Error('no sound');
          expect(media.seemsWhole(sound.id, sound.sizeBytes)).toBe(true);
        }
      }
      await core.close();
    }
    expect(taken).toBeGreaterThan(0);
    expect(untouched).toBeGreaterThan(0);
  });
});
