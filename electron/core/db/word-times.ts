// Where the words of a text lie in time, for the text as others read it: what is known of a name that was replaced is not known of what stands for it.
import type Database from 'better-sqlite3';
import type { TranscriptId, TranscriptLineId } from '../../../shared/model/ids.ts';
import type { TranscriptLine } from '../../../shared/model/transcript.ts';
import { carryPlaces } from '../../../shared/rules/word-times.ts';

/** @returns of a line: [place in the text as it is told, milliseconds], in order */
export function wordTimesOf(
  sql: Database.Database,
  transcriptId: TranscriptId,
): (line: { id: TranscriptLineId; text: string }) => TranscriptLine['times'] {
  const rows = sql
    .prepare<[TranscriptId], { id: TranscriptLineId; text: string; times: string }>(
      `select id, text, times from transcript_lines where transcript_id = ? and times <> '[]'`,
    )
    .all(transcriptId);
  const known = new Map(rows.map((row) => [row.id, row]));
  return ({ id, text }) => {
    const row = known.get(id);
    if (row === undefined) return [];
    return carryPlaces(row.text, text, JSON.parse(row.times) as TranscriptLine['times']);
  };
}
