// Which parts of the sound belong to chosen lines of a text: lines that follow each other are one part.
import type { RecordingId, TranscriptLineId } from '../../../../shared/model/ids.ts';
import type { Transcript } from '../../../../shared/model/transcript.ts';
import { spansOf } from '../../../../shared/rules/closed-lines.ts';
import type { LineSpan } from '../../../../shared/rules/closed-lines.ts';
import type { LibraryContext } from '../../context.ts';
import { readLines } from '../../db/transcript-rows.ts';

export interface LinesWithSound {
  lineIds: TranscriptLineId[];
  /** Undefined for lines whose time nobody knows. In whole milliseconds. */
  sound: { recordingId: RecordingId; fromMs: number; toMs: number } | undefined;
}

/** @returns every chosen line that is in the text, once */
export function soundOfLines(
  { id, ofId, recordingId }: Transcript,
  chosen: ReadonlySet<TranscriptLineId>,
  { library }: LibraryContext,
): LinesWithSound[] {
  const { sql } = library.db;
  const lines = readLines(sql, id);
  const originals = new Map(
    (ofId === null ? [] : readLines(sql, ofId)).map((line) => [line.id, line]),
  );
  const spans = spansOf(lines, (lineId) => originals.get(lineId));
  const endMs = recordingId === null ? 0 : soundEnd(library, recordingId);
  const parts: (LinesWithSound & { last: number })[] = [];
  for (const [place, line] of lines.entries()) {
    if (!chosen.has(line.id)) continue;
    const sound = soundOf(spans[place], recordingId, endMs);
    const before = parts.at(-1);
    if (
      before?.last === place - 1 &&
      before.sound !== undefined &&
      sound !== undefined &&
      before.sound.fromMs <= sound.fromMs
    ) {
      before.lineIds.push(line.id);
      before.sound.toMs = Math.max(before.sound.toMs, sound.toMs);
      before.last = place;
    } else parts.push({ lineIds: [line.id], sound, last: place });
  }
  return parts.map(({ lineIds, sound }) => ({ lineIds, sound }));
}

function soundOf(
  span: LineSpan | undefined,
  recordingId: RecordingId | null,
  endMs: number,
): LinesWithSound['sound'] {
  if (recordingId === null || span === undefined || !span.isTimed || span.fromMs >= endMs)
    return undefined;
  const toMs = Math.ceil(Math.min(span.toMs, Math.max(endMs, span.fromMs + 1)));
  return { recordingId, fromMs: Math.floor(span.fromMs), toMs };
}

function soundEnd({ db }: LibraryContext['library'], id: RecordingId): number {
  const { sql } = db;
  return (
    sql
      .prepare<[string], number>('select duration_ms from recordings where id = ?')
      .pluck()
      .get(id) ?? 0
  );
}
