// What is to be done about one storyteller's agreements for one story. Pure: the register, its table to take along and the first page all ask here.
import type { AgreementEntry } from '../model/agreement.ts';
import type { AgeBand } from '../model/person.ts';
import { registerTasks } from '../model/register.ts';
import type { RegisterTask } from '../model/register.ts';
import type { EntryFacts, Standing } from './access.ts';
import { factsOfEntry, isMinor, standingOf } from './access.ts';

/** A review or a closing date this near is said beforehand. */
export const SOON_DAYS = 60;

export interface RegisterFacts {
  ageBand: AgeBand;
  /** For somebody under 18: the month from which to ask again, yyyy-mm; empty where nobody said. */
  askAgainOn: string;
  entries: readonly EntryFacts[];
  agreedAfter: number;
  /** The day of the newest review date that stands, or null. */
  reviewOn: string | null;
  /** The day until which it is closed, or null. */
  closedUntil: string | null;
  /** The story was to be deleted, and still is here. */
  deleteAsked: boolean;
  /** An agreement that stands was made in words that nobody has checked, and no interpreter put them across. */
  hasUncheckedText: boolean;
}

/** @param day yyyy-mm-dd @returns the day so many days later */
export function daysLater(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

const missing: Partial<Record<Standing, readonly RegisterTask[]>> = {
  nothing: ['no-participation', 'no-recording'],
  'no-participation': ['no-participation'],
  'no-recording': ['no-recording'],
  changed: ['changed'],
  'closed-date-passed': ['closed-date-passed'],
};

/**
 * @param today yyyy-mm-dd
 * @returns what is to be done, the most pressing first; nothing when all is as it should be
 */
export function tasksOf(facts: RegisterFacts, today: string): RegisterTask[] {
  const standing = standingOf(facts, { agreedAfter: facts.agreedAfter, today });
  if (standing === 'withdrawn') return facts.deleteAsked ? ['delete-asked'] : [];
  const soon = daysLater(today, SOON_DAYS);
  const found = new Set<RegisterTask>(missing[standing]);
  const { reviewOn, closedUntil } = facts;
  if (isMinor(facts) && facts.askAgainOn !== '' && facts.askAgainOn <= today.slice(0, 7))
    found.add('grown-up');
  if (reviewOn !== null && reviewOn <= soon)
    found.add(reviewOn <= today ? 'review-due' : 'review-soon');
  if (facts.ageBand === 'unknown') found.add('age-unknown');
  if (isMinor(facts) && lacksAdult(facts.entries)) found.add('no-adult');
  if (facts.hasUncheckedText) found.add('unchecked-text');
  if (closedUntil !== null && closedUntil > today && closedUntil <= soon) found.add('closing-soon');
  return registerTasks.filter((task) => found.has(task));
}

function lacksAdult(entries: readonly EntryFacts[]): boolean {
  return entries.some(
    (entry) =>
      (entry.kind === 'participation' || entry.kind === 'recording') && !entry.hasResponsibleAdult,
  );
}

type Kept = Pick<AgreementEntry, 'kind' | 'seq'>;

function newestOf<E extends Kept>(entries: readonly E[]): E | undefined {
  return entries.toSorted((one, other) => other.seq - one.seq)[0];
}

/** The day on which to go through it again: the newest word about it counts. */
export function reviewDay(entries: readonly AgreementEntry[]): string | null {
  return (
    newestOf(entries.filter((entry) => entry.kind === 'recording' || entry.kind === 'review'))
      ?.reviewOn ?? null
  );
}

/** The day until which it is closed, as it was said last. */
export function closingDay(entries: readonly AgreementEntry[]): string | null {
  return (
    newestOf(entries.filter((entry) => entry.kind === 'recording' || entry.kind === 'closing'))
      ?.closedUntil ?? null
  );
}

/** How the agreements stand, by the newest entry of each kind. */
export function registerStanding(
  { latest, agreedAfter }: { latest: readonly AgreementEntry[]; agreedAfter: number },
  today: string,
): Standing {
  return standingOf({ entries: latest.map(factsOfEntry) }, { agreedAfter, today });
}
