// How the signed agreements of a deposit are locked, as it is typed. A passphrase comes from a file or is asked for, and is never an argument.
import { AppError } from '../../shared/contract/errors.ts';
import { AgreementsLock } from '../../shared/model/agreements-lock.ts';
import type { CommandRequest } from './command.ts';

export const lockOptions = {
  'agreements-recipient': {
    value: 'KEY',
    several: true,
    about: 'send the signed agreements along, locked to this key of age (age1…)',
  },
  'agreements-passphrase-file': {
    value: 'FILE',
    about: 'send them along, locked with the first line of this file',
  },
  'agreements-passphrase': {
    about: 'send them along, locked with a passphrase that you are asked for',
  },
  'agreements-unlocked': { about: 'send them along without a lock' },
} as const;

/** @returns undefined where the agreements stay @throws AppError `invalid-input` where two ways are given, or a key is none */
export async function typedLock({
  options,
  newPassphrase,
}: Pick<CommandRequest, 'options' | 'newPassphrase'>): Promise<AgreementsLock | undefined> {
  const recipients = options.list('agreements-recipient');
  const file = options.text('agreements-passphrase-file');
  const isAsked = options.flag('agreements-passphrase');
  const isOpen = options.flag('agreements-unlocked');
  const ways = [recipients !== undefined, file !== undefined || isAsked, isOpen];
  const count = ways.filter(Boolean).length;
  if (count === 0) return undefined;
  if (count > 1)
    throw new AppError(
      'invalid-input',
      'Please choose one way to lock the signed agreements: keys, a passphrase, or no lock.',
    );
  if (isOpen) return { kind: 'open' };
  if (recipients === undefined)
    return { kind: 'passphrase', passphrase: await newPassphrase(file) };
  const lock = AgreementsLock.safeParse({ kind: 'recipients', recipients });
  if (!lock.success)
    throw new AppError('invalid-input', lock.error.issues[0]?.message ?? 'This is not a key.');
  return lock.data;
}
