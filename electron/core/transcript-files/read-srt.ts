// Reads SubRip (.srt), which nobody ever wrote down: with numbers or without, with a comma or a point, with empty lines or none between.
import { readCueTimes } from './cue-time.ts';
import { readCueWords } from './cue-words.ts';
import { splitLines } from './decode-bytes.ts';
import type { FileText } from './file-content.ts';
import { badLine } from './notice.ts';
import type { Notices } from './notice.ts';
import { linesOf } from './read-vtt.ts';

const NUMBER = /^\ufeff?\s*\d+\s*$/u;
/** Where on the screen it stands: {\an8}. */
const PLACED = /\{\\[^{}]*\}/gu;

/** @throws AppError `invalid-input` naming the line */
export function readSrt(text: string, notices: Notices): FileText {
  const lines = splitLines(text);
  const starts = lines.flatMap((line, place) => (line.includes('-->') ? [place] : []));
  const [first = lines.length] = starts;
  const hasNumbers = NUMBER.test(lines[first - 1] ?? '');
  const stray = lines.findIndex(
    (line, place) => place < first && line.trim() !== '' && !(NUMBER.test(line) && hasNumbers),
  );
  if (stray >= 0 || starts.length === 0) throw badLine(Math.max(0, stray) + 1, noTimes);
  const cues = starts.map((start, index) => {
    const times = readCueTimes(lines[start] ?? '');
    if (times === undefined) throw badLine(start + 1, noTimes);
    const next = starts[index + 1];
    const end =
      next === undefined
        ? lines.length
        : next - (hasNumbers && NUMBER.test(lines[next - 1] ?? '') ? 1 : 0);
    const payload = lines
      .slice(start + 1, end)
      .join('\n')
      .replaceAll(PLACED, '');
    const words = readCueWords(payload, notices, start + 2);
    if (words.length === 0) notices.note('empty-lines-left-out', start + 1);
    return { at: start + 1, ...times, words };
  });
  return { name: '', language: null, lines: linesOf(cues, notices) };
}

const noTimes = 'Here should be two times, like 00:00:01,000 --> 00:00:04,000.';
