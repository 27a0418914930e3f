// Whether a new entry makes sense in the ledger as it is: refused with a sentence that says what to do.
import { AppError } from '../../../../shared/contract/errors.ts';
import type { NewAgreementEntry } from '../../../../shared/model/agreement.ts';
import type { Role } from '../../../../shared/model/library.ts';
import { isMinor } from '../../../../shared/rules/access.ts';
import type { NarratorFacts } from '../../../../shared/rules/access.ts';
import { closureOf } from '../../../../shared/rules/ledger.ts';
import { roleMay } from '../../../../shared/rules/permissions.ts';
import { checkChoices, checkLater } from './may-choose.ts';

/**
 * @param person the facts of the one whom the entry is about, or undefined when this person has no part in the story
 * @param isNarrator false for somebody who was taken off the story and still has entries
 * @param lastDecidedOn the latest day of this person's recording agreements and withdrawals for the story
 * @param today yyyy-mm-dd
 * @throws AppError `invalid-input`, `not-found`, `not-permitted`, `conflict`
 */
export function checkNewEntry({
  entry,
  person,
  isNarrator,
  lastDecidedOn,
  isAtHighRisk,
  role,
  today,
}: {
  entry: NewAgreementEntry;
  person: NarratorFacts | undefined;
  isNarrator: boolean;
  lastDecidedOn: string | undefined;
  isAtHighRisk: boolean;
  role: Role;
  today: string;
}): void {
  const isNewAgreement = entry.kind === 'participation' || entry.kind === 'recording';
  if (person === undefined || (isNewAgreement && !isNarrator))
    throw new AppError(
      'not-found',
      'This person is not a storyteller of this story. Please add them to the story first.',
      { personId: entry.personId },
    );
  if (entry.on > today)
    throw new AppError('invalid-input', 'The date of an agreement cannot be in the future.', {
      on: entry.on,
    });
  if (isNewAgreement && isMinor(person) && entry.responsibleAdult === null)
    throw new AppError(
      'invalid-input',
      'This storyteller is under 18. A responsible adult must sign beside them.',
      { missing: 'responsibleAdult' },
    );
  if (isNewAgreement && isMinor(person) && entry.responsibleAdult?.authoritySeen.trim() === '')
    throw new AppError(
      'invalid-input',
      'Please write down what you saw or know that lets this adult answer for the child, such as a birth certificate.',
      { missing: 'authoritySeen' },
    );
  if (entry.kind === 'recording' && entry.closedUntil !== null && entry.closedUntil <= entry.on)
    throw new AppError(
      'invalid-input',
      'The closing date must be later than the day of the agreement.',
      { closedUntil: entry.closedUntil },
    );
  if (entry.kind === 'recording') refuseOlder(entry.on, lastDecidedOn);
  checkChoices({ entry, person, isAtHighRisk });
  checkLater(entry, person);
  if (entry.kind === 'opening') checkOpening({ person, role, today });
}

/** What counts is written last: an old paper that is found later must not undo what was decided after it. */
function refuseOlder(on: string, lastDecidedOn: string | undefined): void {
  if (lastDecidedOn === undefined || on >= lastDecidedOn) return;
  throw new AppError(
    'conflict',
    `The storyteller decided anew on ${lastDecidedOn}, after this agreement. So this agreement does not count any more.`,
    { on, lastDecidedOn },
  );
}

function checkOpening({
  person,
  role,
  today,
}: {
  person: NarratorFacts;
  role: Role;
  today: string;
}): void {
  if (!roleMay(role, 'agreements.decide'))
    throw new AppError('not-permitted', 'Only a lead can open a story after its closing date.');
  const closed = closureOf(person.entries, today);
  // Until further notice: a lead may open when the storyteller says so. A day that was named is waited for.
  const mayOpen =
    closed !== undefined && (closed.reason === 'closed-date-passed' || closed.until === undefined);
  if (!mayOpen)
    throw new AppError(
      'conflict',
      'There is nothing to open: no closing date of this storyteller has passed.',
    );
}
