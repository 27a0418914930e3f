// The history of changes: each entry carries the hash of the one before, so that a change or a gap shows.
import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { HistoryReport } from '../../../shared/model/library.ts';

export interface NewHistoryEntry {
  at: string;
  memberId: string;
  memberName: string;
  action: string;
  subject: string;
  detail: string;
}

interface Row {
  seq: number;
  at: string;
  member_id: string;
  member_name: string;
  action: string;
  subject: string;
  detail: string;
  previous_hash: string;
  hash: string;
}

const START = '0'.repeat(64);

function hashOf(seq: number, previousHash: string, entry: NewHistoryEntry): string {
  const fields = [
    seq,
    previousHash,
    entry.at,
    entry.memberId,
    entry.memberName,
    entry.action,
    entry.subject,
    entry.detail,
  ];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

/** Adds one entry; must run inside the transaction of the change it tells of. */
export function appendHistory(sql: Database.Database, entry: NewHistoryEntry): void {
  const last = sql
    .prepare<[], { seq: number; hash: string }>(
      'select seq, hash from history order by seq desc limit 1',
    )
    .get();
  const seq = (last?.seq ?? 0) + 1;
  const previousHash = last?.hash ?? START;
  sql
    .prepare(
      'insert into history (seq, at, member_id, member_name, action, subject, detail, previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .run(
      seq,
      entry.at,
      entry.memberId,
      entry.memberName,
      entry.action,
      entry.subject,
      entry.detail,
      previousHash,
      hashOf(seq, previousHash, entry),
    );
}

/** Reads the whole history and says whether every entry follows from the one before, and whether the last ones are still there. */
export function verifyHistory(sql: Database.Database): HistoryReport {
  let previousHash = START;
  let entries = 0;
  for (const row of sql.prepare<[], Row>('select * from history order by seq').iterate()) {
    const entry = {
      at: row.at,
      memberId: row.member_id,
      memberName: row.member_name,
      action: row.action,
      subject: row.subject,
      detail: row.detail,
    };
    if (
      row.seq !== entries + 1 ||
      row.previous_hash !== previousHash ||
      row.hash !== hashOf(row.seq, previousHash, entry)
    ) {
      return { intact: false, entries, brokenAt: row.seq, head: previousHash };
    }
    previousHash = row.hash;
    entries += 1;
  }
  const written =
    sql.prepare<[], { seq: number }>("select seq from sqlite_sequence where name = 'history'").get()
      ?.seq ?? 0;
  const intact = written === entries;
  return { intact, entries, brokenAt: intact ? null : entries + 1, head: previousHash };
}
