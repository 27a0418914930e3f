// Makes a library in an empty folder: all of it, or nothing.
import { MemberId } from '../../../shared/model/ids.ts';
import type { CoreOptions } from '../context.ts';
import { createLibraryDb } from '../db/library-db.ts';
import { insertMember } from '../db/members-table.ts';
import { migrate } from '../db/migrate.ts';
import { openEncrypted } from '../db/open.ts';
import { writeSetting } from '../db/settings.ts';
import { seedThemes } from '../db/starting-themes.ts';
import { fileKey, makeSlot, newDataKey } from './key-slots.ts';
import { layoutOf } from './layout.ts';
import { FORMAT_VERSION, writeLibraryFile } from './library-file.ts';
import { assertFreeFolder, beginMaking } from './making-mark.ts';
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
  assertFreeFolder(folder);
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

  const making = beginMaking(folder);
  try {
    const slots = { slotId: slot.id, recoverySlotId: recoverySlot.id };
    fillCatalogue({ ...library, ...slots, dataKey }, options);
    writeLibraryFile(folder, {
      format: 'homeground-library',
      formatVersion: FORMAT_VERSION,
      libraryId: options.newId(),
      slots: [slot, recoverySlot],
    });
    making.done();
  } catch (error) {
    making.undo();
    throw error;
  }
  return { dataKey, slotId: slot.id, ...recovery };
}
