// Rules of archives and their answers come along when an older catalogue takes the place of the present one: what an archive said stays said.
import type Database from 'better-sqlite3';
import { ids, insert, rows } from './carry-rows.ts';

/** Must come after the packages. What was put into the bin since stays there. */
export function carryAnswers(from: Database.Database, to: Database.Database): void {
  const deliveries = ids(to, 'deliveries');
  const packages = ids(to, 'packages');
  const known = ids(to, 'delivery_answers');
  const removeFile = to.prepare('delete from delivery_answer_files where answer_id = ?');
  const remove = to.prepare('delete from delivery_answers where id = ?');
  for (const row of rows(from, 'select * from delivery_answers')) {
    const isHere = row.delivery_id === null ? packages : deliveries;
    if (!isHere.has(row.delivery_id ?? row.package_id)) continue;
    if (known.has(row.id)) {
      removeFile.run(row.id);
      remove.run(row.id);
    }
    insert(to, 'delivery_answers', row);
  }
  const answers = ids(to, 'delivery_answers');
  const files = new Set(
    rows(to, 'select answer_id from delivery_answer_files').map((row) => row.answer_id),
  );
  for (const row of rows(from, 'select * from delivery_answer_files'))
    if (answers.has(row.answer_id) && !files.has(row.answer_id))
      insert(to, 'delivery_answer_files', row);
}

export function carryPresets(from: Database.Database, to: Database.Database): void {
  const remove = to.prepare('delete from deposit_presets where id = ?');
  for (const row of rows(from, 'select * from deposit_presets')) {
    remove.run(row.id);
    insert(to, 'deposit_presets', row);
  }
}
