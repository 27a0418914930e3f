// What is said in a story, line by line, and its translations. Who may read which line is decided in `transcripts-told.ts`.
import type { StoryId, TranscriptId, TranscriptLineId } from '../../../../shared/model/ids.ts';
import type { Transcript } from '../../../../shared/model/transcript.ts';
import { closedLinesOf } from '../closed-lines.ts';
import { keptStatement } from '../kept-statement.ts';
import { nameSearchOf } from '../names-kept-back.ts';
import type { Listener } from '../recording-rows.ts';
import { knowsNames } from '../told-outside.ts';
import { transcriptsOf } from '../transcript-rows.ts';
import { lineToldOutside, wordsToldOutside } from '../transcripts-told.ts';
import type { SearchSource, Segment, SegmentPlace, ToldText } from './source.ts';

interface PlacedLine {
  id: TranscriptLineId;
  /** Stays the same while other lines come and go. */
  place: number;
  text: string;
}

const kindOf = (isTranslation: boolean) => (isTranslation ? 'translation' : 'transcript');

function segments(storyId: StoryId, reader: Listener): Segment[] {
  const { sql } = reader.library.db;
  // Those who know the names read all: no need to ask for each line.
  if (knowsNames(reader))
    return transcriptsOf(sql, storyId).flatMap(({ id, ofId }) =>
      storedLines(id, reader)
        .filter(({ text }) => text !== '')
        .map(({ place, text }) => ({ kind: kindOf(ofId !== null), sourceId: id, place, text })),
    );
  return toldOutside(storyId, reader).flatMap(({ id, isTranslation, lines }) => {
    const placeOf = new Map(storedLines(id, reader).map((line) => [line.id, line.place]));
    return lines.flatMap((line) => {
      const place = placeOf.get(line.id);
      if (place === undefined || line.text === '') return [];
      return [{ kind: kindOf(isTranslation), sourceId: id, place, text: line.text }];
    });
  });
}

function storedLines(id: TranscriptId, reader: Listener): PlacedLine[] {
  return keptStatement<[string], PlacedLine>(
    reader.library.db.sql,
    `select id, position as place, text from transcript_lines
     where transcript_id = ? order by position, id`,
  ).all(id);
}

/** As long as somebody searches, what is told of a story is read once. */
function remembering<Told>(read: (storyId: StoryId, reader: Listener) => Told) {
  const known = new WeakMap<Listener, Map<StoryId, Told>>();
  return (storyId: StoryId, reader: Listener): Told => {
    const ofReader = known.get(reader) ?? new Map<StoryId, Told>();
    known.set(reader, ofReader);
    const before = ofReader.get(storyId);
    if (before !== undefined) return before;
    const told = read(storyId, reader);
    ofReader.set(storyId, told);
    return told;
  };
}

const toldOutside = remembering((storyId, { library }) =>
  wordsToldOutside(library.db.sql, storyId),
);
const namesSought = remembering((storyId, { library }) => nameSearchOf(library.db.sql, storyId));
const closedIn = remembering((storyId, { library }) => closedLinesOf(library.db.sql, storyId));

interface LineHere {
  id: TranscriptLineId;
  storyId: StoryId;
  transcriptId: TranscriptId;
  recordingId: Transcript['recordingId'];
  state: Transcript['state'];
  text: string;
  fromMs: number | null;
  language: string;
}

function find(storyId: StoryId, at: SegmentPlace, reader: Listener): ToldText | undefined {
  const line = keptStatement<[string, number], LineHere>(
    reader.library.db.sql,
    `select l.id, t.story_id as storyId, t.id as transcriptId, t.recording_id as recordingId, t.state, l.text,
       l.from_ms as fromMs, coalesce(l.language, t.language) as language
     from transcript_lines l join transcripts t on t.id = l.transcript_id
     where l.transcript_id = ? and l.position = ? and t.binned_at is null`,
  ).get(at.sourceId, at.place);
  if (line?.storyId !== storyId) return undefined;
  const isInside = knowsNames(reader);
  const text = isInside ? line.text : textOutside(line, reader);
  if (text === undefined) return undefined;
  const { recordingId, transcriptId, state, fromMs, language } = line;
  return {
    ...{ recordingId, transcriptId, state, text, fromMs, language },
    isClosed: isInside && closedIn(storyId, reader).has(line.id),
  };
}

function textOutside({ id, storyId, transcriptId }: LineHere, reader: Listener) {
  const names = namesSought(storyId, reader);
  return lineToldOutside(reader.library.db.sql, { storyId, transcriptId, lineId: id, names })?.text;
}

export const transcriptLines: SearchSource = {
  kinds: ['transcript', 'translation'],
  isHead: false,
  segments,
  find,
};
