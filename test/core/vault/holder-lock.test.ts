import { existsSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeOf, refusalOf } from '../../support/error-code.ts';
import { makeCore, makeLibrary, PASSPHRASES } from '../../support/make-core.ts';
import { startChild } from '../../support/start-child.ts';

describe('one library, one writer', () => {
  test('a second app is told who has the library open, where and since when', async () => {
    const { folder } = await makeLibrary();
    const other = makeCore();
    const error = await refusalOf(other.api.library.open({ folder, passphrase: PASSPHRASES.lead }));
    expect(error.code).toBe('library-in-use');
    expect(error.details).toEqual({
      member: 'Lea Example',
      computer: hostname(),
      since: '2026-11-22T10:00:00.000Z',
    });
    expect(error.message).toContain('Lea Example');
  });

  test('the name of the holder is not told to somebody without a passphrase', async () => {
    const { folder } = await makeLibrary();
    const other = makeCore();
    expect(
      await codeOf(other.api.library.open({ folder, passphrase: 'not the right words here' })),
    ).toBe('wrong-passphrase');
  });

  test('the library is free again when the first one locks it', async () => {
    const { api, folder } = await makeLibrary();
    await api.library.lock({});
    const other = makeCore();
    await other.api.library.open({ folder, passphrase: PASSPHRASES.lead });
    expect(await codeOf(api.library.open({ folder, passphrase: PASSPHRASES.lead }))).toBe(
      'library-in-use',
    );
  });

  test('a process that was killed leaves no lock behind', async () => {
    const { api, folder, root } = await makeLibrary();
    await api.library.lock({});
    const child = startChild({
      folder,
      appFolder: join(root, 'other-app'),
      passphrase: PASSPHRASES.lead,
    });
    await child.until((lines) => lines.includes('open'));
    expect(await codeOf(api.library.open({ folder, passphrase: PASSPHRASES.lead }))).toBe(
      'library-in-use',
    );
    await child.kill();
    await api.library.open({ folder, passphrase: PASSPHRASES.lead });
    expect((await api.library.status({})).state).toBe('open');
  });

  test('a damaged lock file does not keep anybody out', async () => {
    const { api, folder } = await makeLibrary();
    await api.library.lock({});
    expect(existsSync(join(folder, 'lock.db'))).toBe(true);
    writeFileSync(join(folder, 'lock.db'), Buffer.alloc(8192, 7));
    await api.library.open({ folder, passphrase: PASSPHRASES.lead });
    expect((await api.library.status({})).state).toBe('open');
  });
});
