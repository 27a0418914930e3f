// Makes a library in an empty folder: all of it, or nothing.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import { MemberId } from '../../../shared/model/ids.ts';
import type { CoreOptions } from '../context.ts';
import { createLibraryDb } from '../db/library-db.ts';
import { insertMember } from '../db/members-table.ts';
import { migrate } from '../db/migrate.ts';
import { filesOf, openEncrypted } from '../db/open.ts';
import { writeSetting } from '../db/settings.ts';
import { seedThemes } from '../db/starting-themes.ts';
import { syncFolder, writeBeside } from '../write-beside.ts';
import { LOCK_FILE } from './holder-lock.ts';
import { inspectFolder, MAKING_MARK } from './inspect-folder.ts';
import { fileKey, makeSlot, newDataKey } from './key-slots.ts';
import { layoutOf } from './layout.ts';
import { FORMAT_VERSION, LIBRARY_FILE, writeLibraryFile } from './library-file.ts';
import { assertGoodPassphrase, canonicalRecoveryKey, newRecoveryKey } from './vault.ts';

export interface NewLibrary {
  folder: string;
  organisation: string;
  memberName: string;
  passphrase: string;
}

export interface CreatedLibrary {
  dataKey: Buffer;
  slotId: string;
  recoveryKey: string;
  groupToConfirm: number;
}

const DEFAULT_AUTO_LOCK_MINUTES = 10;

function assertGoodFolder(folder: string): void {
  const { kind } = inspectFolder(folder);
  if (kind === 'library' || kind === 'newer-library')
    throw new AppError(
      'conflict',
      'There is a library in this folder already. Please open it, or choose another folder.',
    );
  if (kind === 'other-files')
    throw new AppError(
      'conflict',
      'There are other files in this folder. Please choose an empty folder, or a new one.',
    );
}

/** Only ever what this module itself has made. */
function clear(folder: string): void {
  const layout = layoutOf(folder);
  for (const file of [...filesOf(layout.catalogue), ...filesOf(join(folder, LOCK_FILE))])
    rmSync(file, { force: true });
  rmSync(layout.media, { recursive: true, force: true });
  rmSync(layout.backups, { recursive: true, force: true });
  rmSync(join(folder, LIBRARY_FILE), { force: true });
  rmSync(join(folder, MAKING_MARK), { force: true });
}

/** The members table names the slot, so the catalogue comes first and library.json, which makes it a library, last. */
function fillCatalogue(
  library: NewLibrary & { recoverySlotId: string; slotId: string; dataKey: Buffer },
  { clock, newId }: CoreOptions,
): void {
  const { folder, dataKey, organisation, memberName, slotId, recoverySlotId } = library;
  const path = layoutOf(folder).catalogue;
  const sql = openEncrypted({ path, key: fileKey(dataKey, 'catalogue'), mode: 'create' });
  try {
    migrate(sql, { backUp: () => undefined });
    const id = MemberId.parse(newId());
    const db = createLibraryDb({ sql, clock, author: () => ({ id, name: memberName }) });
    db.write({ action: 'library.create', subject: id }, () => {
      const addedAt = clock().toISOString();
      insertMember(sql, { id, name: memberName, role: 'lead', slotId, addedAt });
      writeSetting(sql, 'organisation', organisation);
      writeSetting(sql, 'auto-lock-minutes', String(DEFAULT_AUTO_LOCK_MINUTES));
      writeSetting(sql, 'recovery-slot', recoverySlotId);
      writeSetting(sql, 'recovery-confirmed', '0');
      seedThemes(sql, newId);
    });
  } finally {
    sql.close();
  }
}

/** @throws AppError `conflict` when the folder is not empty, `invalid-input` for a weak passphrase */
export async function createLibrary(
  library: NewLibrary,
  options: CoreOptions,
): Promise<CreatedLibrary> {
  const { folder, passphrase } = library;
  assertGoodPassphrase(passphrase);
  assertGoodFolder(folder);
  const dataKey = newDataKey();
  const logN = options.scryptLogN ?? 17;
  const recovery = newRecoveryKey();
  const slot = await makeSlot({
    id: options.newId(),
    secret: { kind: 'passphrase', text: passphrase },
    dataKey,
    logN,
  });
  const recoverySlot = await makeSlot({
    id: options.newId(),
    secret: { kind: 'recovery', text: canonicalRecoveryKey(recovery.recoveryKey) },
    dataKey,
    logN,
  });

  mkdirSync(folder, { recursive: true });
  writeBeside(join(folder, MAKING_MARK), '');
  try {
    clearCatalogueOfFormerTry(folder);
    const layout = layoutOf(folder);
    mkdirSync(layout.media, { recursive: true });
    mkdirSync(layout.backups, { recursive: true });
    fillCatalogue(
      { ...library, dataKey, slotId: slot.id, recoverySlotId: recoverySlot.id },
      options,
    );
    writeLibraryFile(folder, {
      format: 'homeground-library',
      formatVersion: FORMAT_VERSION,
      libraryId: options.newId(),
      slots: [slot, recoverySlot],
    });
  } catch (error) {
    clear(folder);
    throw error;
  }
  rmSync(join(folder, MAKING_MARK));
  syncFolder(folder);
  return { dataKey, slotId: slot.id, ...recovery };
}

/** Its key is lost: it was never named by a library.json. */
function clearCatalogueOfFormerTry(folder: string): void {
  for (const file of filesOf(layoutOf(folder).catalogue)) rmSync(file, { force: true });
}
