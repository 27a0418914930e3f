// Which disk is full: sounds and films are made on that of the library, and what leaves is written to another.
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { exhibitionFacts } from '../../../electron/core/exhibit/exhibition-with-trails.ts';
import { judgeItems } from '../../../electron/core/exhibit/judge-items.ts';
import { goingOf } from '../../../electron/core/exhibit/plan.ts';
import { bytesStillToMake } from '../../../electron/core/exhibit/still-to-make.ts';
import { libraryToShow } from '../../support/exhibition-builder.ts';
import { tempFolder } from '../../support/make-core.ts';
import { fillUp, NO_SMALL_DISK } from '../../support/mount-disk.ts';
import { smallDisk } from '../../support/small-disk.ts';

const ofLibrary = /disk of the library/u;

test('where the library has no room for what is made in it first, the plan and the making say so, and nothing is left', async (context) => {
  const disk = smallDisk(60);
  if (disk === undefined) return context.skip(NO_SMALL_DISK);
  const destination = tempFolder();
  vi.stubEnv('TMPDIR', disk);
  const { api, items, exhibit } = await libraryToShow();
  const { id } = await exhibit(items.story(), items.clip(0, 5000));
  const plan = () => api.exhibitions.plan({ id, what: 'kiosk', destination });
  expect((await plan()).isLibraryFull).toBe(false);
  fillUp(join(disk, 'others'));
  expect((await plan()).isLibraryFull).toBe(true);
  const making = api.exhibitions.make({ id, what: 'kiosk', destination, recipient: 'The hall' });
  await expect(making).rejects.toMatchObject({
    code: 'disk-full',
    message: expect.stringMatching(ofLibrary),
  });
  expect(readdirSync(destination)).toEqual([]);
}, 120_000);

test('what is kept from before needs no room in the library', async () => {
  const { api, library, items, exhibit } = await libraryToShow();
  const { id } = await exhibit(items.clip(0, 5000));
  const stillToMake = () => {
    const opened = library.opened();
    const today = () => library.clock.now().toISOString().slice(0, 10);
    const asked = { id, use: 'exhibition', withTrails: true } as const;
    const facts = exhibitionFacts({ library: opened, today }, asked);
    const going = goingOf(judgeItems(facts));
    return bytesStillToMake(facts, { going, sound: 'to-listen', withFilms: true }, opened);
  };
  expect(stillToMake()).toBe(5000 * 21);
  const destination = join(library.root, 'out');
  mkdirSync(destination);
  await api.exhibitions.make({ id, what: 'kiosk', destination, recipient: 'The hall' });
  expect(stillToMake()).toBe(0);
}, 120_000);

test('a stick that fills up while it is written is the one that is named', async (context) => {
  const stick = smallDisk(20);
  if (stick === undefined) return context.skip(NO_SMALL_DISK);
  const { api, items, exhibit } = await libraryToShow();
  const { id } = await exhibit(items.story(), items.clip(0, 5000));
  let isFilled = false;
  const making = api.exhibitions.make(
    { id, what: 'kiosk', destination: stick, recipient: 'The hall' },
    {
      onProgress({ fraction }) {
        if (isFilled || fraction <= 0) return;
        isFilled = true;
        fillUp(join(stick, 'others'));
      },
    },
  );
  await expect(making).rejects.toMatchObject({
    code: 'disk-full',
    message: expect.not.stringMatching(ofLibrary),
  });
  expect(isFilled).toBe(true);
  expect(readdirSync(stick)).toEqual(['others']);
}, 120_000);
