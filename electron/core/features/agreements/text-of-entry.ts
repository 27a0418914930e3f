// The words that an agreement is made with: they are known, fit what is agreed, and were put across where nobody has checked them.
import type Database from 'better-sqlite3';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { NewAgreementEntry } from '../../../../shared/model/agreement.ts';
import type { TextKind } from '../../../../shared/model/agreement-text.ts';
import { needsInterpreter, textOfVersion } from '../../db/agreement-texts.ts';
import type { FoundText } from '../../db/agreement-texts.ts';

const kindsFor: Record<'participation' | 'recording', readonly TextKind[]> = {
  participation: ['participation', 'participation-under-18'],
  recording: ['recording'],
};

/**
 * @returns undefined for what is agreed without a text
 * @throws AppError `invalid-input`
 */
export function textOfEntry(
  sql: Database.Database,
  entry: NewAgreementEntry,
): FoundText | undefined {
  if (entry.kind !== 'participation' && entry.kind !== 'recording') return undefined;
  const { textVersion } = entry;
  const found = textOfVersion(sql, textVersion);
  if (found === undefined)
    throw new AppError(
      'invalid-input',
      `There is no text “${textVersion}” in this library, so nobody could say later what was agreed. Please choose one of the texts under Library, Agreement texts.`,
      { textVersion },
    );
  if (!kindsFor[entry.kind].includes(found.text.kind))
    throw new AppError(
      'invalid-input',
      `The text “${textVersion}” belongs to another kind of agreement. Please choose the one that was read.`,
      { textVersion },
    );
  // A yes to what nobody read out or saw in writing is no yes.
  if (entry.kind === 'recording' && entry.showFilm && found.text.choices?.film === undefined)
    throw new AppError(
      'invalid-input',
      `The text “${textVersion}” does not ask about the film, so nobody can have said yes to it there. Please use a text that asks, or answer the question about the film with no.`,
      { textVersion, about: 'showFilm' },
    );
  if (needsInterpreter(found) && entry.interpreter?.statement !== true)
    throw new AppError(
      'invalid-input',
      'Nobody who speaks this language has checked this text yet. It counts only when an interpreter was there and says that everything was put across and understood.',
      { textVersion, missing: 'interpreter' },
    );
  return found;
}
