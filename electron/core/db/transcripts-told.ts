// Who reads which transcript, and which of its lines: what is not checked is for those who record, what is closed for nobody else.
import type Database from 'better-sqlite3';
import type { StoryId, TranscriptId, TranscriptLineId } from '../../../shared/model/ids.ts';
import type { Transcript, TranscriptLine } from '../../../shared/model/transcript.ts';
import { withoutNamedLines } from '../packaging/names-in-words.ts';
import type { NameSearch } from '../packaging/names-in-words.ts';
import { closedLinesOf } from './closed-lines.ts';
import { nameSearchOf } from './names-kept-back.ts';
import type { Listener } from './recording-rows.ts';
import { knowsNames } from './told-outside.ts';
import { readLines } from './transcript-rows.ts';
import { idsThatLeave, wordsThatLeave } from './words-that-leave.ts';
import type { LeavingLine, LeavingTranscript } from './words-that-leave.ts';

/** For those who may not know names: what would leave, without the lines in which a name was found that nobody has dealt with yet. */
export function wordsToldOutside(sql: Database.Database, storyId: StoryId): LeavingTranscript[] {
  const texts = wordsThatLeave(sql, storyId);
  if (texts.every(({ lines }) => lines.length === 0)) return texts;
  return withoutNamedLines(texts, nameSearchOf(sql, storyId));
}

/** One line, as those read it who may not know names; undefined where they may not. @param names of `nameSearchOf` this story */
export function lineToldOutside(
  sql: Database.Database,
  {
    storyId,
    transcriptId,
    lineId,
    names,
  }: {
    storyId: StoryId;
    transcriptId: TranscriptId;
    lineId: TranscriptLineId;
    names: NameSearch;
  },
): LeavingLine | undefined {
  return withoutNamedLines(wordsThatLeave(sql, storyId, lineId), names)
    .find(({ id }) => id === transcriptId)
    ?.lines.find(({ id }) => id === lineId);
}

/** Of a story that this person may see. */
export function mayReadTranscript({ id, storyId }: Transcript, context: Listener): boolean {
  return knowsNames(context) || idsThatLeave(context.library.db.sql, storyId).includes(id);
}

/** Those of a list, of one story that this person may see, that they may read; who wrote and checked them stays with those who know names. */
export function transcriptsToldTo(
  transcripts: readonly Transcript[],
  context: Listener,
): Transcript[] {
  const [first] = transcripts;
  if (first === undefined || knowsNames(context)) return [...transcripts];
  const told = wordsToldOutside(context.library.db.sql, first.storyId);
  return transcripts.flatMap((one) => {
    const lines = told.find(({ id }) => id === one.id)?.lines;
    if (lines === undefined) return [];
    const untold = { madeBy: '', checkedBy: '', approvedBy: '' };
    return [{ ...one, ...untold, lineCount: lines.length }];
  });
}

/** The lines as this person may read them. Those who record read all, and see what is closed. */
export function linesToldTo(transcript: Transcript, context: Listener): TranscriptLine[] {
  const { sql } = context.library.db;
  if (!knowsNames(context)) {
    const told = wordsToldOutside(sql, transcript.storyId);
    const lines = told.find(({ id }) => id === transcript.id)?.lines ?? [];
    return lines.map((line) => ({ ...line, ...untoldOfLine }));
  }
  const closed = closedLinesOf(sql, transcript.storyId);
  return readLines(sql, transcript.id).map((line) => ({ ...line, isClosed: closed.has(line.id) }));
}

/** Times of words may be of words that are replaced. */
const untoldOfLine = {
  ...{ speakerId: null, times: [], doubtful: [] },
  ...{ isByComputer: false, isClosed: false },
};
