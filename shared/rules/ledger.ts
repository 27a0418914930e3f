// Where the ledger of one storyteller stands: what was agreed last, what was taken back, what is closed. Pure.
import type { AgreementEntry, Decision, Use } from '../model/agreement.ts';

/** What the rules must know of an entry: a part of AgreementEntry, so that lists need not load signatures. */
export type EntryFacts =
  | { kind: 'participation'; seq: number; hasResponsibleAdult: boolean }
  | {
      kind: 'recording';
      seq: number;
      hasResponsibleAdult: boolean;
      uses: Partial<Record<Use, boolean>>;
      closedUntil: string | null;
      /** Wants to be asked before each use. */
      askAgain?: boolean;
      /** The moving picture of them may be seen too. */
      showFilm?: boolean;
    }
  | { kind: 'withdrawal'; seq: number }
  /** `on`: the day it was decided or written down, whichever is later. Before a closing date it does not open it. */
  | { kind: 'opening'; seq: number; on: string }
  | { kind: 'review'; seq: number }
  /** `closedUntil` null: until further notice. */
  | { kind: 'closing'; seq: number; closedUntil: string | null }
  | { kind: 'asked-again'; seq: number; use: Use; agreed: boolean };

type Kind = EntryFacts['kind'];
type Of<K extends Kind> = Extract<EntryFacts, { kind: K }>;
type Closure = Decision['reasons'][number] & { reason: 'closed-until' | 'closed-date-passed' };

/** The newest entry of a kind: what was written last counts. */
export function latest<K extends Kind>(entries: readonly EntryFacts[], kind: K): Of<K> | undefined {
  let found: Of<K> | undefined;
  for (const entry of entries)
    if (entry.kind === kind && (found === undefined || entry.seq > found.seq))
      found = entry as Of<K>;
  return found;
}

/** Has it been taken back, and not agreed anew since? */
export function isWithdrawn(entries: readonly EntryFacts[]): boolean {
  const withdrawal = latest(entries, 'withdrawal');
  return withdrawal !== undefined && (latest(entries, 'recording')?.seq ?? 0) <= withdrawal.seq;
}

/**
 * The closure in force, the strictest of two: the date of the newest recording agreement, and the newest closing.
 * A recording agreement made after a closing does not end it: only a further closing with another date does, or a lead who opens:
 * after the date, and where there is none at any time. The passing of a day opens nothing.
 */
export function closureOf(entries: readonly EntryFacts[], today: string): Closure | undefined {
  const recording = latest(entries, 'recording');
  const found = [
    typeof recording?.closedUntil === 'string' ? stillClosed(recording, entries, today) : undefined,
    stillClosed(latest(entries, 'closing'), entries, today),
  ].filter((closure) => closure !== undefined);
  return found.toSorted((one, other) => strictness(other).localeCompare(strictness(one)))[0];
}

function stillClosed(
  closure: { seq: number; closedUntil: string | null } | undefined,
  entries: readonly EntryFacts[],
  today: string,
): Closure | undefined {
  if (closure === undefined) return undefined;
  const { seq, closedUntil: until } = closure;
  if (until !== null && until > today) return { reason: 'closed-until', until };
  const isOpened = entries.some(
    (entry) => entry.kind === 'opening' && entry.seq > seq && (until === null || entry.on >= until),
  );
  if (isOpened) return undefined;
  return until === null ? { reason: 'closed-until' } : { reason: 'closed-date-passed', until };
}

/** What has no end is the strictest, then the latest day. */
function strictness({ reason, until }: Closure): string {
  return `${reason === 'closed-until' ? 1 : 0} ${until ?? '9999-99-99'}`;
}

/**
 * Somebody who wanted to be asked before each use, or was asked: may it be used so now? Each yes is for one package.
 * @param leftAt the newest entry of the ledger when the story last left for this use
 */
export function answerForUse(
  entries: readonly EntryFacts[],
  { use, leftAt }: { use: Use; leftAt: number },
): 'yes' | 'no' | 'ask' {
  const recording = latest(entries, 'recording');
  const answer = latest(
    entries.filter((entry) => entry.kind === 'asked-again' && entry.use === use),
    'asked-again',
  );
  const isOfNow = answer !== undefined && answer.seq > (recording?.seq ?? 0);
  if (isOfNow && !answer.agreed) return 'no';
  if (recording?.askAgain !== true) return 'yes';
  return isOfNow && answer.seq > leftAt ? 'yes' : 'ask';
}

/** The facts that the gate needs of a whole ledger entry. */
export function factsOfEntry(entry: AgreementEntry): EntryFacts {
  switch (entry.kind) {
    case 'participation':
      return {
        kind: entry.kind,
        seq: entry.seq,
        hasResponsibleAdult: entry.responsibleAdult !== null,
      };
    case 'recording':
      return {
        kind: entry.kind,
        seq: entry.seq,
        hasResponsibleAdult: entry.responsibleAdult !== null,
        uses: entry.uses,
        closedUntil: entry.closedUntil,
        askAgain: entry.askAgain,
        showFilm: entry.showFilm,
      };
    case 'closing':
      return { kind: entry.kind, seq: entry.seq, closedUntil: entry.closedUntil };
    case 'asked-again':
      return { kind: entry.kind, seq: entry.seq, use: entry.use, agreed: entry.agreed };
    case 'opening':
      return {
        kind: entry.kind,
        seq: entry.seq,
        on: [entry.on, entry.recordedAt.slice(0, 10)].toSorted().at(-1) ?? entry.on,
      };
    case 'withdrawal':
    case 'review':
      return { kind: entry.kind, seq: entry.seq };
  }
}
