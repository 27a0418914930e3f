// Transcripts and their lines as rows.
import type Database from 'better-sqlite3';
import type { StoryId, TranscriptId } from '../../../shared/model/ids.ts';
import type { Transcript, TranscriptLine } from '../../../shared/model/transcript.ts';

const columns = `id, story_id as storyId, recording_id as recordingId, language, of_id as ofId, state, origin, made_by as madeBy,
  checked_by as checkedBy, checked_at as checkedAt, approved_by as approvedBy, approved_at as approvedAt, revision,
  (select count(*) from transcript_lines l where l.transcript_id = transcripts.id) as lineCount,
  created_at as createdAt, updated_at as updatedAt, binned_at as binnedAt`;

/** Also from the bin. */
export function findTranscript(sql: Database.Database, id: TranscriptId): Transcript | undefined {
  return sql
    .prepare<[string], Transcript>(`select ${columns} from transcripts where id = ?`)
    .get(id);
}

/** Translations stand behind what they translate. */
export function transcriptsOf(
  sql: Database.Database,
  storyId: StoryId,
  { bin = false }: { bin?: boolean } = {},
): Transcript[] {
  return sql
    .prepare<[string], Transcript>(
      `select ${columns} from transcripts where story_id = ? and binned_at is ${bin ? 'not null' : 'null'}
       order by coalesce((select o.created_at from transcripts o where o.id = transcripts.of_id), created_at),
         coalesce(of_id, id), of_id is not null, created_at, id`,
    )
    .all(storyId);
}

/** False where somebody has said that a summary is enough. */
export function isTranscriptNeeded(sql: Database.Database, storyId: StoryId): boolean {
  return (
    sql.prepare('select 1 from transcript_not_needed where story_id = ?').get(storyId) === undefined
  );
}

/** A line as it stands in the library, before it is asked who may read it. */
export type StoredLine = Omit<TranscriptLine, 'isClosed'>;

interface LineRow extends Omit<StoredLine, 'times' | 'doubtful' | 'isByComputer'> {
  times: string;
  doubtful: string;
  isByComputer: 0 | 1;
}

/** In their order. */
export function readLines(sql: Database.Database, id: TranscriptId): StoredLine[] {
  return sql
    .prepare<[string], LineRow>(
      `select id, from_ms as fromMs, to_ms as toMs, speaker_id as speakerId, speaker, text, language, direction,
         of_line_id as ofLineId, times, doubtful, is_by_computer as isByComputer
       from transcript_lines where transcript_id = ? order by position, id`,
    )
    .all(id)
    .map((row) => ({
      ...row,
      times: JSON.parse(row.times) as StoredLine['times'],
      doubtful: JSON.parse(row.doubtful) as StoredLine['doubtful'],
      isByComputer: row.isByComputer === 1,
    }));
}
