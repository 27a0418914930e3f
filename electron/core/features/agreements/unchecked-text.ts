// Whether an agreement was made in words that nobody who speaks the language has checked, with nobody who put them across.
import type Database from 'better-sqlite3';
import type { AgreementEntry } from '../../../../shared/model/agreement.ts';
import { needsInterpreter, textOfVersion } from '../../db/agreement-texts.ts';

/** @returns asks for one entry; each version is looked up once */
export function hasUncheckedText(sql: Database.Database): (entry: AgreementEntry) => boolean {
  const known = new Map<string, boolean>();
  const isUnchecked = (version: string): boolean => {
    const before = known.get(version);
    if (before !== undefined) return before;
    const text = textOfVersion(sql, version);
    const found = text !== undefined && needsInterpreter(text);
    known.set(version, found);
    return found;
  };
  return (entry) =>
    (entry.kind === 'participation' || entry.kind === 'recording') &&
    entry.interpreter?.statement !== true &&
    isUnchecked(entry.textVersion);
}
