// What is said in a story, line by line, and its translations. Who may read which line is decided in `transcripts-told.ts`.
import type { StoryId, TranscriptLineId } from '../../../../shared/model/ids.ts';
import { TranscriptId } from '../../../../shared/model/ids.ts';
import { closedLinesOf } from '../closed-lines.ts';
import type { Listener } from '../recording-rows.ts';
import { knowsNames } from '../told-outside.ts';
import { findTranscript, transcriptsOf } from '../transcript-rows.ts';
import { lineToldOutside, mayReadTranscript, wordsToldOutside } from '../transcripts-told.ts';
import type { Transcript } from '../../../../shared/model/transcript.ts';
import type { SearchSource, Segment, SegmentPlace, ToldText } from './source.ts';

const kindOf = ({ ofId }: Transcript) => (ofId === null ? 'transcript' : 'translation');

/** By line: its position, which stays the same while other lines come and go. */
function positions(transcript: Transcript, reader: Listener): Map<string, number> {
  return new Map(
    reader.library.db.sql
      .prepare<[string], [string, number]>(
        'select id, position from transcript_lines where transcript_id = ?',
      )
      .raw()
      .all(transcript.id),
  );
}

function segments(storyId: StoryId, reader: Listener): Segment[] {
  const { sql } = reader.library.db;
  const transcripts = transcriptsOf(sql, storyId);
  // Those who know the names read all: no need to ask for each line.
  if (knowsNames(reader))
    return transcripts.flatMap((transcript) =>
      sql
        .prepare<[string], { place: number; text: string }>(
          `select position as place, text from transcript_lines
           where transcript_id = ? and text <> '' order by position, id`,
        )
        .all(transcript.id)
        .map((line) => ({ kind: kindOf(transcript), sourceId: transcript.id, ...line })),
    );
  const told = wordsToldOutside(sql, storyId);
  return transcripts.flatMap((transcript) => {
    const placeOf = positions(transcript, reader);
    const lines = told.find(({ id }) => id === transcript.id)?.lines ?? [];
    return lines
      .filter(({ text }) => text !== '')
      .map(({ id, text }) => ({
        ...{
          kind: kindOf(transcript),
          sourceId: transcript.id,
          place: placeOf.get(id) ?? -1,
          text,
        },
      }));
  });
}

interface LineHere {
  id: TranscriptLineId;
  text: string;
  fromMs: number | null;
  toMs: number | null;
  language: string | null;
}

function find(storyId: StoryId, at: SegmentPlace, reader: Listener): ToldText | undefined {
  const { sql } = reader.library.db;
  const transcript = findTranscript(sql, TranscriptId.parse(at.sourceId));
  if (transcript?.storyId !== storyId || transcript.binnedAt !== null) return undefined;
  if (!mayReadTranscript(transcript, reader)) return undefined;
  const line = sql
    .prepare<[string, number], LineHere>(
      `select id, text, from_ms as fromMs, to_ms as toMs, language from transcript_lines
       where transcript_id = ? and position = ?`,
    )
    .get(transcript.id, at.place);
  if (line === undefined) return undefined;
  const told = knowsNames(reader)
    ? line
    : lineToldOutside(sql, { storyId, transcriptId: transcript.id, lineId: line.id });
  if (told === undefined) return undefined;
  const { recordingId, id: transcriptId, state } = transcript;
  return {
    ...{ recordingId, transcriptId, state, text: told.text, fromMs: line.fromMs },
    language: line.language ?? transcript.language,
    isClosed: knowsNames(reader) && closedLinesOf(sql, storyId).has(line.id),
  };
}

export const transcriptLines: SearchSource = {
  kinds: ['transcript', 'translation'],
  isHead: false,
  segments,
  find,
};
