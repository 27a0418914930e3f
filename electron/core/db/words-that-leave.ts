// The texts of a story as everybody else reads them: checked by a person, without what is closed, with substitutes for names.
import type Database from 'better-sqlite3';
import type {
  PersonId,
  RecordingId,
  StoryId,
  TranscriptId,
  TranscriptLineId,
} from '../../../shared/model/ids.ts';
import type { TranscriptLine, TranscriptState } from '../../../shared/model/transcript.ts';
import { closedLinesOf } from './closed-lines.ts';
import { keptStatement } from './kept-statement.ts';
import { namesOfPeople } from './people-names.ts';
import { replacerOf, substitutesOf } from './substitutes.ts';

export interface LeavingLine {
  id: TranscriptLineId;
  /** Milliseconds of the master; null where nobody knows. */
  fromMs: number | null;
  toMs: number | null;
  /** As they are shown; empty where nobody said who speaks. */
  speaker: string;
  text: string;
  /** Where it is another language than that of the whole. */
  language: string | null;
  direction: TranscriptLine['direction'];
  /** Of a translation: the line of the original, where that leaves. */
  ofLineId: TranscriptLineId | null;
}

export interface LeavingTranscript {
  id: TranscriptId;
  recordingId: RecordingId | null;
  language: string;
  /** Of which of these it is a translation; null also where the original does not leave. */
  ofId: TranscriptId | null;
  isTranslation: boolean;
  state: Exclude<TranscriptState, 'draft'>;
  lines: LeavingLine[];
}

interface TextRow extends Omit<LeavingTranscript, 'isTranslation' | 'lines'> {}
interface LineRow extends Omit<LeavingLine, 'speaker'> {
  speakerId: PersonId | null;
  speaker: string;
}

/** What a computer wrote, or nobody has checked, stays; so does what was said in a recording that is in the bin, or in a test. */
const leaving = `t.story_id = ? and t.state in ('checked', 'approved') and t.binned_at is null
  and (t.recording_id is null or exists (select 1 from recordings r
    where r.id = t.recording_id and r.purpose = 'interview' and r.state in ('ready', 'damaged') and r.binned_at is null))`;

/** Transcripts and translations of which some may leave. */
export function idsThatLeave(sql: Database.Database, storyId: StoryId): TranscriptId[] {
  return sql
    .prepare<[string], TranscriptId>(`select t.id from transcripts t where ${leaving}`)
    .pluck()
    .all(storyId);
}

/** As they stand in the library, for a fingerprint: what is closed is gone, the names are still there. */
function openTexts(sql: Database.Database, storyId: StoryId, only?: TranscriptLineId) {
  const texts = keptStatement<[string], TextRow>(
    sql,
    `select t.id, t.recording_id as recordingId, t.language, t.of_id as ofId, t.state from transcripts t where ${leaving}
     order by coalesce((select o.created_at from transcripts o where o.id = t.of_id), t.created_at),
       coalesce(t.of_id, t.id), t.of_id is not null, t.created_at, t.id`,
  ).all(storyId);
  if (texts.length === 0) return [];
  const closed = closedLinesOf(sql, storyId);
  const linesOf = keptStatement<[string, string | null], LineRow>(
    sql,
    `select id, from_ms as fromMs, to_ms as toMs, speaker_id as speakerId, speaker, text, language, direction,
       of_line_id as ofLineId
     from transcript_lines where transcript_id = ? and id = coalesce(?, id) order by position, id`,
  );
  return texts.map((text) => ({
    ...text,
    lines: linesOf.all(text.id, only ?? null).filter(({ id }) => !closed.has(id)),
  }));
}

/** In the order of the words page: translations behind what they translate. @param only this line @throws what SQLite throws: then nothing may be let out */
export function wordsThatLeave(
  sql: Database.Database,
  storyId: StoryId,
  only?: TranscriptLineId,
): LeavingTranscript[] {
  const texts = openTexts(sql, storyId, only);
  if (texts.length === 0) return [];
  const { replace } = replacerOf(sql, storyId);
  const names = speakersOf(sql, texts);
  const there = new Set(texts.map(({ id }) => id));
  const linesThere = new Set(texts.flatMap(({ lines }) => lines.map(({ id }) => id)));
  return texts.map(({ ofId, lines, ...text }) => ({
    ...text,
    ofId: ofId !== null && there.has(ofId) ? ofId : null,
    isTranslation: ofId !== null,
    lines: lines.map(({ speakerId, speaker, ...line }) => ({
      ...line,
      ofLineId: line.ofLineId !== null && linesThere.has(line.ofLineId) ? line.ofLineId : null,
      text: replace(line.text),
      speaker: (speakerId === null ? undefined : names.get(speakerId)) ?? replace(speaker),
    })),
  }));
}

/** Whatever changes of the words that would leave changes this. @returns nothing for a story without such words */
export function fingerprintOfWords(sql: Database.Database, storyId: StoryId): unknown[] {
  const substitutes = substitutesOf(sql, storyId).map(({ forms, substitute }) => [
    forms,
    substitute,
  ]);
  const texts = openTexts(sql, storyId);
  const names = speakersOf(sql, texts);
  const told = texts.map(({ recordingId, language, ofId, lines }) => [
    ...[recordingId, language, ofId !== null],
    lines.map((line) => [
      ...[line.fromMs, line.toMs, line.text, line.language, line.direction],
      (line.speakerId === null ? undefined : names.get(line.speakerId)) ?? line.speaker,
    ]),
  ]);
  return substitutes.length + told.length === 0 ? [] : [substitutes, told];
}

function speakersOf(sql: Database.Database, texts: readonly { lines: readonly LineRow[] }[]) {
  const ids = texts.flatMap(({ lines }) =>
    lines.flatMap(({ speakerId }) => (speakerId === null ? [] : [speakerId])),
  );
  return namesOfPeople(sql, [...new Set(ids)]);
}
