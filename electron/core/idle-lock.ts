// Locks the library by itself when nobody has used it for a while, but never under a recording or other work that goes on.
import type { Core } from './create-core.ts';

export interface IdleLock {
  /** A person did something. */
  used(): void;
  /** To be called every few seconds: locks when the time is over. */
  check(): Promise<void>;
  /** The computer goes to sleep or locks its screen. */
  lockUnlessBusy(): Promise<void>;
  isRecording(): boolean;
}

/** @param clock goes on while the computer sleeps, so that it is locked when it wakes */
export function createIdleLock({
  core,
  clock,
}: {
  core: Pick<Core, 'api' | 'onEvent' | 'session'>;
  clock: () => Date;
}): IdleLock {
  let lastUse = clock().getTime();
  const runningJobs = new Set<string>();
  core.onEvent((event) => {
    if (event.event === 'library-state-changed') lastUse = clock().getTime();
    if (event.event !== 'job-progressed') return;
    const { jobId, method, state } = event.payload;
    // Nobody waits for it, and it goes on when the library is opened again.
    if (method === 'recordings.makeAccessCopy' || method === 'search.prepare') return;
    if (state === 'running') runningJobs.add(jobId);
    else {
      runningJobs.delete(jobId);
      // Somebody waited for this to end: give them the whole time to come back to it.
      lastUse = clock().getTime();
    }
  });

  const isRecording = () => core.session.library?.isTakingIn ?? false;
  const lockUnlessBusy = async () => {
    if (core.session.library === undefined || isRecording() || runningJobs.size > 0) return;
    await core.api.library.lock({});
  };
  return {
    used() {
      lastUse = clock().getTime();
    },
    async check() {
      const now = clock().getTime();
      if (isRecording() || now < lastUse) lastUse = now;
      const { state, autoLockMinutes } = core.session.status();
      if (state !== 'open' || autoLockMinutes === 0) return;
      if (now - lastUse >= autoLockMinutes * 60_000) await lockUnlessBusy();
    },
    lockUnlessBusy,
    isRecording,
  };
}
