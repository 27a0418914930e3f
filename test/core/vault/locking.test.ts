import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { RecordingId } from '../../../shared/model/ids.ts';
import { takeHolderLock } from '../../../electron/core/vault/holder-lock.ts';
import { fileKey, makeSlot } from '../../../electron/core/vault/key-slots.ts';
import { codeOf, refusalOf } from '../../support/error-code.ts';
import { insertRecording } from '../../support/insert-recording.ts';
import { makeCore, makeLibrary, PASSPHRASES } from '../../support/make-core.ts';

const NEXT = 'silver thread winter market';
const FORMAT = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 } as const;

/** A library that somebody locks while it is being backed up, and what `call` comes to in that moment. */
async function whileLocking<T>(call: (api: Awaited<ReturnType<typeof makeLibrary>>['api']) => T) {
  const library = await makeLibrary();
  const { api, opened, root } = library;
  insertRecording(
    opened(),
    RecordingId.parse('00000000-0000-4000-8000-0000000000aa'),
    randomBytes(3_000_000),
  );
  const moment = Promise.withResolvers<T>();
  let locking: Promise<unknown> | undefined;
  async function lockAndCall() {
    locking = api.library.lock({});
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    moment.resolve(call(api));
  }
  const backup = api.library.backUpEverything(
    { destination: join(root, 'disk') },
    { onProgress: () => (locking === undefined ? void lockAndCall() : undefined) },
  );
  expect(await codeOf(backup)).toBe('cancelled');
  const outcome = await moment.promise;
  await locking;
  return { ...library, outcome };
}

describe('while the library is being locked', () => {
  test('no recording begins that would be cut off', async () => {
    const { api, folder, outcome } = await whileLocking((calls) =>
      codeOf(calls.recordings.begin({ storyId: null, deviceName: 'm', format: FORMAT })),
    );
    expect(outcome).toBe('locked');
    await api.library.open({ folder, passphrase: PASSPHRASES.lead });
    expect(await api.recordings.listInterrupted({})).toEqual([]);
  });

  test('no sound file is taken in, and none is written after it', async () => {
    const { folder, outcome } = await whileLocking((calls) =>
      codeOf(
        calls.recordings.importFile({
          path: join(import.meta.dirname, '../../../assets/sample/kitchen.flac'),
          storyId: null,
        }),
      ),
    );
    expect(outcome).toBe('locked');
    expect(readdirSync(join(folder, 'media'))).toHaveLength(1);
  });

  test('a change of passphrase that has begun is finished first, and the new one opens the library', async () => {
    const { api, core, folder } = await makeLibrary({ scryptLogN: 15 });
    const change = api.members.changePassphrase({ current: PASSPHRASES.lead, next: NEXT });
    await delay(20);
    await api.library.lock({});
    await change;
    expect(core.session.status().state).toBe('locked');
    await api.library.open({ folder, passphrase: NEXT });
    expect(JSON.parse(readFileSync(join(folder, 'library.json'), 'utf8')).slots).toHaveLength(2);
  });

  test('and a backup is being brought back, the library ends locked', async () => {
    const { api, core } = await makeLibrary();
    const { name } = await api.backups.make({});
    const restoring = api.backups.restore({ name });
    await api.library.lock({});
    await restoring;
    expect(core.session.status().state).toBe('locked');
  });
});

describe('a key that was wiped', () => {
  test('locks no file and no key slot', async () => {
    const dataKey = Buffer.alloc(32);
    expect(await codeOf(() => fileKey(dataKey, 'media', 'x'))).toBe('locked');
    const secret = { kind: 'passphrase' as const, text: NEXT };
    expect(await codeOf(makeSlot({ id: 'x', secret, dataKey, logN: 4 }))).toBe('locked');
  });
});

test('a lock that cannot be read is not taken away from whoever holds it', async () => {
  const { folder } = await makeLibrary();
  const take = () =>
    takeHolderLock(folder, randomBytes(32), { member: 'x', computer: 'x', since: 'x' });
  const error = await refusalOf(take);
  expect(error.code).toBe('library-in-use');
  expect(existsSync(join(folder, 'lock.db'))).toBe(true);
  expect(await codeOf(makeCore().api.library.open({ folder, passphrase: PASSPHRASES.lead }))).toBe(
    'library-in-use',
  );
});
