// The automatic lock.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createIdleLock } from '../../electron/core/idle-lock.ts';
import type { AppError } from '../../shared/contract/errors.ts';
import { makeCore, makeLibrary } from '../support/make-core.ts';
import { voiceLike, writePcmWav } from '../support/voice-like.ts';

const MINUTE_MS = 60_000;

async function libraryThatLocksAfter(autoLockMinutes: number) {
  const made = await makeLibrary();
  await made.api.library.updateSettings({ autoLockMinutes });
  const idleLock = createIdleLock({ core: made.core, clock: made.clock.now });
  return { ...made, idleLock, state: () => made.core.session.status().state };
}

async function beginTake({ api }: Awaited<ReturnType<typeof libraryThatLocksAfter>>) {
  const format = { sampleRateHz: 44_100, channels: 1, bitsPerSample: 24 } as const;
  return api.recordings.begin({ storyId: null, deviceName: 'Test microphone', format });
}

test('a library that nobody used for the chosen time is locked, and not a moment sooner', async () => {
  const { clock, idleLock, state } = await libraryThatLocksAfter(10);
  clock.advance(10 * MINUTE_MS - 1);
  await idleLock.check();
  expect(state()).toBe('open');
  clock.advance(1);
  await idleLock.check();
  expect(state()).toBe('locked');
});

test('use puts the lock off', async () => {
  const { clock, idleLock, state } = await libraryThatLocksAfter(10);
  clock.advance(9 * MINUTE_MS);
  idleLock.used();
  clock.advance(9 * MINUTE_MS);
  await idleLock.check();
  expect(state()).toBe('open');
});

test('it never locks by itself when 0 minutes were chosen', async () => {
  const { clock, idleLock, state } = await libraryThatLocksAfter(0);
  clock.advance(10_000 * MINUTE_MS);
  await idleLock.check();
  expect(state()).toBe('open');
});

test('a recording is never locked, and the time counts anew from its end', async () => {
  const made = await libraryThatLocksAfter(10);
  const { api, clock, idleLock, state } = made;
  const { id } = await beginTake(made);
  clock.advance(120 * MINUTE_MS);
  await idleLock.check();
  await idleLock.lockUnlessBusy();
  expect(state()).toBe('open');
  await api.recordings.finish({ id });
  clock.advance(9 * MINUTE_MS);
  await idleLock.check();
  expect(state()).toBe('open');
  clock.advance(MINUTE_MS);
  await idleLock.check();
  expect(state()).toBe('locked');
});

test('long work is not locked away', async () => {
  const { core, clock, idleLock, state } = await libraryThatLocksAfter(10);
  const progress = { jobId: 'job', method: 'packages.exportArchive', fraction: 0 };
  core.context.emit({ event: 'job-progressed', payload: { ...progress, state: 'running' } });
  clock.advance(60 * MINUTE_MS);
  await idleLock.check();
  expect(state()).toBe('open');
  core.context.emit({ event: 'job-progressed', payload: { ...progress, state: 'finished' } });
  await idleLock.check();
  expect(state()).toBe('open');
  clock.advance(10 * MINUTE_MS);
  await idleLock.check();
  expect(state()).toBe('locked');
});

test('making copies to listen to does not keep the library open', async () => {
  const { api, clock, core, idleLock, root, state } = await libraryThatLocksAfter(10);
  const path = join(root, 'voice.wav');
  writePcmWav(path, voiceLike({ seconds: 30 }));
  const { id } = await api.recordings.importFile({ path, storyId: null });
  clock.advance(9 * MINUTE_MS);
  const begun = new Promise<void>((resolve) => {
    core.onEvent(({ event }) => event === 'job-progressed' && resolve());
  });
  const making = api.recordings.makeAccessCopy({ id }).catch((error: AppError) => error.code);
  await begun;
  clock.advance(MINUTE_MS);
  await idleLock.check();
  expect(state()).toBe('locked');
  expect(await making).toBe('cancelled');
});

test('a computer that goes to sleep locks the library at once', async () => {
  const { idleLock, state } = await libraryThatLocksAfter(0);
  await idleLock.lockUnlessBusy();
  expect(state()).toBe('locked');
});

test('a clock that is set back does not keep the library open for ever', async () => {
  const { clock, idleLock, state } = await libraryThatLocksAfter(10);
  clock.advance(-1000 * MINUTE_MS);
  await idleLock.check();
  clock.advance(10 * MINUTE_MS);
  await idleLock.check();
  expect(state()).toBe('locked');
});

test('without a library there is nothing to lock', async () => {
  const { core, clock } = makeCore();
  const idleLock = createIdleLock({ core, clock: clock.now });
  clock.advance(1000 * MINUTE_MS);
  await idleLock.check();
  await idleLock.lockUnlessBusy();
  expect(core.session.status().state).toBe('none');
});
