import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  beginDelivery,
  markDeliveryMade,
  sealDelivery,
} from '../../../electron/core/packaging/delivery-ledger.ts';
import { usualShape } from '../../../shared/model/deposit.ts';
import { DeliveryId, PackageId } from '../../../shared/model/ids.ts';
import { makeLibrary, PASSPHRASES } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import { exportPackage } from '../../support/export-package.ts';

let library: TestLibrary;
let destination = '';
beforeEach(async () => {
  library = await makeLibrary();
  destination = join(library.root, 'out');
  mkdirSync(destination);
});

/** What a kill leaves while a package is being made. */
function interrupted(form: 'folder' | 'zip', name = 'hg-deposit-2026-11-22-0000abcd') {
  const sample = sampleLibrary(library);
  const storyId = sample.story();
  const collectionId = sample.collection([storyId]);
  const id = DeliveryId.parse(library.newId());
  const packageId = PackageId.parse(library.newId());
  const path = join(destination, name);
  const bag = 'hg-archive-2026-11-22-0000abcd';
  const bagPath = join(path, form === 'zip' ? `${bag}.zip` : bag);
  beginDelivery(library.opened().db, {
    ...{ id, collectionId, collectionTitle: 'Gardens', name, path },
    ...{ shape: { ...usualShape, form }, presetName: '', sentWithout: [], replaces: undefined },
    ...{ recipient: 'Example Archive', recipientContact: '' },
    madeAt: '2026-11-22T10:00:00.000Z',
    madeBy: 'Lea Example',
    packages: [{ id: packageId, name: bag, path: bagPath, form, storyIds: [storyId] }],
  });
  const partial = join(destination, `.${name}.partial`);
  mkdirSync(join(partial, bag, 'data'), { recursive: true });
  writeFileSync(join(partial, bag, 'data', 'half.wav'), 'half');
  if (form === 'zip') writeFileSync(join(partial, `${bag}.zip`), 'half');
  const seal = () => {
    const sealed = { id: packageId, payloadOxum: '4.1', fingerprint: 'f'.repeat(128) };
    sealDelivery(library.opened().db, id, [sealed]);
  };
  return { id, packageId, path, name, bag, partial, seal };
}

async function openAgain() {
  await library.api.library.lock({});
  return library.api.library.open({ folder: library.folder, passphrase: PASSPHRASES.lead });
}

test('a package that was being made when a backup was taken is still known to have left when that is brought back', async () => {
  const { id, packageId, path, bag, seal } = interrupted('folder');
  const { api } = library;
  library.clock.advance(1000);
  const backup = await api.backups.make({});
  const { db } = library.opened();
  mkdirSync(path);
  seal();
  db.write({ action: 'test.update', subject: id }, (sql) => {
    markDeliveryMade(sql, id, '2026-11-22T10:00:02.000Z');
  });
  library.clock.advance(1000);
  await api.backups.restore({ name: backup.name });
  expect(await api.packages.list({})).toMatchObject([
    { id: packageId, deliveryId: id, name: bag, storyCount: 1 },
  ]);
  expect(await api.packages.deliveries({})).toMatchObject([{ id, storyCount: 1 }]);
});

describe('After the app was ended while it made a package', () => {
  test.each(['folder', 'zip'] as const)(
    'what was left of a %s is taken away, and the person is told',
    async (form) => {
      writeFileSync(join(destination, 'letter.txt'), 'not ours');
      const { name } = interrupted(form);
      const status = await openAgain();
      expect(status.warnings).toContainEqual({ code: 'package-was-interrupted', subject: name });
      expect(readdirSync(destination)).toEqual(['letter.txt']);
      expect(await library.api.packages.list({})).toEqual([]);
      const again = await openAgain();
      expect(again.warnings.map(({ code }) => code)).not.toContain('package-was-interrupted');
    },
  );

  test('a package that had its name already stays, and the ledger knows that it left', async () => {
    const { id, packageId, path, partial, seal } = interrupted('folder');
    seal();
    renameSync(partial, path);
    await openAgain();
    expect(existsSync(path)).toBe(true);
    expect(await library.api.packages.list({})).toMatchObject([
      { id: packageId, storyCount: 1, payloadOxum: '4.1' },
    ]);
    expect(await library.api.packages.deliveries({})).toMatchObject([{ id, path }]);
  });

  test('one that had only taken its name is not taken for finished', async () => {
    const { path, name, seal } = interrupted('folder');
    seal();
    mkdirSync(path);
    const status = await openAgain();
    expect(status.warnings).toContainEqual({ code: 'package-was-interrupted', subject: name });
    expect(readdirSync(destination)).toEqual([]);
    expect(await library.api.packages.deliveries({})).toEqual([]);
  });

  test('what lies on a disk that is away waits until it is there again', async () => {
    const { name } = interrupted('folder');
    const away = join(library.root, 'out');
    const leftovers = join(away, `.${name}.partial`);
    rmSync(away, { recursive: true });
    await openAgain();
    mkdirSync(leftovers, { recursive: true });
    const status = await openAgain();
    expect(status.warnings).toContainEqual({ code: 'package-was-interrupted', subject: name });
    expect(existsSync(leftovers)).toBe(false);
  });
});

test.skipIf(process.platform === 'win32' || process.getuid?.() !== 0)(
  'on a full disk nothing is left, and the message says how much is missing',
  async (context) => {
    const small = join(library.root, 'small');
    mkdirSync(small);
    const mounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', small]);
    if (mounted !== 0) context.skip('this computer does not let us mount a small disk');
    try {
      const sample = sampleLibrary(library);
      const storyId = sample.story();
      sample.take(storyId, { frames: 1_000_000 });
      const collectionId = sample.collection([storyId]);
      const fill = (form: 'folder' | 'zip') =>
        exportPackage(library.api, {
          collectionId,
          destination: small,
          form,
          recipient: 'Example Archive',
        });
      await expect(fill('folder')).rejects.toMatchObject({
        code: 'disk-full',
        message: expect.stringMatching(/about [2-4] MB are missing/),
      });
      // Said to be short, so that room seems to be enough and runs out on the way.
      library.opened().db.write({ action: 'test.update', subject: storyId }, (sql) => {
        sql.prepare('update recordings set size_bytes = 100, duration_ms = 1').run();
      });
      for (const form of ['folder', 'zip'] as const) {
        await expect(fill(form)).rejects.toMatchObject({ code: 'disk-full' });
        expect(readdirSync(small)).toEqual([]);
      }
      expect(await library.api.packages.list({})).toEqual([]);
    } finally {
      await run('umount', [small]);
    }
  },
);

function run(command: string, args: readonly string[]): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore' });
    child.on('error', () => resolve(-1));
    child.on('exit', (code) => resolve(code));
  });
}
