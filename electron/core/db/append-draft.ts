// Puts what was heard behind what stands in the transcript of a draft: its lines and how far it is, in one step. Nothing that a person wrote is touched.
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type { TranscriptId } from '../../../shared/model/ids.ts';
import type { DraftLine } from '../../../shared/rules/draft-lines.ts';
import type { DraftRow } from './draft-rows.ts';
import { moveDraft } from './draft-rows.ts';
import { findTranscript } from './transcript-rows.ts';

/** Lines in one language. */
export interface HeardLines {
  lines: readonly DraftLine[];
  /** A language tag. */
  language: string;
}

/**
 * Must run inside a `db.write`.
 * @throws AppError `conflict` when a person has checked the transcript, or put it in the bin
 */
export function appendDraft(
  sql: Database.Database,
  draft: DraftRow,
  {
    lines,
    language,
    madeWith,
    newId,
  }: HeardLines & {
    /** The name of the model. */
    madeWith: string;
    newId: () => string;
  },
): DraftRow {
  if (lines.length === 0) {
    moveDraft(sql, draft);
    return draft;
  }
  const transcriptId =
    draft.transcriptId ?? create(sql, draft, { language, madeWith, id: newId() as TranscriptId });
  const row = { ...draft, transcriptId };
  const whole = requireGrowing(sql, transcriptId);
  const insert = sql.prepare(
    `insert into transcript_lines (id, transcript_id, position, from_ms, to_ms, speaker, text, language, direction, times,
       doubtful, is_by_computer)
     values (@id, @transcriptId, (select coalesce(max(position), -1) + 1 from transcript_lines where transcript_id = @transcriptId),
       @fromMs, @toMs, '', @text, @language, 'auto', @times, @doubtful, 1)`,
  );
  for (const { fromMs, toMs, text, times, doubtful } of lines)
    insert.run({
      ...{ id: newId(), transcriptId, fromMs, toMs, text },
      language: language === whole.language ? null : language,
      times: JSON.stringify(times),
      doubtful: JSON.stringify(doubtful),
    });
  sql
    .prepare('update transcripts set revision = revision + 1, updated_at = ? where id = ?')
    .run(draft.updatedAt, transcriptId);
  moveDraft(sql, row);
  return row;
}

/** @throws AppError `conflict`, `not-found` */
export function requireGrowing(sql: Database.Database, id: TranscriptId) {
  const transcript = findTranscript(sql, id);
  if (transcript === undefined)
    throw new AppError('not-found', 'The text of this draft is no longer in the library.');
  if (transcript.binnedAt !== null)
    throw new AppError(
      'conflict',
      'The text of this draft is in the bin. Please bring it back, or begin a new draft.',
    );
  if (transcript.state !== 'draft')
    throw new AppError(
      'conflict',
      'Somebody has checked this text already, so the computer does not write into it any more. You can begin a new draft.',
    );
  return transcript;
}

function create(
  sql: Database.Database,
  { storyId, recordingId, language: chosen, updatedAt }: DraftRow,
  { id, language, madeWith }: { id: TranscriptId; language: string; madeWith: string },
): TranscriptId {
  sql
    .prepare(
      `insert into transcripts (id, story_id, recording_id, language, of_id, state, origin, made_by, created_at, updated_at)
       values (?, ?, ?, ?, null, 'draft', 'computer', ?, ?, ?)`,
    )
    .run(
      ...([id, storyId, recordingId, chosen ?? language, madeWith, updatedAt, updatedAt] as const),
    );
  return id;
}
