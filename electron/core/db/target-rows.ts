// What was promised, with how much of it there is now.
import type Database from 'better-sqlite3';
import type { TargetId } from '../../../shared/model/ids.ts';
import { isCountedByLibrary } from '../../../shared/model/target.ts';
import type { Target } from '../../../shared/model/target.ts';
import { shareableCount, SMALLEST_SHARED } from '../../../shared/rules/small-counts.ts';
import type { LibraryContext } from '../context.ts';
import { knowsNames } from './told-outside.ts';
import { localityCounts, toldStories } from './told-stories.ts';

type Row = Omit<Target, 'count'> & { count: number };

const columns = `t.id, t.kind, t.words, t.number, t.by_day as byDay, coalesce(c.count, 0) as count, coalesce(c.note, '') as note,
  c.counted_at as countedAt
  from targets t left join target_counts c on c.seq = (select max(seq) from target_counts where target_id = t.id)`;

function readTargets(sql: Database.Database): Row[] {
  return sql
    .prepare<[], Row>(`select ${columns} where t.removed_at is null order by t.position, t.id`)
    .all();
}

/** Also one that was taken off. */
export function findTarget(
  sql: Database.Database,
  id: TargetId,
): (Row & { isRemoved: boolean }) | undefined {
  const row = sql.prepare<[string], Row>(`select ${columns} where t.id = ?`).get(id);
  if (row === undefined) return undefined;
  const removed = sql
    .prepare<[string], 0 | 1>('select removed_at is not null from targets where id = ?')
    .pluck()
    .get(id);
  return { ...row, isRemoved: removed === 1 };
}

/**
 * @param isShareable without small numbers and without notes. Then only localities with five stories or more are counted:
 * how many have any at all would tell which of the hidden numbers are none.
 */
export function targetsTold(
  context: LibraryContext,
  { isShareable }: { isShareable: boolean },
): Target[] {
  const { sql } = context.library.db;
  const rows = readTargets(sql);
  const stories = rows.some(({ kind }) => isCountedByLibrary(kind)) ? toldStories(context) : [];
  const localities = localityCounts(sql, stories, (_id, { locality }) => locality).filter(
    ({ name }) => name !== '',
  );
  const hasList = localities.some(({ isListed }) => isListed);
  const least = isShareable ? SMALLEST_SHARED : 1;
  const reached = localities.filter(
    ({ count, isListed }) => count >= least && (isListed || !hasList),
  );
  const answered = countAnswers(sql);
  return rows.map((row) => {
    const count =
      row.kind === 'stories'
        ? stories.length
        : row.kind === 'localities'
          ? reached.length
          : row.kind === 'questionnaires'
            ? answered
            : row.count;
    return isShareable
      ? { ...row, note: '', count: row.kind === 'localities' ? count : shareableCount(count) }
      : { ...row, count };
  });
}

function countAnswers(sql: Database.Database): number {
  return (
    sql
      .prepare<[], number>(
        `select count(*) from questionnaire_answers a join questionnaires q on q.id = a.questionnaire_id
         where a.is_binned = 0 and q.binned_at is null`,
      )
      .pluck()
      .get() ?? 0
  );
}

/** As this person is told of it. */
export function targetsFor(context: LibraryContext): Target[] {
  return targetsTold(context, { isShareable: !knowsNames(context) });
}
