import { describe, expect, test } from 'vitest';
import { AppError } from '../../../shared/contract/errors.ts';
import { makeLibrary, PASSPHRASES } from '../../support/make-core.ts';

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'no error';
}

describe('a library', () => {
  test('is made, locked and opened again with the passphrase', async () => {
    const { api, folder } = await makeLibrary();
    expect(await api.library.status({})).toMatchObject({
      state: 'open',
      folder,
      organisation: 'Example Street Histories',
      member: { name: 'Lea Example', role: 'lead' },
      warnings: [],
    });
    await api.library.lock({});
    expect(await api.library.status({})).toMatchObject({ state: 'locked', organisation: null });
    expect(await codeOf(api.stories.list({}))).toBe('locked');
    await api.library.open({ folder, passphrase: PASSPHRASES.lead });
    expect(await api.library.status({})).toMatchObject({ state: 'open', warnings: [] });
  });

  test('opens for a journalist and an archivist with their own passphrases', async () => {
    const { api, signInAs } = await makeLibrary();
    await signInAs('journalist');
    expect((await api.library.status({})).member?.role).toBe('journalist');
    await signInAs('archivist');
    expect((await api.library.status({})).member?.role).toBe('archivist');
    expect(await codeOf(api.library.renewRecovery({}))).toBe('not-permitted');
    await signInAs('lead');
    expect((await api.members.list({})).map(({ role }) => role)).toEqual([
      'lead',
      'journalist',
      'archivist',
    ]);
  });
});
