// Locks a stream in the format of age (https://age-encryption.org/v1), so that an archive opens it with a program that is not ours.
import { Encrypter } from 'age-encryption';
import { AppError } from '../../../shared/contract/errors.ts';
import type { AgreementsLock } from '../../../shared/model/agreements-lock.ts';
import {
  normalisePassphrase,
  passphraseStrength,
} from '../../../shared/rules/passphrase-strength.ts';

type Lock = (open: ReadableStream<Uint8Array>) => Promise<ReadableStream<Uint8Array>>;

/** What age itself takes for a passphrase. */
const WORK_FACTOR = 18;

/**
 * Nothing of a passphrase is kept, told or written down.
 * @param scryptLogN lower in tests alone
 * @returns undefined where nothing is to be locked @throws AppError `invalid-input`
 */
export function ageLock(lock: AgreementsLock, scryptLogN = WORK_FACTOR): Lock | undefined {
  if (lock.kind === 'open') return undefined;
  const encrypter = new Encrypter();
  if (lock.kind === 'recipients') for (const key of lock.recipients) addRecipient(encrypter, key);
  else {
    if (!passphraseStrength(lock.passphrase).acceptable)
      throw new AppError(
        'invalid-input',
        'This passphrase is too easy to guess. Please use at least 12 characters, or 4 words.',
      );
    encrypter.setPassphrase(normalisePassphrase(lock.passphrase));
    encrypter.setScryptWorkFactor(scryptLogN);
  }
  return (open) => encrypter.encrypt(open);
}

function addRecipient(encrypter: Encrypter, key: string): void {
  try {
    encrypter.addRecipient(key);
  } catch (error) {
    throw new AppError(
      'invalid-input',
      'This key of age is not whole. Please copy all of it, from age1 to its last letter.',
      { key: key.slice(0, 12) },
      { cause: error },
    );
  }
}
