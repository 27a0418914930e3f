// Words for viewers on the web: in the time of the access copy that they play, and so that a viewer which prints them as HTML shows words and runs nothing. Pure.
import { captionsOf } from '../../transcript-files/leaving-text.ts';
import type { TimedLine } from '../../transcript-files/leaving-text.ts';
import { writeCueTime } from '../../transcript-files/cue-time.ts';
import type { ContentSound, ContentStory, ContentTranscript } from '../package-content.ts';

/** Viewers differ on whether they escape what they show, so signs that could open an element are replaced by others that look like them. */
export function harmless(text: string): string {
  return text.replaceAll('<', '‹').replaceAll('>', '›').replaceAll('"', '”');
}

/** What can be heard in the access copy, whose ends may be cut off, in its own time. */
export function captionsForViewer(
  { lines }: Pick<ContentTranscript, 'lines'>,
  { accessFromMs, accessDurationMs }: ContentSound,
): TimedLine[] {
  return captionsOf(lines)
    .map((line) => ({
      ...line,
      fromMs: Math.max(0, line.fromMs - accessFromMs),
      toMs: Math.min(line.toMs - accessFromMs, accessDurationMs),
      text: line.text.replaceAll(/\s+/gu, ' ').trim(),
    }))
    .filter(({ fromMs, toMs, text }) => text !== '' && Math.round(fromMs) < Math.round(toMs));
}

export interface TimedPoint {
  point: ContentStory['points'][number];
  fromMs: number;
  toMs: number;
}

/** The index of one sound, in the time of its access copy: each lasts at least until the next begins where nobody said how long. */
export function pointsForViewer(
  { points }: Pick<ContentStory, 'points'>,
  { code, accessFromMs, accessDurationMs }: ContentSound,
): TimedPoint[] {
  const timed = points
    .filter(({ soundCode }) => soundCode === code)
    .flatMap((point) => (point.fromMs === null ? [] : [{ point, fromMs: point.fromMs }]))
    .toSorted((a, b) => a.fromMs - b.fromMs);
  return timed
    .map(({ point, fromMs }, place) => {
      const next = timed.slice(place + 1).find((later) => later.fromMs > fromMs)?.fromMs;
      const toMs = point.toMs ?? next ?? accessFromMs + accessDurationMs;
      return {
        point,
        fromMs: Math.max(0, fromMs - accessFromMs),
        toMs: Math.min(toMs - accessFromMs, accessDurationMs),
      };
    })
    .filter(({ fromMs, toMs }) => fromMs < toMs);
}

/** https://www.w3.org/TR/webvtt1/#webvtt-cue-text-span */
export const escapeCue = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Captions without numbers, notes and styles: some viewers print those. @param words escaped */
export function plainVtt(cues: readonly { fromMs: number; toMs: number; words: string }[]): string {
  const written = cues.map(
    ({ fromMs, toMs, words }) =>
      `${writeCueTime(fromMs, '.')} --> ${writeCueTime(toMs, '.')}\n${words}\n`,
  );
  return ['WEBVTT\n', ...written].join('\n');
}

/** The English name of a language; the tag where it has none. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch (error) {
    // A tag can look right and be none.
    if (error instanceof RangeError) return tag;
    throw error;
  }
}

/** In tables and records that split at `;`, no value may hold one. */
export function joined(values: readonly string[], sign = ';'): string {
  return values
    .map((value) => value.replaceAll(/\s*;\s*/gu, ', '))
    .filter((value) => value.trim() !== '')
    .join(sign);
}
