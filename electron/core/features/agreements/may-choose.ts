// Which choices can be made, by whom and in which order: refused with a sentence that says what to do.
import { AppError } from '../../../../shared/contract/errors.ts';
import type { NewAgreementEntry } from '../../../../shared/model/agreement.ts';
import { isMinor } from '../../../../shared/rules/access.ts';
import type { NarratorFacts } from '../../../../shared/rules/access.ts';
import { isWithdrawn, latest } from '../../../../shared/rules/ledger.ts';

type Person = Pick<NarratorFacts, 'ageBand' | 'entries'>;

function refuse(message: string, about: string): never {
  throw new AppError('invalid-input', message, { about });
}

/** What a recording agreement may say of this person. @throws AppError `invalid-input` */
export function checkChoices({
  entry,
  person,
  isAtHighRisk,
}: {
  entry: NewAgreementEntry;
  person: Person;
  isAtHighRisk: boolean;
}): void {
  if (entry.kind !== 'recording') return;
  const { copyright, licence, naming, showFilm, signature, reviewOn } = entry;
  if (licence !== 'none' && (isMinor(person) || isAtHighRisk))
    refuse(
      'A free licence cannot be taken back. So it is not for somebody under 18 or at high risk. Please choose no licence.',
      'licence',
    );
  if (copyright === 'assign' && (signature.method === 'spoken' || signature.method === 'filmed'))
    refuse(
      'Copyright can only be handed over in writing. Please let the storyteller sign, or let them keep it.',
      'copyright',
    );
  if (isAtHighRisk && (naming?.attribution === 'full-name' || naming?.attribution === 'first-name'))
    refuse(
      'This person is at high risk. Please choose another name together with them, or show no name.',
      'naming',
    );
  if (showFilm && isAtHighRisk)
    refuse(
      'This person is at high risk, and a face tells who somebody is. Please answer the question about the film with no.',
      'showFilm',
    );
  if (naming?.attribution === 'chosen-name' && naming.chosenName.trim() === '')
    refuse('Please write down the name that they have chosen.', 'naming');
  if (reviewOn !== null && reviewOn <= entry.on)
    refuse('The day to go through it again must be later than today.', 'reviewOn');
}

/** Decisions that come after an agreement. @throws AppError `invalid-input`, `conflict` */
export function checkLater(entry: NewAgreementEntry, { entries }: Person): void {
  if (entry.kind === 'closing' && entry.closedUntil !== null && entry.closedUntil <= entry.on)
    refuse('The story must be closed until a day that is still to come.', 'closedUntil');
  if (entry.kind === 'review' && entry.reviewOn !== null && entry.reviewOn <= entry.on)
    refuse('The day to go through it again must be later than today.', 'reviewOn');
  if (entry.kind !== 'asked-again' && entry.kind !== 'review') return;
  const recording = latest(entries, 'recording');
  if (recording === undefined || isWithdrawn(entries))
    throw new AppError(
      'conflict',
      'There is no recording agreement that stands. Please make it first.',
    );
  if (entry.kind === 'asked-again' && entry.agreed && recording.uses[entry.use] !== true)
    throw new AppError(
      'conflict',
      'The storyteller said no to this use in the recording agreement. If they want it now, please make that agreement again.',
    );
}
