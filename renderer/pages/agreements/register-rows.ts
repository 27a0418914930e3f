// One line of the register: what is there and what is missing for one storyteller of one story.
import type { AgreementEntry } from '../../../shared/model/agreement.ts';
import { factsOfEntry, standingOf } from '../../../shared/rules/access.ts';
import { closureOf } from '../../../shared/rules/ledger.ts';
import type { Standing } from '../../../shared/rules/access.ts';

export interface AgreementStanding {
  state: Standing;
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
 * @param agreedAfter as the core gives it with them
 * @param today yyyy-mm-dd
 */
export function standingOfEntries(
  entries: readonly AgreementEntry[],
  { agreedAfter, today }: { agreedAfter: number; today: string },
): AgreementStanding {
  const closure = closureOf(entries.map(factsOfEntry), today);
  const state = standingOf({ entries: entries.map(factsOfEntry) }, { agreedAfter, today });
  const recording = newest(entries, 'recording');
  return {
    state,
    participation: newest(entries, 'participation'),
    recording,
    withdrawal: state === 'withdrawn' ? newest(entries, 'withdrawal') : undefined,
    closedUntil: closure?.until ?? null,
  };
}
