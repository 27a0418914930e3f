// Puts the signed agreements of a delivery beside its packages, where its lead has said that they go along.
import { AppError } from '../../../shared/contract/errors.ts';
import type { AgreementsLock } from '../../../shared/model/agreements-lock.ts';
import type { DepositShape } from '../../../shared/model/deposit.ts';
import { storyCode } from '../../../shared/rules/file-name.ts';
import { ageLock } from './age-lock.ts';
import type { AddToDelivery } from './delivery-additions.ts';
import { writeSealedAgreements } from './sealed-agreements.ts';

/**
 * Before any work begins: a lock that does not close is found out now.
 * @returns what to add; nothing where the agreements stay here @throws AppError `invalid-input`
 */
export function sealedAgreements(
  { agreements, codePrefix }: Pick<DepositShape, 'agreements' | 'codePrefix'>,
  lock: AgreementsLock | undefined,
): AddToDelivery[] {
  if (agreements === 'left-out') return [];
  if (lock === undefined)
    throw new AppError(
      'invalid-input',
      'The signed agreements go along. Please say how they are locked: with a key of the archive, with a passphrase, or not at all.',
    );
  ageLock(lock);
  return [
    async ({ folder, id, name, madeOn, storyIds, context, signal }) => {
      const numberOf = context.library.db.sql
        .prepare<[string], number>('select number from stories where id = ?')
        .pluck();
      const stories = storyIds.map((story) => ({
        id: story,
        code: storyCode(numberOf.get(story) ?? 0, codePrefix),
      }));
      const { files } = await writeSealedAgreements({
        ...{ folder, id, deposit: name, madeOn, stories, lock, context, signal },
      });
      return files;
    },
  ];
}
