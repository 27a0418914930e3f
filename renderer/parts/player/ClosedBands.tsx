// Bands over the outline of a sound where it is closed: decoration, since the list beside the player says it in words.
import { mergePassages } from '../../../shared/rules/closed-passages.ts';
import type { Passage } from '../../../shared/rules/closed-passages.ts';

export function ClosedBands({
  passages,
  durationMs,
}: {
  passages: readonly Passage[];
  durationMs: number;
}) {
  const percent = (timeMs: number) => `${(timeMs / Math.max(1, durationMs)) * 100}%`;
  return mergePassages(passages, durationMs).map(({ fromMs, toMs }) => (
    <span
      key={fromMs}
      className="player-closed"
      aria-hidden="true"
      style={{ insetInlineStart: percent(fromMs), inlineSize: percent(toMs - fromMs) }}
    />
  ));
}
