import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { allStoryFacts } from '../../../electron/core/db/access-facts.ts';
import { migrate } from '../../../electron/core/db/migrate.ts';
import { firstTables } from '../../../electron/core/db/migrations/0010-first-tables.ts';
import { search } from '../../../electron/core/db/migrations/0020-search.ts';
import { nextNumber } from '../../../electron/core/db/next-number.ts';
import { keepIndexCurrent } from '../../../electron/core/db/story-words.ts';

test('stories from before the search are found, sorted and counted on', () => {
  const sql = new Database(':memory:');
  onTestFinished(() => void sql.close());
  let backups = 0;
  const to = (migrations: (typeof firstTables | typeof search)[]) =>
    migrate(sql, { backUp: () => (backups += 1), migrations });
  to([firstTables]);
  const at = '2026-01-01T00:00:00.000Z';
  const add = sql.prepare(
    `insert into stories values (?, ?, ?, '', '', null, null, '', '', '', '${at}', '${at}', null)`,
  );
  add.run('one', 1, 'Élan');
  add.run('seven', 7, 'کہانی');
  expect(to([firstTables, search])).toEqual([20]);
  expect(backups).toBe(1);

  // The words are made by the app of today, which has all the tables.
  migrate(sql, { backUp: () => (backups += 1) });
  keepIndexCurrent(sql);
  const found = sql.prepare('select rowid from story_words where story_words match ?').pluck();
  expect(found.all('"elan"')).toEqual([1]);
  expect(found.all('"کهانی"')).toEqual([7]);
  expect(sql.prepare('select title_key from stories order by number').pluck().all()).toEqual([
    'elan',
    'کهانی',
  ]);
  expect(nextNumber(sql, 'story')).toBe(8);
  expect(allStoryFacts(sql).size).toBe(2);
});
