// May this computer write down what is said in a story? Closed by default where somebody is at high protection.
import type { DraftPermission, DraftReason } from '../model/draft.ts';

interface Facts {
  /** Somebody in the story is at high protection. */
  hasHigh: boolean;
  decision: {
    isAllowed: boolean;
    /** It was made when the same people were at high protection as today. */
    isOfToday: boolean;
  } | null;
}

export function draftPermission({
  hasHigh,
  decision,
}: Facts): Pick<DraftPermission, 'may' | 'why'> {
  const why = reasonOf(hasHigh, decision);
  return { may: why === 'ordinary' || why === 'allowed', why };
}

function reasonOf(hasHigh: boolean, decision: Facts['decision']): DraftReason {
  if (decision?.isAllowed === false) return 'forbidden';
  if (!hasHigh) return 'ordinary';
  return decision?.isOfToday ? 'allowed' : 'high-protection';
}
