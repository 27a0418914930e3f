// What is said in a story, line by line, and its translations. Who may read which line is decided in `transcripts-told.ts`.
import type { StoryId } from '../../../../shared/model/ids.ts';
import { TranscriptId } from '../../../../shared/model/ids.ts';
import { closedPassagesOf } from '../closed-passages.ts';
import type { Listener } from '../recording-rows.ts';
import { isLineClosed } from '../../../../shared/rules/closed-lines.ts';
import { knowsNames } from '../told-outside.ts';
import { findTranscript, transcriptsOf } from '../transcript-rows.ts';
import { linesToldTo, transcriptsToldTo } from '../transcripts-told.ts';
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
  return transcriptsToldTo(transcriptsOf(reader.library.db.sql, storyId), reader).flatMap(
    (transcript) => {
      const kind = kindOf(transcript);
      // Those who know the names read all: no need to ask for each line.
      if (knowsNames(reader))
        return reader.library.db.sql
          .prepare<[string], { place: number; text: string }>(
            `select position as place, text from transcript_lines
             where transcript_id = ? and text <> '' order by position, id`,
          )
          .all(transcript.id)
          .map((line) => ({ kind, sourceId: transcript.id, ...line }));
      const placeOf = positions(transcript, reader);
      return linesToldTo(transcript, reader)
        .filter(({ text }) => text !== '')
        .map(({ id, text }) => {
          return { kind, sourceId: transcript.id, place: placeOf.get(id) ?? -1, text };
        });
    },
  );
}

interface LineHere {
  id: string;
  text: string;
  fromMs: number | null;
  toMs: number | null;
  language: string | null;
}

function find(storyId: StoryId, at: SegmentPlace, reader: Listener): ToldText | undefined {
  const { sql } = reader.library.db;
  const transcript = findTranscript(sql, TranscriptId.parse(at.sourceId));
  if (transcript?.storyId !== storyId || transcript.binnedAt !== null) return undefined;
  if (transcriptsToldTo([transcript], reader).length === 0) return undefined;
  const line = sql
    .prepare<[string, number], LineHere>(
      `select id, text, from_ms as fromMs, to_ms as toMs, language from transcript_lines
       where transcript_id = ? and position = ?`,
    )
    .get(transcript.id, at.place);
  if (line === undefined) return undefined;
  const told = knowsNames(reader)
    ? line
    : linesToldTo(transcript, reader).find(({ id }) => id === line.id);
  if (told === undefined) return undefined;
  const { recordingId, id: transcriptId, state } = transcript;
  return {
    ...{ recordingId, transcriptId, state, text: told.text, fromMs: line.fromMs },
    language: line.language ?? transcript.language,
    isClosed: recordingId !== null && isLineClosed(line, closedPassagesOf(sql, recordingId)),
  };
}

export const transcriptLines: SearchSource = {
  kinds: ['transcript', 'translation'],
  isHead: false,
  segments,
  find,
};
