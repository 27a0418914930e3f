import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  beginPackage,
  markMade,
  sealPackage,
} from '../../../electron/core/packaging/package-ledger.ts';
import type { PackageId } from '../../../shared/model/ids.ts';
import { makeLibrary, PASSPHRASES } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';

let library: TestLibrary;
let destination = '';
beforeEach(async () => {
  library = await makeLibrary();
  destination = join(library.root, 'out');
  mkdirSync(destination);
});

/** What a kill leaves while a package is being made. */
function interrupted(form: 'folder' | 'zip', name = 'hg-archive-2026-11-22-0000abcd') {
  const sample = sampleLibrary(library);
  const storyId = sample.story();
  const collectionId = sample.collection([storyId]);
  const id = library.newId() as PackageId;
  const path = join(destination, form === 'zip' ? `${name}.zip` : name);
  beginPackage(library.opened().db, {
    ...{ id, collectionId, collectionTitle: 'Gardens', name, path, form },
    ...{
      ...{ recipient: 'Example Archive', recipientContact: '', replaces: undefined },
      storyIds: [storyId],
      madeAt: '2026-11-22T10:00:00.000Z',
      madeBy: 'Lea Example',
    },
  });
  mkdirSync(join(destination, `.${name}.partial`, 'data'), { recursive: true });
  writeFileSync(join(destination, `.${name}.partial`, 'data', 'half.wav'), 'half');
  if (form === 'zip') writeFileSync(join(destination, `.${name}.zip.partial`), 'half');
  return { id, path, name };
}

async function openAgain() {
  await library.api.library.lock({});
  return library.api.library.open({ folder: library.folder, passphrase: PASSPHRASES.lead });
}

test('a package that was being made when a backup was taken is still known to have left when that is brought back', async () => {
  const { id, path, name } = interrupted('folder');
  const { api } = library;
  library.clock.advance(1000);
  const backup = await api.backups.make({});
  const { db } = library.opened();
  mkdirSync(path);
  sealPackage(db, { id, payloadOxum: '1.1', fingerprint: 'f' });
  db.write({ action: 'test.update', subject: id }, (sql) => {
    markMade(sql, id, '2026-11-22T10:00:02.000Z');
  });
  library.clock.advance(1000);
  await api.backups.restore({ name: backup.name });
  expect(await api.packages.list({})).toMatchObject([{ id, name, storyCount: 1 }]);
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
    const { id, path } = interrupted('folder');
    sealPackage(library.opened().db, { id, payloadOxum: '4.1', fingerprint: 'f'.repeat(128) });
    mkdirSync(path);
    await openAgain();
    expect(existsSync(path)).toBe(true);
    expect(await library.api.packages.list({})).toMatchObject([
      { id, storyCount: 1, payloadOxum: '4.1' },
    ]);
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
        library.api.packages.exportArchive({
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
