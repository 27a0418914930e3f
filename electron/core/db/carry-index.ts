// What an older catalogue must learn of themes and index points when it takes the place of the present one: bringing back a backup tells nobody of a sensitive theme that was not told today.
import type Database from 'better-sqlite3';
import { rows } from './carry-rows.ts';

/** A review that was taken back, or fell with its theme, stays so: only what is reviewed in both is told. */
function carryReviews(from: Database.Database, to: Database.Database): void {
  const key = (row: Record<string, unknown>) => `${String(row.story_id)} ${String(row.theme_id)}`;
  const reviewed = new Set(rows(from, 'select story_id, theme_id from theme_reviews').map(key));
  const forget = to.prepare('delete from theme_reviews where story_id = ? and theme_id = ?');
  for (const row of rows(to, 'select story_id, theme_id from theme_reviews'))
    if (!reviewed.has(key(row))) forget.run(row.story_id, row.theme_id);
  to.exec("delete from settings where key = 'search-text-version'");
}

/** A theme that was since merged into a sensitive one is sensitive before, too. */
function carryMergedThemes(from: Database.Database, to: Database.Database): void {
  const mark = to.prepare('update themes set sensitive = 1 where id = ?');
  for (const row of rows(
    from,
    `select m.id from themes m join themes t on t.id = m.merged_into where t.sensitive = 1`,
  ))
    mark.run(row.id);
}

/** What was taken out of an index stays out. */
function carryBinnedPoints(from: Database.Database, to: Database.Database): void {
  const bin = to.prepare('update index_points set binned_at = coalesce(binned_at, ?) where id = ?');
  for (const row of rows(
    from,
    'select id, binned_at from index_points where binned_at is not null',
  ))
    bin.run(row.binned_at, row.id);
}

/** Each with a transaction of its own: damage in one costs no other. */
export const carryIndex = [carryReviews, carryMergedThemes, carryBinnedPoints] as const;
