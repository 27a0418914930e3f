// What every way of calling the core must keep: the same list runs in process and over a real port.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Client } from '../../shared/contract/client.ts';
import type { AppError } from '../../shared/contract/errors.ts';
import type { AnyEvent, JobProgress } from '../../shared/contract/events.ts';
import type { TestCore } from '../support/make-core.ts';
import { PASSPHRASES } from '../support/make-core.ts';

export interface Caller {
  api: Client;
  /** Events as this caller sees them. */
  events: AnyEvent[];
  made: TestCore;
}

async function failure(call: Promise<unknown>): Promise<AppError> {
  return call.then(
    () => {
      throw new Error('the call should have failed');
    },
    (error: AppError) => error,
  );
}

async function createLibrary({ api, made }: Caller): Promise<string> {
  const folder = join(made.root, 'library');
  await api.library.create({
    folder,
    organisation: 'Example Street Histories',
    memberName: 'Lea Example',
    passphrase: PASSPHRASES.lead,
  });
  return folder;
}

export const contractCases: Record<string, (caller: Caller) => Promise<void>> = {
  'a question that needs no library is answered': async ({ api }) => {
    expect(await api.library.status({})).toMatchObject({ state: 'none', organisation: null });
  },
  'a library is created, locked and opened again': async (caller) => {
    const folder = await createLibrary(caller);
    const { api } = caller;
    await api.library.lock({});
    expect((await api.library.status({})).state).toBe('locked');
    const status = await api.library.open({ folder, passphrase: PASSPHRASES.lead });
    expect(status).toMatchObject({ state: 'open', member: { name: 'Lea Example', role: 'lead' } });
  },
  'a call that needs a library says so while there is none': async ({ api }) => {
    expect(await failure(api.members.list({}))).toMatchObject({ code: 'locked' });
  },
  'an input that cannot be used is refused, with what is wrong': async ({ api }) => {
    const error = await failure(api.library.inspect({ folder: '' }));
    expect(error).toMatchObject({ name: 'AppError', code: 'invalid-input' });
    expect(error.details?.['problems']).toContain('folder');
  },
  'fields that nobody knows are refused': async ({ api }) => {
    const input = { folder: '/', everything: true } as { folder: string };
    expect(await failure(api.library.inspect(input))).toMatchObject({ code: 'invalid-input' });
  },
  'a wrong passphrase is told apart from any other failure': async (caller) => {
    const folder = await createLibrary(caller);
    await caller.api.library.lock({});
    const error = await failure(
      caller.api.library.open({ folder, passphrase: 'blue window slow river' }),
    );
    expect(error).toMatchObject({ code: 'wrong-passphrase' });
  },
  'a role that may not do it is refused': async (caller) => {
    const folder = await createLibrary(caller);
    const { api } = caller;
    const passphrase = PASSPHRASES.journalist;
    await api.members.add({ name: 'Jo Example', role: 'journalist', passphrase });
    await api.library.lock({});
    await api.library.open({ folder, passphrase });
    const error = await failure(
      api.members.add({ name: 'Somebody Else', role: 'lead', passphrase: PASSPHRASES.archivist }),
    );
    expect(error).toMatchObject({ code: 'not-permitted', details: { needs: 'members.manage' } });
  },
  'what changed is told to everybody': async (caller) => {
    await createLibrary(caller);
    caller.events.length = 0;
    const passphrase = PASSPHRASES.journalist;
    await caller.api.members.add({ name: 'Jo Example', role: 'journalist', passphrase });
    expect(caller.events).toContainEqual({
      event: 'changed',
      payload: { topics: ['members', 'history'] },
    });
  },
  'a job tells how far it is, and brings its result': async (caller) => {
    await createLibrary(caller);
    const told: JobProgress[] = [];
    const report = await caller.api.library.backUpEverything(
      { destination: join(caller.made.root, 'backup') },
      { onProgress: (progress) => told.push(progress) },
    );
    expect(report.copiedFiles).toBeGreaterThan(0);
    expect(told[0]).toMatchObject({ method: 'library.backUpEverything', state: 'running' });
  },
  'a job that is cancelled before it began ends as cancelled': async (caller) => {
    await createLibrary(caller);
    const abort = new AbortController();
    const job = failure(
      caller.api.library.backUpEverything(
        { destination: join(caller.made.root, 'backup') },
        { signal: abort.signal },
      ),
    );
    abort.abort();
    expect(await job).toMatchObject({ code: 'cancelled' });
  },
  'a call with a signal that was given before is not begun at all': async (caller) => {
    const { made, api } = caller;
    await createLibrary(caller);
    const destination = join(made.root, 'backup');
    const signal = AbortSignal.abort();
    expect(await failure(api.library.backUpEverything({ destination }, { signal }))).toMatchObject({
      code: 'cancelled',
    });
    expect(existsSync(destination)).toBe(false);
    expect(made.events.filter(({ event }) => event === 'job-progressed')).toEqual([]);
  },
  'two calls at once each get their own answer': async ({ api, made }) => {
    const [none, other, recent] = await Promise.all([
      api.library.inspect({ folder: join(made.root, 'nowhere') }),
      failure(api.stories.get({ id: 'no id' })),
      api.library.recent({}),
    ]);
    expect(none.kind).toBe('missing');
    expect(other.code).toBe('invalid-input');
    expect(recent).toEqual([]);
  },
  'the command line and tests without a desktop are told that there is none': async ({ api }) => {
    expect(await failure(api.desktop.print({}))).toMatchObject({ code: 'tool-missing' });
  },
};
