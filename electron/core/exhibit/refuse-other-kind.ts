// What is put in the place of something that left is of the same kind and made of the same: whoever has the former one is told to put up the
// new one instead of it.
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type { PackageId } from '../../../shared/model/ids.ts';
import { listPackages } from '../packaging/package-ledger.ts';
import type { NewOutput } from './output-ledger.ts';

/** @throws AppError `not-found`, `invalid-input` */
export function refuseOtherKind(
  sql: Database.Database,
  replaces: PackageId | undefined,
  { kind, exhibitionId, trailId }: Pick<NewOutput, 'kind' | 'exhibitionId' | 'trailId'>,
): void {
  if (replaces === undefined) return;
  const [former] = listPackages(sql, replaces);
  if (former === undefined)
    throw new AppError('not-found', 'What is to be replaced is not in the list.');
  if (former.kind !== kind)
    throw new AppError(
      'invalid-input',
      'What is to be replaced is of another kind. Please make the same kind again.',
      { name: former.name, kind: former.kind },
    );
  if (former.exhibitionId !== exhibitionId || former.trailId !== trailId)
    throw new AppError(
      'invalid-input',
      'What is to be replaced was made of something else. Please make that again instead.',
      { name: former.name },
    );
}
