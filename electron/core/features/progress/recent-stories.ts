// The stories that were worked on last: their fields, their sound or their words.
import type { OutputOf } from '../../../../shared/contract/methods.ts';
import type { StoryId } from '../../../../shared/model/ids.ts';
import type { Stage } from '../../../../shared/model/stage.ts';
import type { LibraryContext } from '../../context.ts';
import { knowsNames } from '../../db/told-outside.ts';
import { wordsTold } from '../../db/words-told.ts';

const SHOWN = 5;

type Recent = OutputOf<'progress.now'>['recent'][number];

/** Work on words that nobody has checked is not told to those who may not read them: for them only a story's own fields count. */
export function recentStories(
  context: LibraryContext,
  stages: ReadonlyMap<StoryId, Stage>,
): Recent[] {
  const work = knowsNames(context)
    ? `select story_id, updated_at as at from transcripts
       union all select story_id, started_at from recordings where story_id is not null`
    : 'select null as story_id, null as at where false';
  const rows = context.library.db.sql
    .prepare<[], Omit<Recent, 'stage'>>(
      `with worked as (select story_id, max(at) as at from (${work}) group by story_id)
       select s.id, s.number, s.title, max(s.updated_at, coalesce(worked.at, '')) as changedAt
       from stories s left join worked on worked.story_id = s.id where s.binned_at is null
       order by changedAt desc, s.number desc`,
    )
    .iterate();
  const words = wordsTold(context);
  const recent: Recent[] = [];
  for (const row of rows) {
    const stage = stages.get(row.id);
    if (stage === undefined) continue;
    recent.push({ ...row, title: words(row.id, row.title), stage });
    if (recent.length === SHOWN) break;
  }
  return recent;
}
