// When a person or a story is erased, cases keep that they happened and when, and lose whatever tells of whom.
import type Database from 'better-sqlite3';
import type { CaseId, PersonId, StoryId } from '../../../shared/model/ids.ts';

export interface Forgotten {
  requests: number;
  /** Safeguarding notes of which nobody was told yet keep their words until somebody has been: safety comes first. */
  concerns: number;
  /** How many of those keep their words for now. A lead should pass them on. */
  concernsKept: number;
}

const noWords = `update case_steps set words = '', to_whom = ''`;

function idsOf(sql: Database.Database, query: string, given: object): string[] {
  return sql.prepare<[object], string>(query).pluck().all(given);
}

/**
 * Must run inside a `db.write`. Breaches name nobody by a link; a lead reads them through by hand.
 * @param what a person, a story, or both: whatever has to do with either is blanked
 */
export function forgetPersonInRequests(
  sql: Database.Database,
  what: { personId: PersonId | null; storyId: StoryId | null },
): Forgotten {
  const requests = idsOf(
    sql,
    'select id from requests where asker_id = @personId or person_id = @personId or story_id = @storyId',
    what,
  );
  const concerns = idsOf(
    sql,
    'select id from concerns where person_id = @personId or story_id = @storyId',
    what,
  );
  for (const id of requests) {
    sql
      .prepare(
        `update requests set who = '', words = '', asker_id = null, person_id = null, story_id = null where id = ?`,
      )
      .run(id);
    sql.prepare(`${noWords} where request_id = ?`).run(id);
  }
  for (const id of concerns) {
    sql
      .prepare(
        'update concerns set person_id = null, story_id = null, is_forgotten = 1 where id = ?',
      )
      .run(id);
    blankPassedOn(sql, id as CaseId);
  }
  const kept = concerns.filter((id) => !isToldOf(sql, id)).length;
  return { requests: requests.length, concerns: concerns.length, concernsKept: kept };
}

function isToldOf(sql: Database.Database, id: string): boolean {
  return (
    sql
      .prepare("select 1 from case_steps where concern_id = ? and kind in ('passed-on', 'closed')")
      .get(id) !== undefined
  );
}

/** Must run inside a `db.write`. Empties a note about somebody who was erased, once somebody has been told or it is closed. */
export function blankPassedOn(sql: Database.Database, id: CaseId): void {
  if (!isToldOf(sql, id)) return;
  const blanked = sql
    .prepare(`update concerns set words = '', noticed_by = '' where id = ? and is_forgotten = 1`)
    .run(id);
  if (blanked.changes > 0) sql.prepare(`${noWords} where concern_id = ?`).run(id);
}
