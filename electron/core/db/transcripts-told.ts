// Who reads which transcript, and which of its lines: what is not checked is for those who record, what is closed for nobody else.
import type { Transcript, TranscriptLine } from '../../../shared/model/transcript.ts';
import { isLineClosed } from '../../../shared/rules/closed-lines.ts';
import { closedPassagesOf } from './closed-passages.ts';
import type { Listener } from './recording-rows.ts';
import { knowsNames } from './told-outside.ts';
import { readLines } from './transcript-rows.ts';

/** Of a story that this person may see. */
export function mayReadTranscript({ state, binnedAt }: Transcript, context: Listener): boolean {
  return knowsNames(context) || (state !== 'draft' && binnedAt === null);
}

/** The lines as this person may read them. Those who record read all, and see what is closed. */
export function linesToldTo(transcript: Transcript, context: Listener): TranscriptLine[] {
  const { sql } = context.library.db;
  const closed =
    transcript.recordingId === null ? [] : closedPassagesOf(sql, transcript.recordingId);
  const lines = readLines(sql, transcript.id).map((line) => ({
    ...line,
    isClosed: isLineClosed(line, closed),
  }));
  return knowsNames(context) ? lines : [];
}
