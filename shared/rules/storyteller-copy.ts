// May a storyteller be given a copy of their own story, and what of it is theirs to have? Their own voice is theirs, whatever use they
// refused or took back; what somebody else in it has closed or taken back is not. Pure.
import type { Protection } from '../model/person.ts';
import { isMinor } from './access.ts';
import type { NarratorFacts } from './access.ts';
import { closureOf, isWithdrawn, latest } from './ledger.ts';

export const copyReasons = [
  'decisions-may-be-missing',
  'in-bin',
  'not-a-storyteller',
  'no-responsible-adult',
  'other-not-agreed',
  'other-withdrawn',
  'other-closed',
  'lead-must-confirm',
] as const;
/** Why not. A closed list: the wording tables must cover it. */
export type CopyReason = (typeof copyReasons)[number];

export interface CopyFacts {
  /** The ledger could not be read whole after damage. */
  decisionsMayBeMissing: boolean;
  inBin: boolean;
  /** The person, as a storyteller of this story; undefined where they do not tell it now. */
  person: (NarratorFacts & { protection: Protection }) | undefined;
  /** Whoever else tells it. */
  others: readonly NarratorFacts[];
  /** Those who told it, or signed for it, or are heard in it, and are not named as storytellers now. */
  former: readonly NarratorFacts[];
}

/**
 * @param confirmed a lead has read that whoever finds the copy can read it, and gives it all the same
 * @param today yyyy-mm-dd
 * @returns every reason against it; none: it may be given
 */
export function decideStorytellerCopy({
  facts,
  confirmed,
  today,
}: {
  facts: CopyFacts;
  confirmed: boolean;
  today: string;
}): CopyReason[] {
  const { person, others, former } = facts;
  const everybodyElse = [...others, ...former];
  const found: (CopyReason | false)[] = [
    facts.decisionsMayBeMissing && 'decisions-may-be-missing',
    facts.inBin && 'in-bin',
    person === undefined && 'not-a-storyteller',
    person !== undefined && lacksAdult(person) && 'no-responsible-adult',
    // Who was taken off it and never said that it may be used has not said that it may be handed to the other.
    others.some(({ entries }) => latest(entries, 'recording') === undefined) && 'other-not-agreed',
    everybodyElse.some(({ entries }) => isWithdrawn(entries)) && 'other-withdrawn',
    everybodyElse.some(({ entries }) => closureOf(entries, today) !== undefined) && 'other-closed',
    person !== undefined && person.protection !== 'ordinary' && !confirmed && 'lead-must-confirm',
  ];
  return found.filter((reason) => reason !== false);
}

/** The copy goes into the hands of a child: an adult who answers for them must know of it. */
function lacksAdult(person: NarratorFacts): boolean {
  return (
    isMinor(person) &&
    !person.entries.some(
      (entry) =>
        (entry.kind === 'participation' || entry.kind === 'recording') && entry.hasResponsibleAdult,
    )
  );
}

/** A part is closed for whoever asked for it, and who that was is not written down: with several storytellers it may be for the other. */
export function mayHearOwnClosed({
  others,
  former,
}: Pick<CopyFacts, 'others' | 'former'>): boolean {
  return others.length + former.length === 0;
}

export interface PictureFacts {
  /** The scan of a signed agreement. */
  isProof: boolean;
  inBin: boolean;
  /** The person is in it, or gave it. */
  isTheirs: boolean;
  /** Somebody has looked and said so. */
  nobodyRecognisable: boolean;
  /** Everybody in it is listed. */
  peopleListed: boolean;
  /** Whoever else of the library is in it. */
  others: readonly { protection: Protection; isShownByName: boolean }[];
}

/** Photos they are in or gave, whatever use was refused; none that shows somebody else who must not be found, or of which nobody has said who can be seen. */
export function mayGivePicture(facts: PictureFacts): boolean {
  return (
    facts.isTheirs &&
    !facts.isProof &&
    !facts.inBin &&
    (facts.nobodyRecognisable || facts.peopleListed) &&
    facts.others.every(
      ({ protection, isShownByName }) => protection === 'ordinary' && isShownByName,
    )
  );
}
