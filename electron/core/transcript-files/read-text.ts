// Reads plain text as people write it: paragraphs or lines, with times or without, with names of speakers or without.
import { cleanName, cleanWords, splitLongLine } from './clean-words.ts';
import { splitLines } from './decode-bytes.ts';
import { lineOf } from './file-content.ts';
import type { FileLine, FileText } from './file-content.ts';
import type { Notices } from './notice.ts';
import { withoutHeader } from './own-header.ts';
import { settleTimes } from './settle-times.ts';
import { knownLabels, labelIn } from './speaker-labels.ts';
import { bareTimesCount, readLead, splitAtTimes } from './text-times.ts';
import type { Lead } from './text-times.ts';

/** A line of a text file, or a paragraph of a document. */
export interface TextRow {
  text: string;
  at: number;
  /** Where it is known without a look at the words. */
  speaker?: string;
}

/** A line that was put together from one row or several. */
export interface RowsLine {
  line: FileLine;
  at: number;
  lastAt: number;
}

export function readText(text: string, notices: Notices): FileText {
  const all = splitLines(text).map((row, place) => ({ text: row, at: place + 1 }));
  const rows = withoutHeader(all, notices);
  return { name: '', language: null, lines: settleRows(readRows(rows, notices), notices) };
}

/** @param isJoined whether rows that follow each other are one paragraph; left out: where there are empty rows between */
export function readRows(
  rows: readonly TextRow[],
  notices: Notices,
  isJoined = hasParagraphs(rows),
): RowsLine[] {
  const pieces = rows.flatMap((row) =>
    splitAtTimes(row.text).map((text, place) => ({
      ...row,
      text: cleanWords(text, notices, row.at),
      // What is known of the whole row is known of all of its pieces.
      ...(place > 0 && row.speaker !== undefined && { speaker: row.speaker }),
    })),
  );
  const takesBare = bareTimesCount(pieces.map(({ text }) => text));
  const led = pieces.map((piece) => ({ ...piece, lead: readLead(piece.text, takesBare) }));
  const labels = knownLabels(led.map(({ lead }) => lead.rest));
  const lines: RowsLine[] = [];
  let isOpen = false;
  for (const { text, at, speaker, lead } of led) {
    if (text === '') {
      // A time that stands alone above an empty row still means what comes next.
      isOpen = isOpen && lines.at(-1)?.line.text === '';
      continue;
    }
    const begun = beginLine(lead, speaker, labels);
    const before = lines.at(-1);
    if (isOpen && before !== undefined && !begun.isNew && (isJoined || before.line.text === '')) {
      before.line.text = `${before.line.text} ${begun.line.text}`.trim();
      before.lastAt = at;
    } else if (isOpen && before?.line.text === '' && begun.line.fromMs === null) {
      const { fromMs, toMs, speaker: said } = before.line;
      before.line = { ...begun.line, fromMs, toMs, speaker: begun.line.speaker || said };
      before.lastAt = at;
    } else lines.push({ line: begun.line, at, lastAt: at });
    isOpen = true;
  }
  return lines.flatMap((entry) => {
    const line = { ...entry.line, speaker: cleanName(entry.line.speaker, notices, entry.at) };
    if (line.text === '') {
      notices.note('empty-lines-left-out', entry.at);
      return [];
    }
    return splitLongLine(line, notices, entry.at).map((part) => ({ ...entry, line: part }));
  });
}

function hasParagraphs(rows: readonly TextRow[]): boolean {
  const last = rows.findLastIndex(({ text }) => text.trim() !== '');
  const first = rows.findIndex(({ text }) => text.trim() !== '');
  return rows.some(({ text }, place) => place > first && place < last && text.trim() === '');
}

function beginLine(
  lead: Lead,
  speaker: string | undefined,
  labels: ReadonlySet<string>,
): { line: FileLine; isNew: boolean } {
  const found = lead.speaker === undefined ? labelIn(lead.rest) : undefined;
  const label = found !== undefined && labels.has(found.label) ? found : undefined;
  const said = speaker ?? lead.speaker ?? label?.label ?? '';
  const text = lead.rest.slice(label?.length ?? 0).trim();
  const { fromMs, toMs } = lead;
  return {
    line: lineOf({ fromMs, toMs, speaker: said, text }),
    isNew: said !== '' || fromMs !== null || toMs !== null,
  };
}

/**
 * A line ends at the latest where the next one begins. One without a time lies somewhere between its neighbours:
 * it gets all of that stretch, so that whatever is closed there closes it, too.
 */
export function settleRows(lines: readonly RowsLine[], notices: Notices): FileLine[] {
  // Where any time is known, the recording began before it.
  let known = lines.some(({ line }) => line.fromMs !== null || line.toMs !== null) ? 0 : null;
  const placed = lines.map((entry) => {
    const { fromMs, toMs } = entry.line;
    const isShared = fromMs === null && known !== null;
    const begins = fromMs ?? known;
    // A time at the end of a paragraph is where the next one begins.
    known = toMs ?? begins;
    return {
      ...entry,
      isShared: isShared && toMs === null,
      line: { ...entry.line, fromMs: begins },
    };
  });
  let next: number | null = null;
  for (const entry of placed.toReversed()) {
    const { line } = entry;
    if (line.fromMs !== null && line.toMs === null && next !== null && next >= line.fromMs)
      line.toMs = next;
    if (line.fromMs !== null && !entry.isShared) next = line.fromMs;
    if (entry.isShared) notices.note('times-shared', entry.at);
  }
  // Neighbours that share a stretch overlap, and that is meant.
  const { list: _, ...quiet } = notices;
  return settleTimes(placed, {
    ...quiet,
    list: notices.list,
    note: (warning, line, count) => {
      if (warning !== 'lines-overlap') notices.note(warning, line, count);
    },
  });
}
