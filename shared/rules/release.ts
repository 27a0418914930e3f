// What must be so before a story leaves, beside what its storytellers agreed to. Pure; asked through the gate, access.ts.
import type { Decision, Reason } from '../model/agreement.ts';
import type { Use } from '../model/agreement.ts';
import { answerForUse } from './ledger.ts';
import type { EntryFacts } from './ledger.ts';

export interface ReleaseFacts {
  voices: { notListed: boolean; notAgreedThroughout: boolean };
  /** Of the very state that would leave. */
  check: 'due' | 'open' | 'done';
  checkedBy: string | null;
  /** Members who have looked at this very state and agree. */
  approvedBy: readonly string[];
  /** Somebody who has or had a part in it, or can be heard in it, is at high risk. */
  isHighRisk: boolean;
  /** One of those would be shown with the real name, or a part of it. */
  showsHighRiskName: boolean;
  /** For each use the newest entry of the ledger when the story last left for it. */
  leftAt: Partial<Record<Use, number>>;
}

/** Somebody else than who checked it and than who shares it: otherwise nobody has looked a second time. */
export function hasSecondPerson(
  { approvedBy, checkedBy }: Pick<ReleaseFacts, 'approvedBy' | 'checkedBy'>,
  by: string,
): boolean {
  return approvedBy.some((member) => member !== by && member !== checkedBy);
}

/** @param ledgers of everybody who tells it, or once agreed to something in it */
export function releaseReasons({
  ledgers,
  release,
  use,
  by,
}: {
  ledgers: readonly (readonly EntryFacts[])[];
  release: ReleaseFacts;
  use: Use;
  by: string;
}): Decision['reasons'] {
  const { voices, check, leftAt } = release;
  const answers = ledgers.map((entries) =>
    answerForUse(entries, { use, leftAt: leftAt[use] ?? 0 }),
  );
  const found: (Reason | false)[] = [
    answers.includes('no') && 'use-not-agreed',
    answers.includes('ask') && 'ask-again',
    voices.notListed && 'voices-not-listed',
    voices.notAgreedThroughout && 'voice-not-agreed',
    check === 'due' && 'sensitivity-check-due',
    check === 'open' && 'sensitive-open',
    release.isHighRisk && !hasSecondPerson(release, by) && 'second-person-missing',
    release.isHighRisk && release.showsHighRiskName && 'pseudonym-missing',
  ];
  return found.filter((reason) => reason !== false).map((reason) => ({ reason }));
}
