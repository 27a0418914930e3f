// The badge of a story: what may we share, in words.
import { uses } from '../../../shared/model/agreement.ts';
import type { AccessSummary } from '../../../shared/model/agreement.ts';
import type { BadgeTone } from '../../parts/Tags.tsx';
import type { Texts } from '../../text/use-text.ts';

export interface AccessWords {
  words: string;
  tone: BadgeTone;
}

export function accessWords(access: AccessSummary, t: Texts['agreements']): AccessWords {
  if (access.state === 'withdrawn') return { words: t.withdrawnState, tone: 'stop' };
  if (access.state === 'closed') return { words: t.closedState, tone: 'warning' };
  if (access.allowedUses.length === uses.length) return { words: t.allAllowed, tone: 'good' };
  if (access.allowedUses.length > 0)
    return {
      words: t.someAllowed(access.allowedUses.map((use) => t.useShort[use])),
      tone: 'good',
    };
  if (access.state === 'missing') return { words: t.missingState, tone: 'plain' };
  if (access.state === 'partial') return { words: t.partialState, tone: 'plain' };
  return { words: t.nothingAllowed, tone: 'plain' };
}
