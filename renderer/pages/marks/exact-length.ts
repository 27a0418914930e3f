// Lengths to the second, as people say them: "2 min 30 sec". Pure.
import { clockTime } from '../../parts/player/clock-time.ts';
import { formatLength } from '../../text/format.ts';
import type { Language } from '../../text/use-text.ts';

/** Part of a second counts as one: nothing that is closed is said to be shorter. */
export function exactLength(language: Language, durationMs: number): string {
  const seconds = Math.ceil(durationMs / 1000);
  const rest = (seconds % 60) * 1000;
  if (seconds < 60) return formatLength(language, rest);
  const minutes = formatLength(language, (seconds - (seconds % 60)) * 1000);
  return rest === 0 ? minutes : `${minutes} ${formatLength(language, rest)}`;
}

/** Where a closed part ends, as a clock shows it: never earlier than it does. */
export function endTime(toMs: number): string {
  return clockTime(Math.ceil(toMs / 1000) * 1000);
}
