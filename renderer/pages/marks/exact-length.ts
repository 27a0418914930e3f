// Lengths to the second, as people say them: "2 min 30 sec". Pure.
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
