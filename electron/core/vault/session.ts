// The open library: opened, locked and closed here and nowhere else.
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type { AnyEvent } from '../../../shared/contract/events.ts';
import type {
  LibraryStatus,
  LibraryWarning,
  RecentLibrary,
} from '../../../shared/model/library.ts';
import type { CoreOptions, Session } from '../context.ts';
import { memberById } from '../db/members-table.ts';
import { readSetting } from '../db/settings.ts';
import { createLibrary } from './create-library.ts';
import type { NewLibrary } from './create-library.ts';
import { takeHolderLock } from './holder-lock.ts';
import { syncServiceOf } from './inspect-folder.ts';
import { fileKey, openAnySlot } from './key-slots.ts';
import type { Secret } from './key-slots.ts';
import { readLibraryFile } from './library-file.ts';
import { createLibraryUsers } from './library-users.ts';
import {
  assertMayBringBack,
  isDamagedCatalogue,
  memberFor,
  openLibrary,
  wrongPassphrase,
} from './open-library.ts';
import type { Opened } from './open-library.ts';
import { createRecentLibraries } from './recent-libraries.ts';
import { restoreCatalogue } from './restore-catalogue.ts';
import { canonicalRecoveryKey } from './vault.ts';
import { createWrongAttempts } from './wrong-attempts.ts';

/** Everybody should have seen it: whoever damages the catalogue could so undo what they do not like. */
const TELL_OF_BACKUP_MS = 14 * 24 * 60 * 60 * 1000;

export type OpenInput = { folder: string; backup?: string | undefined } & (
  { passphrase: string } | { recoveryKey: string }
);

/** What the library's own handlers may do beyond reading the session. */
export interface LibrarySession extends Session {
  /** Makes a library and opens it. @throws AppError */
  create(input: NewLibrary): Promise<{ recoveryKey: string; groupToConfirm: number }>;
  /** @param input.backup opens from this dated backup, when the catalogue is damaged @throws AppError */
  open(input: OpenInput): Promise<LibraryStatus>;
  /** Cancels jobs and closes the library. @throws AppError `conflict` while a take is being recorded */
  lock(): Promise<void>;
  recent(): RecentLibrary[];
  /** Tells everybody how the library is now. */
  tell(): LibraryStatus;
  /** Locks whatever goes on. */
  close(): Promise<void>;
}

interface Parts {
  options: CoreOptions;
  emit: (event: AnyEvent) => void;
  cancelJobs: () => Promise<void>;
}

interface Keys {
  folder: string;
  dataKey: Buffer;
  slotId: string;
  byRecoveryKey: boolean;
}

export function createSession({ options, emit, cancelJobs }: Parts): LibrarySession {
  const attempts = createWrongAttempts(options.sleep ?? delay);
  const recent = createRecentLibraries(options.appFolder);
  let folder: string | undefined;
  let opened: Opened | undefined;
  let keys: Keys | undefined;
  let syncService: string | null = null;
  const users = createLibraryUsers();
  let turn: Promise<unknown> = Promise.resolve();

  /** Opening and closing never overlap, whoever asks. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  }

  function warnings({ library, warnings: found }: Opened): LibraryWarning[] {
    const all: LibraryWarning[] = [];
    if (syncService !== null) all.push({ code: 'synced-folder', subject: syncService });
    if (library.openedWithRecoveryKey) all.push({ code: 'opened-with-recovery-key', subject: '' });
    if (readSetting(library.db.sql, 'recovery-confirmed') !== '1')
      all.push({ code: 'recovery-not-confirmed', subject: '' });
    const since = readSetting(library.db.sql, 'decisions-missing-since');
    if (since !== undefined) all.push({ code: 'decisions-may-be-missing', subject: since });
    const openedAt = readSetting(library.db.sql, 'opened-from-backup') ?? '';
    if (options.clock().getTime() - Date.parse(openedAt) < TELL_OF_BACKUP_MS)
      all.push({ code: 'opened-from-backup', subject: openedAt });
    return [...all, ...found];
  }

  function status(): LibraryStatus {
    if (opened === undefined)
      return {
        state: folder === undefined ? 'none' : 'locked',
        folder: folder ?? null,
        organisation: null,
        contact: '',
        archive: '',
        member: null,
        warnings: [],
        autoLockMinutes: 0,
      };
    const { library } = opened;
    const { sql } = library.db;
    return {
      state: 'open',
      folder: library.folder,
      organisation: readSetting(sql, 'organisation') ?? '',
      contact: readSetting(sql, 'contact') ?? '',
      archive: readSetting(sql, 'archive') ?? '',
      member: library.member,
      warnings: warnings(opened),
      autoLockMinutes: Number(readSetting(sql, 'auto-lock-minutes') ?? 0),
    };
  }

  function tell(): LibraryStatus {
    const payload = status();
    emit({ event: 'library-state-changed', payload });
    return payload;
  }

  function refuseWhenOpen() {
    if (opened !== undefined)
      throw new AppError('conflict', 'A library is open already. Please lock it first.');
  }

  function openWith(found: Keys, shownRecoveryKey?: string): Opened {
    const open = openLibrary({ ...found, shownRecoveryKey, options, emit, restoreBackup });
    opened = open;
    keys = found;
    folder = found.folder;
    syncService = syncServiceOf(found.folder);
    attempts.succeeded(found.folder);
    recent.add(found.folder, options.clock().toISOString());
    return open;
  }

  async function unlock(input: OpenInput): Promise<Keys> {
    const where = resolve(input.folder);
    const byRecoveryKey = 'recoveryKey' in input;
    const { slots } = readLibraryFile(where);
    await attempts.wait(where);
    const secret: Secret = byRecoveryKey
      ? { kind: 'recovery', text: canonicalRecoveryKey(input.recoveryKey) }
      : { kind: 'passphrase', text: input.passphrase };
    const slot = await openAnySlot(slots, secret);
    if (slot === undefined) throw wrongPassphrase(byRecoveryKey);
    return { folder: where, byRecoveryKey, ...slot };
  }

  function closeNow() {
    const closing = opened;
    const { dataKey } = keys ?? {};
    opened = undefined;
    keys = undefined;
    try {
      closing?.close();
    } finally {
      dataKey?.fill(0);
    }
  }

  /** The library is closed and opened again around the exchange, with the key that opened it. */
  function restoreBackup(name: string): Promise<void> {
    return inTurn(async () => {
      if (opened === undefined || keys === undefined)
        throw new AppError('locked', 'The library is locked. Please open it first.');
      refuseWhileRecording();
      await users.alone(cancelJobs, () => exchangeFor(name));
      tell();
    });
  }

  function exchangeFor(name: string) {
    if (opened === undefined || keys === undefined) return;
    refuseWhileRecording();
    const before = opened;
    // The slot of now: the passphrase may have been changed since the library was opened.
    const slotId = memberById(before.library.db.sql, before.library.member.id)?.slotId;
    const present = { ...keys, slotId: slotId ?? keys.slotId };
    const exchange = restoreCatalogue({
      ...present,
      name,
      clock: options.clock,
      present: before.library.db.sql,
      // Of damaged people's rows older ones may stand there then: nobody must lock themselves out.
      check: (sql) => void memberFor(sql, present),
    });
    opened = undefined;
    before.close({ backedUp: true });
    try {
      exchange.swap();
    } catch (error) {
      openWith(present);
      throw error;
    }
    exchange.record(openWith(present).library);
  }

  /** When the catalogue cannot be opened at all. */
  function openFromBackup(found: Keys, name: string) {
    const { clock } = options;
    const lock = takeHolderLock(found.folder, fileKey(found.dataKey, 'lock'), {
      member: 'Somebody who brings back a backup',
      computer: hostname(),
      since: clock().toISOString(),
    });
    const check = (sql: Database.Database) => assertMayBringBack(sql, found);
    let exchange;
    try {
      exchange = restoreCatalogue({ ...found, name, clock, present: undefined, check });
      exchange.swap();
    } finally {
      lock.release();
    }
    exchange.record(openWith(found).library);
  }

  function refuseWhileRecording() {
    if (opened?.library.isTakingIn)
      throw new AppError(
        'conflict',
        'A recording is being made. Please stop it first; it is saved as it goes.',
      );
  }

  return {
    get library() {
      return opened?.library;
    },
    get isClosing() {
      return users.isShut;
    },
    whileOpen: (work) => users.join(work),
    status,
    tell,
    recent: () => recent.list(),
    create: (input) =>
      inTurn(async () => {
        refuseWhenOpen();
        const where = resolve(input.folder);
        const made = await createLibrary({ ...input, folder: where }, options);
        const { dataKey, slotId, recoveryKey, groupToConfirm } = made;
        openWith({ folder: where, dataKey, slotId, byRecoveryKey: false }, recoveryKey);
        tell();
        return { recoveryKey, groupToConfirm };
      }),
    open: (input) =>
      inTurn(async () => {
        refuseWhenOpen();
        try {
          const found = await unlock(input);
          try {
            openWith(found);
          } catch (error) {
            if (input.backup === undefined || !isDamagedCatalogue(error)) throw error;
            openFromBackup(found, input.backup);
          }
        } catch (error) {
          if (error instanceof AppError && error.code === 'wrong-passphrase')
            attempts.missed(resolve(input.folder));
          throw error;
        }
        return tell();
      }),
    lock: () =>
      inTurn(async () => {
        refuseWhileRecording();
        if (opened === undefined) return;
        await users.alone(cancelJobs, () => {
          // A take may have begun just before nobody was let in any more.
          refuseWhileRecording();
          closeNow();
        });
        tell();
      }),
    close: () => inTurn(() => users.alone(cancelJobs, closeNow)),
  };
}
