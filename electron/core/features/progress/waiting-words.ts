// What waits in the words of stories: drafts that nobody has checked, and closed parts of which the day has come to look again.
import type { OutputOf } from '../../../../shared/contract/methods.ts';
import type { StoryId } from '../../../../shared/model/ids.ts';
import type { LibraryContext } from '../../context.ts';
import { knowsNames } from '../../db/told-outside.ts';
import { visibleStories } from '../../db/visible-stories.ts';

type Waiting = OutputOf<'progress.now'>['toLookAgain'];

const drafts = `select t.story_id as storyId, 0 as isInSound from transcripts t join stories s on s.id = t.story_id
  where t.origin = 'computer' and t.state = 'draft' and t.binned_at is null and s.binned_at is null
  order by t.created_at, t.id`;
/** A line that is closed together with its sound is one decision. */
const due = `select story_id as storyId, isInSound from (
    select t.story_id as story_id, l.until as until, 0 as isInSound from closed_lines l join transcripts t on t.id = l.transcript_id
      where l.opened_at is null and l.passage_id is null and l.until <= @today
    union all
    select r.story_id, p.until, 1 from closed_passages p join recordings r on r.id = p.recording_id
      where p.opened_at is null and p.until <= @today and r.story_id is not null and r.binned_at is null
  ) join stories s on s.id = story_id where s.binned_at is null order by until, story_id`;

export function waitingWords(
  context: LibraryContext,
): Pick<OutputOf<'progress.now'>, 'draftsToCheck' | 'toLookAgain'> {
  const { db, member } = context.library;
  const visible = visibleStories(context);
  const waiting = (query: string, isAsked: boolean): Waiting => {
    const found = isAsked
      ? db.sql
          .prepare<{ today: string }, { storyId: StoryId; isInSound: 0 | 1 }>(query)
          .all({ today: context.today() })
          .filter(({ storyId }) => visible.has(storyId))
      : [];
    const [first] = found;
    return {
      count: found.length,
      storyId: first?.storyId ?? null,
      isInSound: first?.isInSound === 1,
    };
  };
  const { isInSound: _, ...draftsToCheck } = waiting(drafts, knowsNames(context));
  return {
    draftsToCheck,
    toLookAgain: waiting(due, member.role === 'lead'),
  };
}
