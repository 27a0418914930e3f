// The address of the questions for one storyteller.
import { PersonId } from '../../../shared/model/ids.ts';
import type { DraftKind } from './agreement-draft.ts';

/** `participation~<person>`: the part of the address that opens the questions for one person. */
export function wizardPart(kind: DraftKind, personId: PersonId): string {
  return `${kind}~${personId}`;
}

/** @returns undefined when this part of an address opens no questions */
export function parseWizardPart(part = ''): { kind: DraftKind; personId: PersonId } | undefined {
  const [kind, person] = part.split('~');
  const personId = PersonId.safeParse(person).data;
  if (personId === undefined || (kind !== 'participation' && kind !== 'recording'))
    return undefined;
  return { kind, personId };
}
