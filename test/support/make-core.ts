// A core in a temporary folder, with a clock that stands still and ids that count. Everything is gone after the test.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { CoreOptions, OpenLibrary } from '../../electron/core/context.ts';
import type { Log } from '../../electron/core/log.ts';
import { createCore } from '../../electron/core/create-core.ts';
import type { Core } from '../../electron/core/create-core.ts';
import { findFfmpeg } from '../../electron/core/media/find-ffmpeg.ts';
import type { AnyEvent } from '../../shared/contract/events.ts';
import type { Role } from '../../shared/model/library.ts';

export const START = '2026-11-22T10:00:00.000Z';
export const PASSPHRASES: Record<Role, string> = {
  lead: 'copper kettle morning bus',
  journalist: 'yellow ladder quiet rain',
  archivist: 'paper lantern seven hills',
};

export interface FakeClock {
  now: () => Date;
  advance(durationMs: number): void;
}

export function fakeClock(start = START): FakeClock {
  let time = Date.parse(start);
  return {
    now: () => new Date(time),
    advance(durationMs) {
      time += durationMs;
    },
  };
}

/** Work for later, which begins when a test lets the time pass. */
export function fakeLater() {
  const waiting = new Set<{ work: () => void; atMs: number }>();
  let nowMs = 0;
  return {
    later(work: () => void, delayMs: number) {
      const entry = { work, atMs: nowMs + delayMs };
      waiting.add(entry);
      return () => void waiting.delete(entry);
    },
    advance(durationMs: number) {
      nowMs += durationMs;
      for (const entry of waiting) {
        if (entry.atMs > nowMs) continue;
        waiting.delete(entry);
        entry.work();
      }
    },
  };
}

/** Ids that count, in the form of a UUID. */
export function countingIds(): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `00000000-0000-4000-8000-${last.toString(16).padStart(12, '0')}`;
  };
}

/** A folder that is removed after the test. */
export function tempFolder(name = 'homeground-test-'): string {
  const folder = mkdtempSync(join(tmpdir(), name));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface RecordingLog extends Log {
  readonly errors: { message: string; error: unknown }[];
}

function recordingLog(): RecordingLog {
  const errors: { message: string; error: unknown }[] = [];
  return {
    errors,
    info: () => undefined,
    error(message, error) {
      errors.push({ message, error });
      return `ref-${errors.length}`;
    },
  };
}

export interface TestCore {
  core: Core;
  api: Core['api'];
  clock: FakeClock;
  log: RecordingLog;
  /** A temporary folder of this core; libraries go into it. */
  root: string;
  events: AnyEvent[];
  /** How long wrong passphrases have made us wait. */
  sleepsMs: number[];
  newId: () => string;
}

/** @param overrides options of the core that a test is about */
export function makeCore(overrides: Partial<CoreOptions> = {}): TestCore {
  const root = tempFolder();
  const clock = fakeClock();
  const log = recordingLog();
  const newId = countingIds();
  const sleepsMs: number[] = [];
  const core = createCore({
    clock: clock.now,
    newId,
    log,
    appFolder: join(root, 'app'),
    ffmpeg: () => findFfmpeg({}),
    scryptLogN: 4,
    sleep: async (durationMs) => void sleepsMs.push(durationMs),
    ...overrides,
  });
  onTestFinished(() => core.close());
  const events: AnyEvent[] = [];
  core.onEvent((event) => events.push(event));
  return { core, api: core.api, clock, log, root, events, sleepsMs, newId };
}

export interface TestLibrary extends TestCore {
  folder: string;
  recoveryKey: string;
  /** Locks, and opens again as somebody with this role, who is added on first use. */
  signInAs(role: Role): Promise<void>;
  /** The open library itself, for tests below the calls. */
  opened(): OpenLibrary;
}

/** A core with a library that is open, as its lead. */
export async function makeLibrary(overrides: Partial<CoreOptions> = {}): Promise<TestLibrary> {
  const made = makeCore(overrides);
  const { api, core, root } = made;
  const folder = join(root, 'library');
  const { recoveryKey, groupToConfirm } = await api.library.create({
    folder,
    organisation: 'Example Street Histories',
    memberName: 'Lea Example',
    passphrase: PASSPHRASES.lead,
  });
  await api.library.confirmRecovery({
    group: groupToConfirm,
    text: recoveryKey.split('-')[groupToConfirm - 1] ?? '',
  });

  const added = new Set<Role>(['lead']);
  async function openAs(role: Role) {
    await api.library.lock({});
    await api.library.open({ folder, passphrase: PASSPHRASES[role] });
  }
  return {
    ...made,
    folder,
    recoveryKey,
    async signInAs(role) {
      if (!added.has(role)) {
        if (core.session.library?.member.role !== 'lead') await openAs('lead');
        await api.members.add({ name: `${role} Example`, role, passphrase: PASSPHRASES[role] });
        added.add(role);
      }
      await openAs(role);
    },
    opened() {
      if (core.session.library === undefined) throw new Error('the library is locked');
      return core.session.library;
    },
  };
}
