// First drafts as rows, and what a lead has decided about them.
import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { Draft, DraftPermission } from '../../../shared/model/draft.ts';
import type { DraftId, PersonId, StoryId } from '../../../shared/model/ids.ts';
import { draftPermission } from '../../../shared/rules/draft-permission.ts';

const columns = `id, story_id as storyId, recording_id as recordingId, transcript_id as transcriptId, language, model, sha256,
  from_ms as fromMs, done_to_ms as doneToMs, to_ms as toMs, made_by as madeBy, started_at as startedAt, updated_at as updatedAt,
  finished_at as finishedAt`;

export interface DraftRow extends Omit<Draft, 'state'> {
  sha256: string;
  finishedAt: string | null;
}

export function findDraft(sql: Database.Database, id: DraftId): DraftRow | undefined {
  return sql.prepare<[string], DraftRow>(`select ${columns} from drafts where id = ?`).get(id);
}

/** The newest first; without those whose transcript is in the bin. */
export function draftsOf(sql: Database.Database, storyId: StoryId): DraftRow[] {
  return sql
    .prepare<[string], DraftRow>(
      `select ${columns} from drafts where story_id = ?
         and not exists (select 1 from transcripts t where t.id = drafts.transcript_id and t.binned_at is not null)
       order by started_at desc, rowid desc`,
    )
    .all(storyId);
}

/** Must run inside a `db.write`. */
export function insertDraft(sql: Database.Database, row: DraftRow): void {
  sql
    .prepare(
      `insert into drafts (id, story_id, recording_id, transcript_id, language, model, sha256, from_ms, done_to_ms, to_ms, made_by,
         started_at, updated_at, finished_at)
       values (@id, @storyId, @recordingId, @transcriptId, @language, @model, @sha256, @fromMs, @doneToMs, @toMs, @madeBy,
         @startedAt, @updatedAt, @finishedAt)`,
    )
    .run(row);
}

/** Must run inside a `db.write`. */
export function moveDraft(
  sql: Database.Database,
  { id, transcriptId, model, doneToMs, updatedAt, finishedAt }: DraftRow,
): void {
  sql
    .prepare(
      `update drafts set transcript_id = @transcriptId, model = @model, done_to_ms = @doneToMs, updated_at = @updatedAt,
         finished_at = @finishedAt where id = @id`,
    )
    .run({ id, transcriptId, model, doneToMs, updatedAt, finishedAt });
}

interface DecisionRow {
  isAllowed: 0 | 1;
  reason: string;
  about: string;
  decidedBy: string;
  decidedAt: string;
}

/** Everybody who has or had a part in the story and is at high protection, today. */
function atHighProtection(sql: Database.Database, storyId: StoryId): PersonId[] {
  return sql
    .prepare<{ storyId: StoryId }, PersonId>(
      `select id from people where protection = 'high' and id in (
         select person_id from story_people where story_id = @storyId
         union select person_id from agreement_entries where story_id = @storyId
         union select person_id from story_changes where story_id = @storyId
         union select person_id from voices where removed_at is null
           and recording_id in (select id from recordings where story_id = @storyId))
       order by id`,
    )
    .pluck()
    .all({ storyId });
}

const fingerprint = (people: readonly PersonId[]) =>
  createHash('sha256').update(people.join(' ')).digest('hex');

/** May this computer write down what is said in this story, as things stand today? */
export function readPermission(sql: Database.Database, storyId: StoryId): DraftPermission {
  const row = sql
    .prepare<[string], DecisionRow>(
      `select is_allowed as isAllowed, reason, about, decided_by as decidedBy, decided_at as decidedAt
       from draft_decisions where story_id = ?`,
    )
    .get(storyId);
  const high = atHighProtection(sql, storyId);
  const answer = draftPermission({
    hasHigh: high.length > 0,
    decision: row
      ? { isAllowed: row.isAllowed === 1, isOfToday: row.about === fingerprint(high) }
      : null,
  });
  if (row === undefined) return { ...answer, decision: null };
  const { reason, decidedBy, decidedAt } = row;
  return { ...answer, decision: { isAllowed: row.isAllowed === 1, reason, decidedBy, decidedAt } };
}

/** Must run inside a `db.write`. */
export function writeDecision(
  sql: Database.Database,
  decision: { storyId: StoryId; isAllowed: boolean; reason: string; by: string; at: string },
): void {
  sql
    .prepare(
      `insert or replace into draft_decisions (story_id, is_allowed, reason, about, decided_by, decided_at)
       values (@storyId, @isAllowed, @reason, @about, @by, @at)`,
    )
    .run({
      ...decision,
      isAllowed: decision.isAllowed ? 1 : 0,
      about: fingerprint(atHighProtection(sql, decision.storyId)),
    });
}
