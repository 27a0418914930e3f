// Which copies a storyteller can be given: the newest agreement of each kind, for each who tells the story.
import type { AgreementEntry } from '../../../../shared/model/agreement.ts';
import type { SignedEntry } from '../../../../shared/rules/form-blocks.ts';
import type { NarratorRow } from '../use-story-narrators.ts';

export interface SignedCopy {
  entry: SignedEntry;
  displayName: string;
  /** The day on which this was taken back; null while it stands. */
  takenBackOn: string | null;
}

const isSigned = (entry: AgreementEntry): entry is SignedEntry =>
  entry.kind === 'participation' || entry.kind === 'recording';

/** @returns the latest first */
export function signedCopies(
  entries: readonly AgreementEntry[],
  narrators: readonly Pick<NarratorRow, 'personId' | 'displayName'>[],
): SignedCopy[] {
  const newestFirst = entries.filter(isSigned).toSorted((a, b) => b.seq - a.seq);
  return newestFirst.flatMap((entry, index) => {
    const narrator = narrators.find(({ personId }) => personId === entry.personId);
    const isReplaced = newestFirst
      .slice(0, index)
      .some((newer) => newer.kind === entry.kind && newer.personId === entry.personId);
    const withdrawal = entries.find(
      ({ kind, personId, seq }) =>
        kind === 'withdrawal' && personId === entry.personId && seq > entry.seq,
    );
    const takenBackOn = withdrawal?.on ?? null;
    return narrator && !isReplaced
      ? [{ entry, displayName: narrator.displayName, takenBackOn }]
      : [];
  });
}
