// How a package says which parts of its sound are closed. When, never why. Pure.
import { mergePassages } from '../../../shared/rules/closed-passages.ts';
import { writeTimecode } from '../../../shared/rules/timecode.ts';
import type { ContentSound } from './package-content.ts';

type ClosedSound = Pick<ContentSound, 'code' | 'closed' | 'durationMs'>;

/** The same sound as its access copy has it, whose ends may be cut off: in the copy's own time. */
export function inAccessCopy(sound: ContentSound): ClosedSound {
  const { code, accessFromMs, accessDurationMs: durationMs } = sound;
  const closed = sound.closed
    .map(({ fromMs, toMs }) => ({ fromMs: fromMs - accessFromMs, toMs: toMs - accessFromMs }))
    .filter(({ fromMs, toMs }) => toMs > 0 && fromMs < durationMs);
  return { code, closed, durationMs };
}

/** "0:10–2:10, 5:00–5:30" */
function timesOf({ closed, durationMs }: ClosedSound): string {
  return mergePassages(closed, durationMs)
    .map(({ fromMs, toMs }) => `${writeTimecode(fromMs)}–${writeTimecode(Math.ceil(toMs))}`)
    .join(', ');
}

/** For lists of files: what else must be known of a master or an access copy. Empty where nothing is closed. */
export function closedSentence(sound: ClosedSound): string {
  return sound.closed.length === 0
    ? ''
    : `Parts of this recording are closed. They are silent here, in the same length: ${timesOf(sound)}.`;
}

/** For terms of access, of all sounds of a story. Empty where nothing is closed. */
export function closedTerms(sounds: readonly ClosedSound[]): string {
  const found = sounds.filter(({ closed }) => closed.length > 0);
  if (found.length === 0) return '';
  return `Parts of the sound are closed and silent: ${found.map((sound) => `${sound.code} ${timesOf(sound)}`).join('; ')}.`;
}

/** Each silent part as a time range in seconds, as W3C Media Fragments writes it: `t=10,130.5`. */
export function closedFragments({ closed, durationMs }: ClosedSound): string[] {
  return mergePassages(closed, durationMs).map(
    ({ fromMs, toMs }) => `t=${fromMs / 1000},${Math.ceil(toMs) / 1000}`,
  );
}
