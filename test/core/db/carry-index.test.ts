import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { carryIndex } from '../../../electron/core/db/carry-index.ts';
import { migrate } from '../../../electron/core/db/migrate.ts';
import { migrations } from '../../../electron/core/db/migrations/index.ts';

const at = '2026-01-01T00:00:00.000Z';

/** A catalogue with one story, a theme that is merged or not, and a point. */
function catalogue({ isReviewed = false, isMerged = false, isBinned = false }) {
  const sql = new Database(':memory:');
  onTestFinished(() => void sql.close());
  sql.pragma('foreign_keys = on');
  migrate(sql, { backUp: () => undefined, migrations });
  sql.exec(`
    insert into stories (id, number, title, summary, recorded_on, locality, content_warning, private_notes, created_at, updated_at)
      values ('story', 1, '', '', '', '', '', '', '${at}', '${at}');
    insert into themes (id, name, sensitive, retired, position) values ('danger', 'D', 1, 0, 1), ('mild', 'M', 0, 0, 2);
    insert into story_themes (story_id, theme_id, position) values ('story', 'danger', 0);
    insert into index_points (id, story_id, position, title, synopsis, words, other_title, other_synopsis, created_at, updated_at, binned_at)
      values ('point', 'story', 1, 'P', '', '', '', '', '${at}', '${at}', ${isBinned ? `'${at}'` : 'null'});`);
  if (isReviewed) sql.exec(`insert into theme_reviews values ('story', 'danger', '${at}', 'Lea')`);
  if (isMerged) sql.exec("update themes set merged_into = 'danger' where id = 'mild'");
  return sql;
}

test('bringing back a backup tells nobody of a theme whose review was taken back since', () => {
  const older = catalogue({ isReviewed: true });
  for (const carry of carryIndex) carry(catalogue({}), older);
  expect(older.prepare('select count(*) from theme_reviews').pluck().get()).toBe(0);
  const same = catalogue({ isReviewed: true });
  for (const carry of carryIndex) carry(catalogue({ isReviewed: true }), same);
  expect(same.prepare('select count(*) from theme_reviews').pluck().get()).toBe(1);
  const unreviewed = catalogue({});
  for (const carry of carryIndex) carry(catalogue({ isReviewed: true }), unreviewed);
  expect(unreviewed.prepare('select count(*) from theme_reviews').pluck().get()).toBe(0);
});

test('a theme that was since merged into a sensitive one is sensitive in the backup, and a point in the bin stays there', () => {
  const older = catalogue({});
  for (const carry of carryIndex) carry(catalogue({ isMerged: true, isBinned: true }), older);
  const value = (query: string) => older.prepare(query).pluck().get();
  expect(value("select sensitive from themes where id = 'mild'")).toBe(1);
  expect(value("select binned_at from index_points where id = 'point'")).toBe(at);
});
