// Opens a handover: every byte checked, its catalogue copied, looked through as if an enemy had made it, and brought to today's tables.
import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type { JobControl, OpenLibrary } from '../context.ts';
import { assertOurTables, migrate } from '../db/migrate.ts';
import { isDamage, openEncrypted } from '../db/open.ts';
import { readSetting } from '../db/settings.ts';
import { refuseFullDisk } from '../packaging/destination.ts';
import { fileKey, openAnySlot } from '../vault/key-slots.ts';
import { readLibraryFile } from '../vault/library-file.ts';
import { CATALOGUE, checkBag } from './handover-bag.ts';
import type { CheckedBag } from './handover-bag.ts';

/** In the folder of the library; what a kill leaves there is dealt with at the next opening. */
export const RECEIVING = /^receiving-[0-9a-f-]{36}$/;

export interface Incoming {
  bag: CheckedBag;
  libraryId: string;
  dataKey: Buffer;
  /** Their catalogue, a copy of it. */
  sql: Database.Database;
  /** A folder of our own, for their files under our key. */
  folder: string;
  close(): void;
}

function damaged(cause?: unknown): AppError {
  return new AppError(
    'library-damaged',
    'The catalogue of this handover is damaged. Nothing was taken from it. Please ask for a new one.',
    { file: CATALOGUE },
    { cause },
  );
}

/** @throws AppError `library-damaged`, `library-newer`, `conflict` */
function lookThrough(sql: Database.Database): void {
  // Before anything of it is read: a trigger or a view would run.
  assertOurTables(sql);
  const isWhole = sql.pragma('integrity_check(1)', { simple: true }) === 'ok';
  const broken = sql.pragma('foreign_key_check');
  if (!isWhole || !Array.isArray(broken) || broken.length > 0) throw damaged();
  migrate(sql, { backUp: () => undefined });
  if (readSetting(sql, 'decisions-missing-since') !== undefined)
    throw new AppError(
      'conflict',
      'After damage to that library, decisions of its storytellers may be missing. A lead there must look at that first.',
    );
}

/** @throws AppError `not-found`, `package-invalid`, `wrong-passphrase`, `library-damaged`, `library-newer`, `conflict`, `disk-full`, `cancelled` */
export async function openHandover(
  { path, passphrase, id }: { path: string; passphrase: string; id: string },
  library: OpenLibrary,
  job: JobControl,
): Promise<Incoming> {
  let doneBytes = 0;
  const bag = await checkBag(path, async (bytes, all) => {
    await job.pace();
    job.throwIfCancelled();
    doneBytes += bytes;
    job.progress((doneBytes / Math.max(1, all)) * 0.3, 'checking');
  });
  const { libraryId, slots } = readLibraryFile(join(path, 'data'));
  const opened = await openAnySlot(slots, { kind: 'passphrase', text: passphrase });
  if (opened === undefined)
    throw new AppError(
      'wrong-passphrase',
      'This passphrase does not open the handover. Please ask those who made it, and check capital letters.',
    );
  const { dataKey } = opened;
  await refuseFullDisk(library.folder, 2 * bag.sizeBytes);
  const folder = join(library.folder, `receiving-${id}`);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    mkdirSync(join(folder, 'media'), { recursive: true });
    const copy = join(folder, 'catalogue.db');
    copyFileSync(join(path, CATALOGUE), copy);
    const sql = openCopy(copy, dataKey);
    return {
      ...{ bag, libraryId, dataKey, sql, folder },
      close() {
        sql.close();
        dataKey.fill(0);
        for (const name of readdirSync(folder))
          if (name.startsWith('catalogue.db')) rmSync(join(folder, name));
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

function openCopy(path: string, dataKey: Buffer): Database.Database {
  try {
    const sql = openEncrypted({ path, key: fileKey(dataKey, 'catalogue'), mode: 'write' });
    try {
      lookThrough(sql);
      return sql;
    } catch (error) {
      sql.close();
      throw error;
    }
  } catch (error) {
    throw isDamage(error) ? damaged(error) : error;
  }
}
