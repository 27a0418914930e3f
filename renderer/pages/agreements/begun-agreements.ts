// Agreements that were begun and are not in the record yet: kept in memory until Homeground ends, for the member who began them alone. Never on a disk.
import type { PersonId, StoryId } from '../../../shared/model/ids.ts';
import type { AgeBand } from '../../../shared/model/person.ts';
import type { Language } from '../../text/use-text.ts';
import type { AgreementDraft, DraftKind } from './agreement-draft.ts';

export interface BegunAgreement {
  draft: AgreementDraft;
  /** The language that the wording is read in. */
  wording: Language;
  /** Which screen is shown, from 0. */
  at: number;
  /** As the person's record had it when the questions began. */
  ageAtStart: AgeBand;
}

export interface BegunPlace {
  storyId: StoryId;
  personId: PersonId;
  kind: DraftKind;
  memberId: string;
}

const begun = new Map<string, BegunPlace & { agreement: BegunAgreement }>();

const keyOf = ({ storyId, personId, kind, memberId }: BegunPlace) =>
  [storyId, personId, kind, memberId].join(' ');

export function keepBegun(place: BegunPlace, agreement: BegunAgreement): void {
  begun.set(keyOf(place), { ...place, agreement });
}

/** @returns what this very member had begun here, or undefined */
export function begunAt(place: BegunPlace): BegunAgreement | undefined {
  return begun.get(keyOf(place))?.agreement;
}

/** Forgets whatever fits: without `memberId` that of every member, without `kind` both kinds. */
export function forgetBegun(
  fits: Pick<BegunPlace, 'storyId' | 'personId'> & Partial<BegunPlace>,
): void {
  for (const [key, place] of begun) if (keyOf({ ...place, ...fits }) === key) begun.delete(key);
}

/** The age in the record decides whether an adult signs too: when it has changed, the questions are gone through again, with the answers there. */
export function goOnWith(agreement: BegunAgreement, ageBand: AgeBand): BegunAgreement {
  if (ageBand === agreement.ageAtStart) return agreement;
  return {
    ...agreement,
    at: 0,
    ageAtStart: ageBand,
    draft: { ...agreement.draft, ageBand },
  };
}
