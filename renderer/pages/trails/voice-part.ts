// A part of a recording as it is typed: two times, or what is wrong with them. Pure.
import type { StoryOffer } from '../../../shared/model/exhibition-output.ts';
import { parseTimecode } from '../../../shared/rules/timecode.ts';

export type VoicePart =
  | { fromMs: number; toMs: number }
  | { problem: 'wrongTime' | 'wrongOrder' | 'tooLate' | 'touchesClosed'; field: 'from' | 'to' };

export function partOf(
  typed: { from: string; to: string },
  { durationMs, closed }: Pick<StoryOffer['sounds'][number], 'durationMs' | 'closed'>,
): VoicePart {
  const fromMs = parseTimecode(typed.from);
  const toMs = parseTimecode(typed.to);
  if (fromMs === undefined) return { problem: 'wrongTime', field: 'from' };
  if (toMs === undefined) return { problem: 'wrongTime', field: 'to' };
  if (fromMs >= toMs) return { problem: 'wrongOrder', field: 'to' };
  // A second of grace: times are typed in whole seconds.
  if (toMs > durationMs + 1000) return { problem: 'tooLate', field: 'to' };
  if (fromMs >= durationMs) return { problem: 'tooLate', field: 'from' };
  const end = Math.min(toMs, durationMs);
  return closed.some((part) => part.fromMs < end && fromMs < part.toMs)
    ? { problem: 'touchesClosed', field: 'from' }
    : { fromMs, toMs: end };
}
