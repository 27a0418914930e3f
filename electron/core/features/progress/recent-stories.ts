// The stories that were worked on last: their fields, their sound or their words.
import type { OutputOf } from '../../../../shared/contract/methods.ts';
import type { StoryId } from '../../../../shared/model/ids.ts';
import type { Stage } from '../../../../shared/model/stage.ts';
import type { LibraryContext } from '../../context.ts';
import { knowsNames } from '../../db/told-outside.ts';

const SHOWN = 5;

type Recent = OutputOf<'progress.now'>['recent'][number];

/** Work on words that nobody has checked is not told to those who may not read them: for them only a story's own fields count. */
export function recentStories(
  context: LibraryContext,
  stages: ReadonlyMap<StoryId, Stage>,
): Recent[] {
  const changed = knowsNames(context)
    ? `max(s.updated_at,
         coalesce((select max(t.updated_at) from transcripts t where t.story_id = s.id), ''),
         coalesce((select max(r.started_at) from recordings r where r.story_id = s.id), ''))`
    : 's.updated_at';
  const rows = context.library.db.sql
    .prepare<[], Omit<Recent, 'stage'>>(
      `select s.id, s.number, s.title, ${changed} as changedAt from stories s where s.binned_at is null
       order by changedAt desc, s.number desc`,
    )
    .iterate();
  const recent: Recent[] = [];
  for (const row of rows) {
    const stage = stages.get(row.id);
    if (stage === undefined) continue;
    recent.push({ ...row, stage });
    if (recent.length === SHOWN) break;
  }
  return recent;
}
