// Why a voice or a picture stays behind, in words.
import type { ItemVerdict } from '../../../shared/model/exhibition-output.ts';
import { useText } from '../../text/use-text.ts';
import { useReasonSentence } from '../agreements/SharePanel.tsx';

/** Every reason in words: what the gate says of the story, and what stands against this very thing. */
export function useWhy(): (
  verdict: Pick<ItemVerdict, 'reasons' | 'decision' | 'blocks'>,
) => string {
  const { trails: t, packages } = useText();
  const sentence = useReasonSentence();
  return ({ reasons, decision, blocks }) =>
    [
      ...reasons.map((reason) => t.reasons[reason]),
      ...(decision?.allowed === false ? decision.reasons.map(sentence) : []),
      ...blocks.map(packages.block),
    ].join(' ');
}
