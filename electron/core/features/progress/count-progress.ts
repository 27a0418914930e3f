// Progress over the stories that this person may see: whole for those who know names, without small numbers for all others and for what is shared.
import type { CountTable, Progress } from '../../../../shared/model/progress.ts';
import { shareableCount, shareableTable } from '../../../../shared/rules/small-counts.ts';
import type { LibraryContext } from '../../context.ts';
import { readSetting } from '../../db/settings.ts';
import { storyStages } from '../../db/story-stages.ts';
import { targetsTold } from '../../db/target-rows.ts';
import { knowsNames } from '../../db/told-outside.ts';
import { toldStories } from '../../db/told-stories.ts';
import {
  countByAge,
  countByLanguage,
  countByLocality,
  countByStage,
  countByTheme,
  countByWard,
} from './count-by.ts';
import type { Counted } from './count-by.ts';

export function countProgress(
  context: LibraryContext,
  { isReport }: { isReport: boolean },
): Progress {
  const { sql } = context.library.db;
  const isShareable = isReport || !knowsNames(context);
  const stagesOf = storyStages(context);
  const stories = toldStories(context);
  const base = { sql, stories, stagesOf, isGuarded: isShareable };
  const byAge = countByAge(base);
  const counted = [
    countByStage(base),
    countByLocality(base),
    ...(isShareable ? [] : [countByWard(base)]),
    countByTheme(base),
    countByLanguage(base),
    // Nothing that tells how old somebody is goes to those who may not know names.
    ...(knowsNames(context) ? [byAge] : []),
  ];
  const table = isShareable ? withoutSmall : whole;
  const seen = (count: number) => (isShareable ? shareableCount(count) : count);
  return {
    organisation: readSetting(sql, 'organisation') ?? '',
    day: context.today(),
    isShareable,
    stories: seen(stories.length),
    storytellers: seen(byAge.total),
    durationMs: seen(stories.length) === null ? null : durationOf(context, stories),
    begun: isShareable ? null : [...stagesOf.values()].filter((one) => one === 'begun').length,
    tables: counted.map(table),
    targets: targetsTold(context, { isShareable }),
  };
}

function whole({ by, total, cells }: Counted): CountTable {
  const rows = cells.map(({ key, name, count }) => ({ key, name, count, hidden: null }));
  return { by, total, rows, others: null, isWithheld: false };
}

function withoutSmall({ by, total, cells }: Counted): CountTable {
  const names = new Map(cells.map(({ key, name }) => [key, name]));
  const { rows, ...table } = shareableTable({ cells, total });
  return { by, ...table, rows: rows.map((row) => ({ ...row, name: names.get(row.key) ?? '' })) };
}

function durationOf({ library }: LibraryContext, stories: readonly string[]): number {
  return (
    library.db.sql
      .prepare<[string], number>(
        `select coalesce(sum(duration_ms), 0) from recordings
         where purpose = 'interview' and state = 'ready' and binned_at is null
           and story_id in (select value from json_each(?))`,
      )
      .pluck()
      .get(JSON.stringify(stories)) ?? 0
  );
}
