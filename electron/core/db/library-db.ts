// The catalogue: one encrypted SQLite file. Reading is free; writing has one way, which also writes the history.
import type Database from 'better-sqlite3';
import type { MemberId } from '../../../shared/model/ids.ts';
import { appendHistory } from './history-chain.ts';

export interface Change {
  /** The call that changes something, as in the contract: `stories.update`. */
  action: string;
  /** The id of what is changed. */
  subject: string;
  /** For people who read the history: which fields, never their contents. */
  detail?: string;
  /** Work that goes on for hours, saved every second: the history tells of it once in a while, not each time. */
  isContinued?: boolean;
}

export interface LibraryDb {
  readonly sql: Database.Database;
  /**
   * Runs `change` in one transaction and writes who did what, when.
   * @throws whatever `run` throws, after undoing everything
   */
  write<T>(change: Change, run: (sql: Database.Database) => T): T;
  close(): void;
}

interface Author {
  id: MemberId;
  name: string;
}

/** @param author asked at each write, since a library is opened before it is known by whom */
export function createLibraryDb({
  sql,
  clock,
  author,
  written,
}: {
  sql: Database.Database;
  clock: () => Date;
  author: () => Author;
  /** Told of each change once it is committed; it must not throw. */
  written?: (change: Change) => void;
}): LibraryDb {
  return {
    sql,
    write(change, run) {
      if (sql.inTransaction) throw new Error('db.write cannot be nested');
      const both = sql.transaction(() => {
        const result = run(sql);
        if (result instanceof Promise)
          throw new Error('db.write takes no async function: it would commit too early');
        const now = clock();
        if (change.isContinued && isToldAlready(sql, change, { by: author().id, now }))
          return result;
        appendHistory(sql, {
          at: now.toISOString(),
          memberId: author().id,
          memberName: author().name,
          action: change.action,
          subject: change.subject,
          detail: change.detail ?? '',
        });
        return result;
      });
      const result = both.immediate();
      written?.(change);
      return result;
    },
    close() {
      sql.close();
    },
  };
}

const TOLD_AGAIN_AFTER_MS = 10 * 60_000;

/** Is the newest line of the history the same, by the same person, and of a moment ago? */
function isToldAlready(
  sql: Database.Database,
  { action, subject, detail = '' }: Change,
  { by, now }: { by: MemberId; now: Date },
): boolean {
  const last = sql
    .prepare<[], { at: string; by: string; action: string; subject: string; detail: string }>(
      'select at, member_id as "by", action, subject, detail from history order by seq desc limit 1',
    )
    .get();
  if (last === undefined || last.by !== by || last.action !== action) return false;
  const ageMs = now.getTime() - Date.parse(last.at);
  const isRecent = ageMs >= 0 && ageMs < TOLD_AGAIN_AFTER_MS;
  return isRecent && last.subject === subject && last.detail === detail;
}
