// An older catalogue learns the words that agreements were made with since, versions of one's own, and who has checked them.
import type Database from 'better-sqlite3';
import { ids, insert, rows } from './carry-rows.ts';

/** Must come before the agreements. The words of today win over a draft of then; what was put away since stays so. */
export function carryTexts(from: Database.Database, to: Database.Database): void {
  const known = new Set(rows(to, 'select sha256 from agreement_texts').map((row) => row.sha256));
  const putAway = to.prepare('update agreement_texts set retired_at = ? where sha256 = ?');
  const dropDraft = to.prepare(
    `delete from agreement_texts where text_version = @version and origin = 'own'
       and not exists (select 1 from agreement_entries where text_version = @version)`,
  );
  const isTaken = to.prepare(
    "select 1 from agreement_texts where text_version = ? and origin = 'own'",
  );
  for (const row of rows(from, 'select * from agreement_texts')) {
    if (known.has(row.sha256)) putAway.run(row.retired_at, row.sha256);
    else {
      if (row.origin === 'own') dropDraft.run({ version: row.text_version });
      // Two texts that were signed under one name: both stay, the second is found by its fingerprint.
      const origin = isTaken.get(row.text_version) === undefined ? row.origin : 'shipped';
      insert(to, 'agreement_texts', { ...row, origin });
    }
  }
}

export function carryTextChecks(from: Database.Database, to: Database.Database): void {
  const known = ids(to, 'text_checks');
  for (const row of rows(from, 'select * from text_checks'))
    if (!known.has(row.id)) insert(to, 'text_checks', row);
  const takenBack = new Set(
    rows(to, 'select check_id from text_checks_taken_back').map((row) => row.check_id),
  );
  for (const row of rows(from, 'select * from text_checks_taken_back'))
    if (!takenBack.has(row.check_id)) insert(to, 'text_checks_taken_back', row);
}
