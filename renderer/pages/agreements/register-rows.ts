// One line of the register: what is there and what is missing for one storyteller of one story.
import type { AgreementEntry } from '../../../shared/model/agreement.ts';

export const agreementStates = [
  'nothing',
  'no-participation',
  'no-recording',
  'closed-until',
  'closed-date-passed',
  'withdrawn',
  'complete',
] as const;
export type AgreementState = (typeof agreementStates)[number];

export interface AgreementStanding {
  state: AgreementState;
  participation: AgreementEntry | undefined;
  recording: Extract<AgreementEntry, { kind: 'recording' }> | undefined;
  withdrawal: AgreementEntry | undefined;
  closedUntil: string | null;
}

function newest<K extends AgreementEntry['kind']>(
  entries: readonly AgreementEntry[],
  kind: K,
): Extract<AgreementEntry, { kind: K }> | undefined {
  return entries
    .filter((entry): entry is Extract<AgreementEntry, { kind: K }> => entry.kind === kind)
    .toSorted((a, b) => b.seq - a.seq)[0];
}

/**
 * @param entries of one storyteller for one story, in any order
 * @param today yyyy-mm-dd
 */
export function standingOf(entries: readonly AgreementEntry[], today: string): AgreementStanding {
  const participation = newest(entries, 'participation');
  const recording = newest(entries, 'recording');
  const withdrawal = newest(entries, 'withdrawal');
  const opening = newest(entries, 'opening');
  const isWithdrawn =
    withdrawal !== undefined && (recording === undefined || recording.seq < withdrawal.seq);
  const closedUntil = recording?.closedUntil ?? null;
  const isOpened = opening !== undefined && opening.seq > (recording?.seq ?? 0);
  const state = ((): AgreementState => {
    if (isWithdrawn) return 'withdrawn';
    if (closedUntil !== null && closedUntil > today) return 'closed-until';
    if (closedUntil !== null && !isOpened) return 'closed-date-passed';
    if (participation === undefined && recording === undefined) return 'nothing';
    if (participation === undefined) return 'no-participation';
    if (recording === undefined) return 'no-recording';
    return 'complete';
  })();
  return {
    state,
    participation,
    recording,
    withdrawal: isWithdrawn ? withdrawal : undefined,
    closedUntil,
  };
}
