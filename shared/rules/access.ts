// The gate: the one place that decides what may be seen and what may leave. Pure facts in, a decision with reasons out.
// No record means no. The strictest storyteller wins. A closing date binds whatever else was agreed, and its end opens nothing by itself.
// An agreement covers what there was when it was signed: a story that was changed since must be agreed to again.
import type { AccessSummary, Decision, Reason, Use } from '../model/agreement.ts';
import { uses } from '../model/agreement.ts';
import type { Role } from '../model/library.ts';
import type { AgeBand } from '../model/person.ts';
import type { FilmReason } from '../model/exhibition-output.ts';
import { filmReasonsOf, hasAgreedToFilm } from './film-release.ts';
import type { FilmFacts } from './film-release.ts';
import { answerForUse, closureOf, isWithdrawn, latest } from './ledger.ts';
import type { EntryFacts } from './ledger.ts';
import { releaseReasons } from './release.ts';
import type { ReleaseFacts } from './release.ts';

export { factsOfEntry } from './ledger.ts';
export type { EntryFacts } from './ledger.ts';

export interface NarratorFacts {
  /** 'asked-elsewhere': a package told of their agreement. Who sent it had asked how old they are, and the package does not say. */
  ageBand: AgeBand | 'asked-elsewhere';
  entries: readonly EntryFacts[];
}

export interface StoryFacts {
  /** The ledger could not be read whole after damage: there may have been a no that is not in it. A lead must look first. */
  decisionsMayBeMissing?: boolean;
  inBin: boolean;
  /** Everybody who tells this story. */
  narrators: readonly NarratorFacts[];
  /** People with agreements for this story who are no longer named as its storytellers. What they took back, closed or refused still binds. */
  formerNarrators?: readonly NarratorFacts[];
  /** The newest entry of the ledger when sound or storytellers of this story were last exchanged: only later recording agreements cover it. */
  agreedAfter?: number;
}

type Finding = Decision['reasons'][number];

/** Everybody whose withdrawal or closure binds: taking a name off a story must not open it. */
function everybody(facts: StoryFacts): readonly NarratorFacts[] {
  return facts.formerNarrators === undefined || facts.formerNarrators.length === 0
    ? facts.narrators
    : [...facts.narrators, ...facts.formerNarrators];
}

function restrictions(narrator: NarratorFacts, today: string): Finding[] {
  const findings: Finding[] = [];
  if (isWithdrawn(narrator.entries)) findings.push({ reason: 'withdrawn' });
  const closed = closureOf(narrator.entries, today);
  if (closed !== undefined) findings.push(closed);
  return findings;
}

/** Under 18: a responsible adult signs beside them. */
export function isMinor({ ageBand }: Pick<NarratorFacts, 'ageBand'>): boolean {
  return ageBand === '16-17' || ageBand === 'under-16';
}

/** Was this person's recording agreement made when the story was already as it is now? */
function isCovered(narrator: NarratorFacts, { agreedAfter = 0 }: StoryFacts): boolean {
  return (latest(narrator.entries, 'recording')?.seq ?? 0) > agreedAfter;
}

function narratorFindings(
  narrator: NarratorFacts,
  { facts, use, today }: { facts: StoryFacts; use: Use; today: string },
): Finding[] {
  const findings: Finding[] = [];
  const participation = latest(narrator.entries, 'participation');
  const recording = latest(narrator.entries, 'recording');
  if (participation === undefined) findings.push({ reason: 'no-participation-agreement' });
  if (recording === undefined) findings.push({ reason: 'no-recording-agreement' });
  else if (recording.uses[use] !== true) findings.push({ reason: 'use-not-agreed' });
  if (recording !== undefined && !isCovered(narrator, facts))
    findings.push({ reason: 'changed-since-agreement' });
  findings.push(...restrictions(narrator, today));
  if (narrator.ageBand === 'unknown') findings.push({ reason: 'age-unknown' });
  if (isMinor(narrator) && !(participation?.hasResponsibleAdult && recording?.hasResponsibleAdult))
    findings.push({ reason: 'no-responsible-adult' });
  return findings;
}

/**
 * May this story leave for this use?
 * @param today the day it is asked, yyyy-mm-dd, where the library is used
 */
export function decideUse({
  facts,
  use,
  today,
}: {
  facts: StoryFacts;
  use: Use;
  today: string;
}): Decision {
  const findings: Finding[] = [];
  if (facts.decisionsMayBeMissing) findings.push({ reason: 'decisions-may-be-missing' });
  if (facts.inBin) findings.push({ reason: 'in-bin' });
  if (facts.narrators.length === 0) findings.push({ reason: 'no-storyteller' });
  for (const narrator of facts.narrators)
    findings.push(...narratorFindings(narrator, { facts, use, today }));
  for (const former of facts.formerNarrators ?? []) {
    // Their voice may still be heard: a no that was once signed is not undone by taking a name off.
    const recording = latest(former.entries, 'recording');
    if (recording !== undefined && recording.uses[use] !== true)
      findings.push({ reason: 'use-not-agreed' });
    findings.push(...restrictions(former, today));
  }
  return { allowed: findings.length === 0, reasons: withoutRepeats(findings) };
}

/**
 * May this story leave for this use, now, by the hand of this person? All that the agreements ask, and all that must be done before.
 * Everything that lets a story out asks this and nothing less.
 * @param by the member who would share it
 */
export function decideRelease({
  facts,
  release,
  use,
  by,
  today,
}: {
  facts: StoryFacts;
  release: ReleaseFacts;
  use: Use;
  by: string;
  today: string;
}): Decision {
  const { reasons } = decideUse({ facts, use, today });
  const ledgers = everybody(facts).map(({ entries }) => entries);
  const findings = [...reasons, ...releaseReasons({ ledgers, release, use, by })];
  return { allowed: findings.length === 0, reasons: withoutRepeats(findings) };
}

/** May a film be shown beside the sound of its recording? Only where the story may leave for this use, and the film itself too. */
export function decideFilm({ facts, film }: { facts: StoryFacts; film: FilmFacts }): FilmReason[] {
  return filmReasonsOf({ ledgers: everybody(facts).map(({ entries }) => entries), film });
}

/** Has everybody who signs for the story said yes to its film? Whether anything may leave at all, this does not say. */
export function isFilmAgreed(facts: StoryFacts): boolean {
  return hasAgreedToFilm(everybody(facts).map(({ entries }) => entries));
}

/** Has somebody been asked about this use since they signed, and said no? */
export function isRefusedSince({ facts, use }: { facts: StoryFacts; use: Use }): boolean {
  return everybody(facts).some(({ entries }) => answerForUse(entries, { use, leftAt: 0 }) === 'no');
}

/** What may be told to others as agreed today: a later no, and a wish to be asked each time, are no yes to anybody else. */
export function usesToTell({
  facts,
  leftAt,
  today,
}: {
  facts: StoryFacts;
  leftAt: ReleaseFacts['leftAt'];
  today: string;
}): Use[] {
  return uses.filter(
    (use) =>
      decideUse({ facts, use, today }).allowed &&
      everybody(facts).every(
        ({ entries }) => answerForUse(entries, { use, leftAt: leftAt[use] ?? 0 }) === 'yes',
      ),
  );
}

/** For those who may not know what is protected: that checks are missing, not which, since that would tell who is at risk. */
export function withoutChecks(agreed: Decision, whole: Decision): Decision {
  if (whole.allowed || !agreed.allowed) return agreed;
  return { allowed: false, reasons: [{ reason: 'not-checked-yet' }] };
}

/** The same reason is said once, with the latest date; without an end is later than any. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const byReason = new Map<Reason, Finding>();
  for (const finding of findings) {
    const known = byReason.get(finding.reason);
    if (known === undefined || latestDay(finding) > latestDay(known))
      byReason.set(finding.reason, finding);
  }
  return [...byReason.values()];
}

const latestDay = ({ until = '9999-99-99' }: Finding) => until;

/**
 * May a person with this role open this story (its words and its sound) inside the library?
 * Leads answer for the agreements and see all. Withdrawn and closed stories are theirs alone. Archivists see what was agreed for the archive.
 */
export function maySee({
  facts,
  role,
  today,
}: {
  facts: StoryFacts;
  role: Role;
  today: string;
}): boolean {
  if (role === 'lead') return true;
  if (role === 'archivist') return decideUse({ facts, use: 'archive', today }).allowed;
  return everybody(facts).every((narrator) => restrictions(narrator, today).length === 0);
}

/** How the agreements of one storyteller stand, from the most binding down. */
export const standings = [
  'withdrawn',
  'closed-until',
  'closed-date-passed',
  'nothing',
  'no-participation',
  'no-recording',
  'changed',
  'complete',
] as const;
export type Standing = (typeof standings)[number];

/** @param agreedAfter as in StoryFacts */
export function standingOf(
  narrator: Pick<NarratorFacts, 'entries'>,
  { agreedAfter, today }: { agreedAfter: number; today: string },
): Standing {
  const participation = latest(narrator.entries, 'participation');
  const recording = latest(narrator.entries, 'recording');
  if (isWithdrawn(narrator.entries)) return 'withdrawn';
  const closed = closureOf(narrator.entries, today);
  if (closed !== undefined) return closed.reason;
  if (participation === undefined) return recording === undefined ? 'nothing' : 'no-participation';
  if (recording === undefined) return 'no-recording';
  return recording.seq > agreedAfter ? 'complete' : 'changed';
}

/** Has everybody who tells it signed before and after, for the story as it is now? That it is closed changes nothing; that it was taken back does. */
export function isAgreed(facts: StoryFacts): boolean {
  return hasAllAgreements(facts) && !everybody(facts).some(({ entries }) => isWithdrawn(entries));
}

function hasAllAgreements(facts: StoryFacts): boolean {
  return (
    facts.narrators.length > 0 &&
    facts.narrators.every(
      (narrator) =>
        latest(narrator.entries, 'participation') !== undefined && isCovered(narrator, facts),
    )
  );
}

/** What a list shows: how far the agreements are, and what they allow today. */
export function summariseAccess({
  facts,
  today,
}: {
  facts: StoryFacts;
  today: string;
}): AccessSummary {
  const allowedUses = uses.filter((use) => decideUse({ facts, use, today }).allowed);
  const hasAny = facts.narrators.some((narrator) => narrator.entries.length > 0);
  if (everybody(facts).some(({ entries }) => isWithdrawn(entries)))
    return { state: 'withdrawn', allowedUses };
  if (everybody(facts).some(({ entries }) => closureOf(entries, today) !== undefined))
    return { state: 'closed', allowedUses };
  return {
    state: hasAllAgreements(facts) ? 'complete' : hasAny ? 'partial' : 'missing',
    allowedUses,
  };
}
