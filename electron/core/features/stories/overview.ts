// What there is and what is left to do, counted over the stories that this person may see.
import type { OutputOf } from '../../../../shared/contract/methods.ts';
import type { StoryId } from '../../../../shared/model/ids.ts';
import { decideUse } from '../../../../shared/rules/access.ts';
import { roleMay } from '../../../../shared/rules/permissions.ts';
import type { LibraryContext } from '../../context.ts';
import { allStoryFacts } from '../../db/access-facts.ts';
import { storyStages } from '../../db/story-stages.ts';
import { visiblePeople } from '../../db/visible-people.ts';
import { visibleStories } from '../../db/visible-stories.ts';

export function overview(context: LibraryContext): OutputOf<'stories.overview'> {
  const { sql } = context.library.db;
  const visible = visibleStories(context);
  const facts = allStoryFacts(sql);
  const stages = storyStages(context);
  const today = context.today();
  const stories = [...facts.entries()].filter(([id, { inBin }]) => !inBin && visible.has(id));
  const recorded = new Map(
    sql
      .prepare<[], { storyId: StoryId; durationMs: number }>(
        `select story_id as storyId, sum(duration_ms) as durationMs from recordings
         where story_id is not null and purpose = 'interview' and state = 'ready' and binned_at is null group by story_id`,
      )
      .all()
      .map(({ storyId, durationMs }) => [storyId, durationMs]),
  );
  const interrupted = sql
    .prepare<[], { storyId: StoryId | null }>(
      "select story_id as storyId from recordings where state = 'interrupted' and binned_at is null",
    )
    .all();
  const unplaced = sql
    .prepare<[], number>(
      "select count(*) from recordings where story_id is null and state = 'ready' and binned_at is null",
    )
    .pluck()
    .get();
  // The dated copies of the catalogue hold no sound and lie on the same disk: they do not count.
  const lastFullBackup = sql
    .prepare<[], string>(
      "select at from history where action = 'library.backUpEverything' order by seq desc limit 1",
    )
    .pluck()
    .get();
  const mayRecord = roleMay(context.library.member.role, 'recordings.make');
  return {
    stories: stories.length,
    durationMs: stories.reduce((sum, [id]) => sum + (recorded.get(id) ?? 0), 0),
    people: visiblePeople(context, { bin: false }).length,
    missingAgreements: stories.filter(([id]) =>
      ['missing', 'partial'].includes(visible.access(id).state),
    ).length,
    closedDatePassed: stories.filter(([, story]) =>
      decideUse({ facts: story, use: 'archive', today }).reasons.some(
        ({ reason }) => reason === 'closed-date-passed',
      ),
    ).length,
    interruptedTakes: mayRecord
      ? interrupted.filter(({ storyId }) => storyId === null || visible.has(storyId)).length
      : 0,
    unplacedRecordings: mayRecord ? (unplaced ?? 0) : 0,
    // A story that is told in writing needs no recording.
    withoutRecording: stories.filter(([id]) => stages.get(id) === 'begun').length,
    lastBackupAt: lastFullBackup ?? null,
  };
}
