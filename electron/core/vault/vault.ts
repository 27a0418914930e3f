// What the open library can do with its keys: who has a slot, and the recovery key. Slots are rewritten, data never.
import { randomBytes, randomInt } from 'node:crypto';
import { AppError } from '../../../shared/contract/errors.ts';
import { passphraseStrength } from '../../../shared/rules/passphrase-strength.ts';
import {
  formatRecoveryKey,
  isRecoveryGroup,
  parseRecoveryKey,
  RECOVERY_KEY_BYTES,
} from '../../../shared/rules/recovery-key.ts';
import { openEncrypted } from '../db/open.ts';
import { fileKey, makeSlot, openAnySlot } from './key-slots.ts';
import { readLibraryFile, writeLibraryFile } from './library-file.ts';
import type { LibraryFile } from './library-file.ts';

export interface NewRecoveryKey {
  slotId: string;
  recoveryKey: string;
  /** 1 to 8. */
  groupToConfirm: number;
}

export interface Vault {
  readonly folder: string;
  /** library.json as it is now: who has a key slot. */
  libraryFile(): LibraryFile;
  /**
   * Adds a slot for a passphrase. Order matters, so that a kill never locks anybody out nor lets anybody back in:
   * first the slot, then the catalogue that names it, then `dropUnknownSlots`. A slot that the catalogue
   * does not name opens nothing and is cleared at the next opening.
   * @throws AppError `invalid-input` for a weak passphrase, `conflict` for one that is in use
   */
  addPassphrase(passphrase: string): Promise<string>;
  /** Is this the passphrase of that slot? */
  isPassphraseOf(slotId: string, passphrase: string): Promise<boolean>;
  addRecoveryKey(): Promise<NewRecoveryKey>;
  /** @returns undefined when no recovery key was made since the library was opened */
  isGroupOfRecoveryKey(group: number, typed: string): boolean | undefined;
  /** Clears the slots that the catalogue does not name. */
  dropUnknownSlots(): void;
  /** A copy of the catalogue, whole and closed, is locked with another library's key instead of ours. */
  lockCopyFor(path: string, otherDataKey: Buffer): void;
  /** Puts a dated backup in the place of the catalogue and opens the library again. */
  restoreBackup(name: string): Promise<void>;
}

/** @throws AppError `invalid-input` */
export function assertGoodPassphrase(passphrase: string): void {
  const { acceptable, advice } = passphraseStrength(passphrase);
  if (!acceptable)
    throw new AppError(
      'invalid-input',
      'This passphrase is too easy to guess. Please use at least 12 characters, or 4 words.',
      { advice },
    );
}

export function newRecoveryKey(): { recoveryKey: string; groupToConfirm: number } {
  return {
    recoveryKey: formatRecoveryKey(randomBytes(RECOVERY_KEY_BYTES)),
    groupToConfirm: randomInt(1, 9),
  };
}

/** The form of a recovery key from which its slot's key is made. @throws AppError `wrong-passphrase` */
export function canonicalRecoveryKey(typed: string): string {
  const canonical = parseRecoveryKey(typed);
  if (canonical === undefined)
    throw new AppError(
      'wrong-passphrase',
      'A recovery key has 8 groups of 4 letters and digits. Please check what you typed.',
    );
  return canonical;
}

interface Parts {
  folder: string;
  dataKey: Buffer;
  newId: () => string;
  scryptLogN: number;
  /** The slots that the catalogue names. */
  knownSlots: () => readonly string[];
  /** The key that was shown when the library was made just now. It is never kept on the disk. */
  shownRecoveryKey: string | undefined;
  restoreBackup: (name: string) => Promise<void>;
}

export function createVault(parts: Parts): Vault {
  const { folder, dataKey, newId, knownSlots, scryptLogN: logN } = parts;
  let shownRecoveryKey = parts.shownRecoveryKey;

  async function add(kind: 'passphrase' | 'recovery', text: string): Promise<string> {
    const slot = await makeSlot({ id: newId(), secret: { kind, text }, dataKey, logN });
    const file = readLibraryFile(folder);
    writeLibraryFile(folder, { ...file, slots: [...file.slots, slot] });
    return slot.id;
  }

  return {
    folder,
    libraryFile: () => readLibraryFile(folder),
    async addPassphrase(passphrase) {
      assertGoodPassphrase(passphrase);
      const { slots } = readLibraryFile(folder);
      // A passphrase says who somebody is: two people with the same one could not be told apart.
      if ((await openAnySlot(slots, { kind: 'passphrase', text: passphrase })) !== undefined)
        throw new AppError(
          'conflict',
          'This passphrase cannot be used here. Please think of another one.',
        );
      return add('passphrase', passphrase);
    },
    async isPassphraseOf(slotId, passphrase) {
      const slots = readLibraryFile(folder).slots.filter(({ id }) => id === slotId);
      return (await openAnySlot(slots, { kind: 'passphrase', text: passphrase })) !== undefined;
    },
    async addRecoveryKey() {
      const made = newRecoveryKey();
      const slotId = await add('recovery', canonicalRecoveryKey(made.recoveryKey));
      shownRecoveryKey = made.recoveryKey;
      return { slotId, ...made };
    },
    isGroupOfRecoveryKey: (group, typed) =>
      shownRecoveryKey === undefined ? undefined : isRecoveryGroup(shownRecoveryKey, group, typed),
    dropUnknownSlots() {
      const file = readLibraryFile(folder);
      const known = knownSlots();
      const slots = file.slots.filter(({ id }) => known.includes(id));
      if (slots.length < file.slots.length) writeLibraryFile(folder, { ...file, slots });
    },
    lockCopyFor(path, otherDataKey) {
      const sql = openEncrypted({ path, key: fileKey(dataKey, 'catalogue'), mode: 'write' });
      try {
        // The way to a new key leads through a journal beside the file, and not through one that another program must join.
        sql.pragma('journal_mode = DELETE');
        sql.pragma(`rekey = "x'${fileKey(otherDataKey, 'catalogue').toString('hex')}'"`);
      } finally {
        sql.close();
      }
    },
    restoreBackup: parts.restoreBackup,
  };
}
