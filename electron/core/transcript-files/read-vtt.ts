// Reads WebVTT, https://www.w3.org/TR/webvtt1/: forgiving where nothing is lost, exact about the line where something is wrong.
import { cleanName, splitLongLine } from './clean-words.ts';
import { readCueTimes } from './cue-time.ts';
import { readCueWords } from './cue-words.ts';
import type { Voiced } from './cue-words.ts';
import { lineOf } from './file-content.ts';
import type { FileText } from './file-content.ts';
import { badLine } from './notice.ts';
import type { Notices } from './notice.ts';
import { plainTag } from './plain-tag.ts';
import { settleTimes } from './settle-times.ts';
import type { PlacedLine } from './settle-times.ts';
import { splitLines } from './decode-bytes.ts';
import { knownLabels, labelIn } from './speaker-labels.ts';

interface Cue {
  at: number;
  fromMs: number;
  toMs: number;
  words: Voiced[];
}

/** @throws AppError `invalid-input` naming the line */
export function readVtt(text: string, notices: Notices): FileText {
  const lines = splitLines(text);
  if (!/^\ufeff?WEBVTT(?:[ \t]|$)/u.test(lines[0] ?? ''))
    throw badLine(1, 'A WebVTT file begins with the word WEBVTT.');
  const header = readHeader(lines);
  const cues: Cue[] = [];
  const said: string[] = [];
  for (let place = header.next; place < lines.length;) {
    if (lines[place]?.trim() === '') place += 1;
    else place = readBlock(lines, place, { cues, said, notices });
  }
  const language = header.language ?? languageIn(said);
  return { name: '', language, lines: linesOf(cues, notices) };
}

/** A note may say what a header may not. */
function languageIn(notes: readonly string[]): string | null {
  const tag = notes.map((note) => /^language\s*:(.*)$/imu.exec(note)?.[1]).find(Boolean);
  return tag === undefined ? null : plainTag(tag);
}

function readHeader(lines: readonly string[]): { language: string | null; next: number } {
  let language: string | null = null;
  let next = 1;
  for (; next < lines.length; next += 1) {
    const line = lines[next] ?? '';
    if (line.trim() === '' || line.includes('-->')) break;
    const tag = /^language\s*:(.*)$/iu.exec(line)?.[1];
    if (tag !== undefined) language = plainTag(tag);
  }
  return { language, next };
}

/** @returns the line behind the block */
function readBlock(
  lines: readonly string[],
  start: number,
  { cues, said, notices }: { cues: Cue[]; said: string[]; notices: Notices },
): number {
  const first = lines[start] ?? '';
  let end = start;
  while (end < lines.length && lines[end]?.trim() !== '') end += 1;
  if (/^NOTE(?:[ \t]|$)/u.test(first) && !first.includes('-->')) {
    notices.note('notes-left-out', start + 1);
    said.push(lines.slice(start, end).join('\n'));
    return end;
  }
  if (/^(?:STYLE|REGION)[ \t]*$/u.test(first)) {
    notices.note('styles-left-out', start + 1);
    return end;
  }
  // A cue may have a name of its own above its times.
  const timesAt = first.includes('-->') ? start : start + 1;
  const times = readCueTimes(lines[timesAt] ?? '');
  if (times === undefined)
    throw badLine((lines[timesAt]?.includes('-->') ? timesAt : start) + 1, noTimes);
  let behind = timesAt + 1;
  while (behind < end && !(lines[behind] ?? '').includes('-->')) behind += 1;
  const payload = lines.slice(timesAt + 1, behind).join('\n');
  const words = readCueWords(payload, notices, timesAt + 2);
  if (words.length === 0) notices.note('empty-lines-left-out', timesAt + 1);
  cues.push({ at: timesAt + 1, ...times, words });
  return behind;
}

const noTimes = 'Here should be two times, like 00:00:01.000 --> 00:00:04.000.';

/** Where no tag says who speaks, what stands before a colon may. */
export function linesOf(cues: readonly Cue[], notices: Notices): FileText['lines'] {
  const texts = cues.flatMap(({ words }) => words.map(({ text }) => text));
  const hasVoices = cues.some(({ words }) => words.some(({ speaker }) => speaker !== undefined));
  const labels = hasVoices ? new Set<string>() : knownLabels(texts);
  const placed = cues.flatMap(({ at, fromMs, toMs, words }) =>
    words.flatMap(({ speaker = '', text, times, language }): PlacedLine[] => {
      const found = labelIn(text);
      const cut = found !== undefined && labels.has(found.label) ? found : undefined;
      const line = lineOf({
        ...{ fromMs, toMs },
        speaker: cleanName(cut?.label ?? speaker, notices, at),
        text: text.slice(cut?.length ?? 0),
        times: times.map(([offset, timeMs]) => [Math.max(0, offset - (cut?.length ?? 0)), timeMs]),
        language: language === null ? null : plainTag(language),
      });
      if (line.text === '') return [];
      return splitLongLine(line, notices, at).map((part) => ({ line: part, at }));
    }),
  );
  return settleTimes(placed, notices);
}
