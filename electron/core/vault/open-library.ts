// From the data key to a library that can be worked in: catalogue, lock, tables, order, and back again.
import { hostname } from 'node:os';
import { existsSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type { AnyEvent } from '../../../shared/contract/events.ts';
import type { MemberId } from '../../../shared/model/ids.ts';
import type { LibraryWarning } from '../../../shared/model/library.ts';
import type { CoreOptions, OpenLibrary } from '../context.ts';
import { clearUnfinishedBackups, listBackups, makeBackup } from '../db/backups.ts';
import { createLibraryDb } from '../db/library-db.ts';
import { allMembers, knownSlots, memberById, memberBySlot } from '../db/members-table.ts';
import type { MemberRow } from '../db/members-table.ts';
import { assertNotNewer, migrate } from '../db/migrate.ts';
import { isDamage, openEncrypted } from '../db/open.ts';
import { readSetting, writeSetting } from '../db/settings.ts';
import { createCaptureService } from '../media/capture.ts';
import { createFilmCapture } from '../media/film-capture.ts';
import { localDay } from '../local-day.ts';
import { afterOpen } from './after-open.ts';
import { takeHolderLock } from './holder-lock.ts';
import type { HolderLock } from './holder-lock.ts';
import { freeBytesAt } from './inspect-folder.ts';
import { fileKey } from './key-slots.ts';
import { CATALOGUE_FILE, layoutOf } from './layout.ts';
import { createMediaStore } from './media-store.ts';
import { clearPreparedCatalogue } from './restore-catalogue.ts';
import { createVault } from './vault.ts';

/** A backup that does not know of these would lock somebody out, let somebody in or forget a no. */
const BACKED_UP_AT_ONCE: ReadonlySet<string> = new Set([
  'members.add',
  'members.setRole',
  'members.remove',
  'members.changePassphrase',
  'library.renewRecovery',
]);

const DAY_MS = 24 * 60 * 60 * 1000;

export interface OpenRequest {
  folder: string;
  dataKey: Buffer;
  /** The slot that opened it, and whether it was the recovery key's. */
  slotId: string;
  byRecoveryKey: boolean;
  /** Only right after the library was made. */
  shownRecoveryKey?: string | undefined;
  options: CoreOptions;
  emit: (event: AnyEvent) => void;
  restoreBackup: (name: string) => Promise<void>;
}

export interface Opened {
  readonly library: OpenLibrary;
  /** What was found while opening. */
  readonly warnings: LibraryWarning[];
  /** Takes end in good order, a backup is made when something has changed (unless there is one already), and the lock is given back. */
  close(options?: { backedUp: boolean }): void;
}

export function damagedCatalogue(folder: string, cause?: unknown): AppError {
  const latest = listBackups(layoutOf(folder).backups)[0];
  return new AppError(
    'library-damaged',
    latest === undefined
      ? 'The file catalogue.db of this library is damaged or missing. The recordings are still there. If you have a full backup, please restore it.'
      : 'The file catalogue.db of this library is damaged or missing. The recordings are still there. A lead can open the library from its latest backup.',
    {
      file: CATALOGUE_FILE,
      latestBackup: latest?.name ?? null,
      latestBackupMadeAt: latest?.madeAt ?? null,
    },
    { cause },
  );
}

export function isDamagedCatalogue(error: unknown): boolean {
  return (
    error instanceof AppError &&
    error.code === 'library-damaged' &&
    error.details?.file === CATALOGUE_FILE
  );
}

function openCatalogue({ folder, dataKey }: OpenRequest): Database.Database {
  const path = layoutOf(folder).catalogue;
  if (!existsSync(path)) throw damagedCatalogue(folder);
  try {
    return openEncrypted({ path, key: fileKey(dataKey, 'catalogue'), mode: 'write' });
  } catch (error) {
    throw isDamage(error) ? damagedCatalogue(folder, error) : error;
  }
}

/** @throws AppError `wrong-passphrase` when the slot belongs to nobody who is still here */
export function memberFor(
  sql: Database.Database,
  { slotId, byRecoveryKey }: Pick<OpenRequest, 'slotId' | 'byRecoveryKey'>,
): MemberRow {
  const isRecovery = byRecoveryKey && readSetting(sql, 'recovery-slot') === slotId;
  const member = isRecovery
    ? allMembers(sql).find(({ role, removedAt }) => role === 'lead' && removedAt === null)
    : memberBySlot(sql, slotId);
  if (member === undefined) throw wrongPassphrase(byRecoveryKey);
  return member;
}

/**
 * May this person put a backup in the place of a damaged catalogue? A recovery key that was renewed since is known to
 * library.json, so it is taken for right.
 * @throws AppError `not-permitted`, `wrong-passphrase`
 */
export function assertMayBringBack(
  sql: Database.Database,
  opener: Pick<OpenRequest, 'slotId' | 'byRecoveryKey'>,
): void {
  if (opener.byRecoveryKey) writeSetting(sql, 'recovery-slot', opener.slotId);
  if (memberFor(sql, opener).role !== 'lead')
    throw new AppError(
      'not-permitted',
      'Only a lead can bring back a backup. Please ask a lead of your organisation.',
    );
}

export function wrongPassphrase(byRecoveryKey: boolean): AppError {
  return new AppError(
    'wrong-passphrase',
    byRecoveryKey
      ? 'This recovery key does not open this library. Please check each group.'
      : 'This passphrase does not open this library. Please check capital letters and try again.',
  );
}

function lastHistorySeq(sql: Database.Database): number {
  return (
    sql.prepare<[], { seq: number | null }>('select max(seq) as seq from history').get()?.seq ?? 0
  );
}

/** Everything that needs the lock. Whatever fails closes what was opened so far. */
function open(request: OpenRequest, sql: Database.Database, lock: HolderLock): Opened {
  const { folder, dataKey, options, emit } = request;
  const { clock, log } = options;
  const layout = layoutOf(folder);
  clearPreparedCatalogue(folder);
  clearUnfinishedBackups(layout.backups);
  migrate(sql, { backUp: () => void makeBackup(sql, layout.backups, clock()) });
  const memberId: MemberId = memberFor(sql, request).id;
  const member = () => {
    const row = memberById(sql, memberId);
    if (row === undefined) throw new Error('the member who opened the library is gone');
    return row;
  };

  const db = createLibraryDb({
    sql,
    clock,
    author: member,
    written({ action, detail }) {
      if (BACKED_UP_AT_ONCE.has(action) || detail === 'withdrawal') backUp(`after ${action}`);
    },
  });
  const media = createMediaStore({ folder: layout.media, dataKey });
  const copies = createMediaStore({ folder: layout.copies, dataKey });
  const capture = createCaptureService({ media, db, clock, emit, log, later: options.later });
  const freeBytes = () => freeBytesAt(folder);
  const films = createFilmCapture({ media, db, clock, emit, log, freeBytes, later: options.later });
  const vault = createVault({
    folder,
    dataKey,
    newId: options.newId,
    scryptLogN: options.scryptLogN ?? 17,
    knownSlots: () => knownSlots(sql),
    shownRecoveryKey: request.shownRecoveryKey,
    restoreBackup: request.restoreBackup,
  });
  const openedSlotId = member().slotId;
  const library: OpenLibrary = {
    folder,
    db,
    media,
    copies,
    capture,
    films,
    vault,
    get isTakingIn() {
      return capture.activeIds.length > 0 || films.activeIds.length > 0;
    },
    get member() {
      const { id, name, role } = member();
      return { id, name, role };
    },
    // A new passphrase means a new slot: from then on this person can open the library as usual.
    get openedWithRecoveryKey() {
      return request.byRecoveryKey && member().slotId === openedSlotId;
    },
  };

  vault.dropUnknownSlots();
  if (request.byRecoveryKey)
    db.write({ action: 'library.openWithRecoveryKey', subject: memberId }, () => undefined);
  const today = localDay(clock());
  const warnings = afterOpen.flatMap((putInOrder) => putInOrder(library, today));

  let backedUpSeq = lastHistorySeq(sql);
  function backUp(when: string) {
    try {
      makeBackup(sql, layout.backups, clock());
      backedUpSeq = lastHistorySeq(sql);
    } catch (error) {
      log.error(`no backup of the catalogue was made ${when}`, error);
    }
  }
  const newest = listBackups(layout.backups)[0];
  if (newest === undefined || clock().getTime() - Date.parse(newest.madeAt) > DAY_MS)
    backUp('at opening');

  return {
    library,
    warnings,
    close({ backedUp } = { backedUp: false }) {
      try {
        capture.close();
        films.close();
        media.close();
        copies.close();
        if (!backedUp && lastHistorySeq(sql) !== backedUpSeq) backUp('at locking');
        db.close();
      } finally {
        lock.release();
      }
    },
  };
}

/** @throws AppError `wrong-passphrase`, `library-in-use`, `library-damaged`, `library-newer` */
export function openLibrary(request: OpenRequest): Opened {
  const { folder, dataKey, options } = request;
  const sql = openCatalogue(request);
  try {
    assertNotNewer(sql);
    const lock = takeHolderLock(folder, fileKey(dataKey, 'lock'), {
      member: memberFor(sql, request).name,
      computer: hostname(),
      since: options.clock().toISOString(),
    });
    try {
      return open(request, sql, lock);
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    sql.close();
    throw isDamage(error) ? damagedCatalogue(folder, error) : error;
  }
}
