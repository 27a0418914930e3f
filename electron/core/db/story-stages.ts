// How far every story has come that this person may see and that is not in the bin: read with a few questions for all of them, and remembered until something changes.
import type Database from 'better-sqlite3';
import type { RecordingId, StoryId } from '../../../shared/model/ids.ts';
import type { Stage } from '../../../shared/model/stage.ts';
import { isAgreed } from '../../../shared/rules/access.ts';
import { stageOf, wordsOf } from '../../../shared/rules/story-stage.ts';
import type { WordsOfSound } from '../../../shared/rules/story-stage.ts';
import type { LibraryContext } from '../context.ts';
import { allStoryFacts } from './access-facts.ts';
import { knowsNames } from './told-outside.ts';
import { visibleStories } from './visible-stories.ts';

interface Known {
  changes: number;
  today: string;
  role: string;
  stages: ReadonlyMap<StoryId, Stage>;
}
const known = new WeakMap<Database.Database, Known>();

/** Those who may not know names are told of no text that nobody has checked: for them it is not there yet. */
export function storyStages(context: LibraryContext): ReadonlyMap<StoryId, Stage> {
  const { sql } = context.library.db;
  // What is read inside a transaction may be undone.
  if (sql.inTransaction) return read(context);
  const changes = sql.prepare<[], number>('select total_changes()').pluck().get() ?? -1;
  const today = context.today();
  const { role } = context.library.member;
  const before = known.get(sql);
  if (before?.changes === changes && before.today === today && before.role === role)
    return before.stages;
  const stages = read(context);
  known.set(sql, { changes, today, role, stages });
  return stages;
}

function read(context: LibraryContext): ReadonlyMap<StoryId, Stage> {
  const { sql } = context.library.db;
  const visible = visibleStories(context);
  const sounds = soundsOfStories(sql);
  const texts = textsOfStories(sql, { drafts: knowsNames(context) });
  const goneThrough = storiesOf(
    sql,
    `select story_id from sensitivity_checks c
     where seq = (select max(seq) from sensitivity_checks where story_id = c.story_id)
       and not exists (select 1 from sensitivity_answers a where a.check_id = c.id and a.answer = 'open')`,
  );
  const notNeeded = storiesOf(sql, 'select story_id from transcript_not_needed');
  const left = storiesOf(
    sql,
    `select ps.story_id from package_stories ps join packages p on p.id = ps.package_id where p.state = 'made'`,
  );
  const stages = new Map<StoryId, Stage>();
  for (const [id, facts] of allStoryFacts(sql)) {
    if (facts.inBin || !visible.has(id)) continue;
    const own = sounds.get(id) ?? [];
    const words = wordsOf({
      isNotNeeded: notNeeded.has(id),
      ofStory: texts.get(id) ?? 'none',
      ofSounds: own.map((sound) => texts.get(sound) ?? 'none'),
    });
    stages.set(
      id,
      stageOf({
        hasSound: own.length > 0,
        isAgreed: isAgreed(facts),
        words,
        isGoneThrough: goneThrough.has(id),
        hasLeft: left.has(id),
      }),
    );
  }
  return stages;
}

function soundsOfStories(sql: Database.Database): ReadonlyMap<StoryId, RecordingId[]> {
  const sounds = new Map<StoryId, RecordingId[]>();
  const rows = sql
    .prepare<[], [StoryId, RecordingId]>(
      `select story_id, id from recordings
       where story_id is not null and purpose = 'interview' and state = 'ready' and binned_at is null`,
    )
    .raw()
    .all();
  for (const [storyId, id] of rows) {
    const own = sounds.get(storyId);
    if (own === undefined) sounds.set(storyId, [id]);
    else own.push(id);
  }
  return sounds;
}

/** The best text of each recording, and of each story for texts that belong to no recording. Translations do not count: what was said is written down first. */
function textsOfStories(
  sql: Database.Database,
  { drafts }: { drafts: boolean },
): ReadonlyMap<string, WordsOfSound> {
  const rows = sql
    .prepare<[], [string, 1 | 2]>(
      `select coalesce(t.recording_id, t.story_id) as owner, max(case when t.state = 'draft' then 1 else 2 end)
       from transcripts t
       where t.of_id is null and t.binned_at is null
         and (t.state <> 'draft' ${drafts ? "or t.origin <> 'computer'" : ''})
         and exists (select 1 from transcript_lines l where l.transcript_id = t.id and l.text <> '')
       group by owner`,
    )
    .raw()
    .all();
  return new Map(rows.map(([owner, best]) => [owner, best === 2 ? 'checked' : 'written']));
}

function storiesOf(sql: Database.Database, query: string): ReadonlySet<StoryId> {
  return new Set(sql.prepare<[], StoryId>(query).pluck().all());
}
