// Whether an interview may be recorded: everybody who tells it has agreed to take part, and nobody has said no since. Pure.
import type { Participation, RecordBlock } from '../model/agreement.ts';
import type { AgeBand } from '../model/person.ts';
import { isMinor } from './access.ts';
import { latest } from './ledger.ts';
import type { EntryFacts } from './ledger.ts';

export interface ParticipationFacts {
  ageBand: AgeBand;
  entries: readonly EntryFacts[];
  /** They were asked aloud and said no, and have not agreed since. */
  hasRefused: boolean;
}

const newestSeq = (entries: readonly EntryFacts[], kind: EntryFacts['kind']) =>
  latest(entries, kind)?.seq ?? 0;

/** A no binds until the person agrees anew; what was agreed before it does not count any more. */
export function participationOf({
  ageBand,
  entries,
  hasRefused,
}: ParticipationFacts): Participation {
  const agreement = latest(entries, 'participation');
  const withdrawnAt = newestSeq(entries, 'withdrawal');
  if (withdrawnAt > Math.max(agreement?.seq ?? 0, newestSeq(entries, 'recording')))
    return 'withdrawn';
  if (hasRefused) return 'refused';
  if (agreement === undefined) return 'missing';
  if (ageBand === 'unknown') return 'age-unknown';
  if (isMinor({ ageBand }) && !agreement.hasResponsibleAdult) return 'no-responsible-adult';
  return 'agreed';
}

const blockOf: Record<Exclude<Participation, 'agreed'>, RecordBlock> = {
  missing: 'agreement-missing',
  refused: 'agreement-refused',
  withdrawn: 'agreement-withdrawn',
  'age-unknown': 'age-unknown',
  'no-responsible-adult': 'no-responsible-adult',
};

/**
 * @param narrators of the story, or undefined when there is none
 * @returns why it may not be an interview; nothing when it may
 */
export function interviewBlocks(narrators: readonly Participation[] | undefined): RecordBlock[] {
  if (narrators === undefined) return ['no-story'];
  if (narrators.length === 0) return ['no-storyteller'];
  const missing = narrators.filter((participation) => participation !== 'agreed');
  return [...new Set(missing.map((participation) => blockOf[participation]))];
}

/** Somebody under 18 agrees together with an adult, on a form: two people cannot answer one question. */
export function mayAgreeAloud(ageBand: AgeBand): boolean {
  return ageBand === 'adult';
}

export const recordBlockSentences = {
  'no-story': 'Please choose the story first. An interview belongs to a story.',
  'no-storyteller': 'Please say in the story who tells it. Then that person can agree.',
  'agreement-missing':
    'There is no participation agreement yet. Please make it now, aloud or on the form. Until then you can record a test.',
  'agreement-refused':
    'The storyteller was asked and said no. An interview can be recorded when they have agreed.',
  'agreement-withdrawn':
    'The storyteller has taken the story back. An interview can be recorded when they have agreed anew.',
  'age-unknown':
    'We do not know if the storyteller is an adult. Please say it first: somebody under 18 needs an adult who agrees with them.',
  'no-responsible-adult':
    'The storyteller is under 18. A responsible adult must agree with them before an interview is recorded.',
} as const satisfies Record<RecordBlock, string>;
