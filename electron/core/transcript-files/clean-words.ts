// Makes the words of a file fit for a line: nothing that cannot be seen, no breaks, and never longer than a line may be.
import type { FileLine } from './file-content.ts';
import type { Notices } from './notice.ts';

const LONGEST = 10_000;
const LONGEST_NAME = 300;
/** They change what one sees, not what is said: of no use to a text, of much to somebody who wants to mislead. */
const hidden =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/gu;
const blank = /[\s\u0085\u2028\u2029]+/gu;

/** Spaces at both ends stay, as one: pieces are put together later. */
export function cleanPiece(text: string, notices: Notices, line: number | null): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  const seen = whole.replaceAll(hidden, '');
  // A mark of the byte order is no news.
  if (seen.length !== whole.replaceAll('\ufeff', '').length)
    notices.note('hidden-characters', line);
  return seen.replaceAll(blank, ' ');
}

export function cleanWords(text: string, notices: Notices, line: number | null): string {
  return cleanPiece(text, notices, line).trim();
}

export function cleanName(name: string, notices: Notices, line: number | null): string {
  const clean = cleanWords(name, notices, line);
  if (clean.length <= LONGEST_NAME) return clean;
  notices.note('names-shortened', line);
  return clean.slice(0, LONGEST_NAME).toWellFormed().replaceAll('\ufffd', '');
}

/** A line that is too long becomes several, cut between words, with the same times: nothing is lost. */
export function splitLongLine(line: FileLine, notices: Notices, at: number | null): FileLine[] {
  if (line.text.length <= LONGEST) return [line];
  notices.note('long-lines-split', at);
  const parts: FileLine[] = [];
  for (let start = 0; start < line.text.length;) {
    const end = cutBefore(line.text, start);
    const text = line.text.slice(start, end).trim();
    const skipped = line.text.slice(start).length - line.text.slice(start).trimStart().length;
    const times = line.times
      .filter(([place]) => place >= start && place < end)
      .map(([place, timeMs]): [number, number] => [Math.max(0, place - start - skipped), timeMs]);
    if (text !== '') parts.push({ ...line, text, times });
    start = end;
  }
  return parts;
}

function cutBefore(text: string, start: number): number {
  const end = start + LONGEST;
  if (end >= text.length) return text.length;
  const space = text.lastIndexOf(' ', end);
  if (space > start) return space;
  // Never between the two halves of a letter.
  const code = text.charCodeAt(end);
  return code >= 0xdc00 && code <= 0xdfff ? end - 1 : end;
}
