// Whether an agreement was made in words that nobody who speaks the language has checked, with nobody who put them across.
import type Database from 'better-sqlite3';
import type { AgreementEntry } from '../../../../shared/model/agreement.ts';

/** @returns asks for one entry; made once for many */
export function hasUncheckedText(_sql: Database.Database): (entry: AgreementEntry) => boolean {
  return (entry) =>
    (entry.kind === 'participation' || entry.kind === 'recording') &&
    !/-en-\d+$/u.test(entry.textVersion) &&
    entry.interpreter?.statement !== true;
}
