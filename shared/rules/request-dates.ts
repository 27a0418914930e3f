// By when a request, a complaint or a breach must be answered. Pure. The figures of the law stand here and nowhere else.

/** What the law asks for, when somebody last looked, and where it stands. Change a figure here alone. */
export const legalPeriods = {
  acknowledgeDays: 30,
  answerMonths: 1,
  extensionMonths: 2,
  breachHours: 72,
  /** The day on which these figures were last compared with their sources, yyyy-mm-dd. */
  checkedOn: '2026-11-22',
  source:
    'The guidance of the Information Commissioner’s Office (ICO) on requests, on complaints (in force since 19 June 2026) and on breaches.',
} as const;

/** Days before the last day on which a page says that it comes close. */
export const soonDays = 7;

const dayMs = 24 * 60 * 60 * 1000;
const msOf = (day: string) => Date.parse(`${day}T00:00:00Z`);
const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** @param day yyyy-mm-dd */
export function addDays(day: string, count: number): string {
  return dayOf(msOf(day) + count * dayMs);
}

/** The same date so many months later; where that month is too short, its last day. @param day yyyy-mm-dd */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // Day 0 of a month is the last one of the month before.
  const lastOfMonth = new Date(Date.UTC(year, month + count, 0));
  return dayOf(Date.UTC(year, month - 1 + count, Math.min(date, lastOfMonth.getUTCDate())));
}

/** Whole days from one day to the other; negative when the other is past. */
export function daysFrom(day: string, to: string): number {
  return Math.round((msOf(to) - msOf(day)) / dayMs);
}

export interface RequestFacts {
  kind: 'access' | 'correction' | 'objection' | 'erasure' | 'complaint' | 'take-down';
  receivedOn: string;
  /** What has happened, in the order in which it was written down. */
  steps: readonly { kind: string; on: string }[];
}

export interface RequestDates {
  isClosed: boolean;
  /** What must be done next, and by when; null while the clock waits, where no day is set, and when it is closed. */
  next: { what: 'acknowledge' | 'answer'; by: string } | null;
  /** The clock stands until somebody has shown who they are, or has said what they mean. */
  waitsFor: 'identity' | 'clarification' | null;
  isExtended: boolean;
}

const lastOf = (steps: RequestFacts['steps'], kinds: readonly string[]) =>
  steps.findLast(({ kind }) => kinds.includes(kind));

/** Days on which the clock stood, because somebody was asked what they mean. A question that is still open has no end yet. */
function daysWaited(steps: RequestFacts['steps'], from: string): { days: number; waits: boolean } {
  let askedOn: string | null = null;
  let days = 0;
  for (const { kind, on } of steps) {
    if (kind === 'clarification-asked') askedOn ??= on < from ? from : on;
    if (kind !== 'clarification-got' || askedOn === null) continue;
    days += Math.max(0, daysFrom(askedOn, on));
    askedOn = null;
  }
  return { days, waits: askedOn !== null };
}

/**
 * A complaint is acknowledged within 30 days and then answered without undue delay: no day is set for that.
 * Anything else is answered within a month of its receipt, or of the day on which it was clear who asks.
 * For access, the clock also stands while somebody is asked what they mean. Weekends and holidays do not lengthen it here: too early is never wrong.
 */
export function requestDates({ kind, receivedOn, steps }: RequestFacts): RequestDates {
  const isClosed = lastOf(steps, ['closed', 'reopened'])?.kind === 'closed';
  const isExtended = steps.some((step) => step.kind === 'extended');
  const none = { isClosed, next: null, waitsFor: null, isExtended } as const;
  if (isClosed) return none;
  if (kind === 'complaint') {
    if (lastOf(steps, ['acknowledged'])) return none;
    const by = addDays(receivedOn, legalPeriods.acknowledgeDays);
    return { ...none, next: { what: 'acknowledge', by } };
  }
  const identity = lastOf(steps, ['identity-asked', 'identity-checked']);
  if (identity?.kind === 'identity-asked') return { ...none, waitsFor: 'identity' };
  const isLater = identity !== undefined && identity.on > receivedOn;
  // Looking at a paper without having asked for it, late, gives nobody more time.
  const wasAsked = steps.some((step) => step.kind === 'identity-asked');
  const from = isLater && wasAsked ? identity.on : receivedOn;
  const waited = kind === 'access' ? daysWaited(steps, from) : { days: 0, waits: false };
  if (waited.waits) return { ...none, waitsFor: 'clarification' };
  const months = legalPeriods.answerMonths + (isExtended ? legalPeriods.extensionMonths : 0);
  return {
    ...none,
    next: { what: 'answer', by: addDays(addMonths(from, months), waited.days) },
  };
}

export interface BreachFacts {
  /** UTC. */
  noticedAt: string;
  steps: readonly { kind: string }[];
}

export interface BreachDates {
  isClosed: boolean;
  /** Until when the ICO must have been told, UTC; null once it was told, or written down why not. */
  tellBy: string | null;
}

/** The 72 hours begin when somebody notices, and run through the weekend. */
export function breachDates({ noticedAt, steps }: BreachFacts): BreachDates {
  const ends = steps.findLast(({ kind }) => kind === 'closed' || kind === 'reopened');
  const isClosed = ends?.kind === 'closed';
  const isDecided = steps.some(({ kind }) => kind === 'told-ico' || kind === 'not-told-ico');
  const by = Date.parse(noticedAt) + legalPeriods.breachHours * 60 * 60 * 1000;
  return { isClosed, tellBy: isClosed || isDecided ? null : new Date(by).toISOString() };
}

export type DueState = 'overdue' | 'soon' | 'later';

/** @param by the last day on which it is in time */
export function dueState(by: string, today: string): DueState {
  const left = daysFrom(today, by);
  if (left < 0) return 'overdue';
  return left <= soonDays ? 'soon' : 'later';
}
