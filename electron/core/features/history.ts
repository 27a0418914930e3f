// Who did what, when; and the proof that nothing of it was changed or taken away.
import type { StoryId } from '../../../shared/model/ids.ts';
import type { HistoryEntry } from '../../../shared/model/library.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import { verifyHistory } from '../db/history-chain.ts';
import { isThere, mayHear } from '../db/recording-rows.ts';
import type { RecordingRow } from '../db/recording-rows.ts';
import { knowsNames, storiesWithHiddenTraces } from '../db/told-outside.ts';
import { visiblePeople } from '../db/visible-people.ts';
import { visibleStories } from '../db/visible-stories.ts';

/** Ids of stories, sounds and people that are not there for this person: what became of them is not told either. */
function hiddenSubjects(context: LibraryContext): Set<string> {
  const { sql } = context.library.db;
  const visible = visibleStories(context);
  const stories = sql.prepare<[], StoryId>('select id from stories').pluck().all();
  const hidden = new Set<string>(stories.filter((id) => !visible.has(id)));
  const sounds = sql
    .prepare<[], Pick<RecordingRow, 'id' | 'story_id' | 'purpose' | 'state' | 'binned_at'>>(
      'select id, story_id, purpose, state, binned_at from recordings',
    )
    .all();
  for (const id of sql.prepare<[], string>('select id from erased_ids').pluck().all())
    hidden.add(id);
  const hearsUnplaced = mayHear(context, null);
  const traces = storiesWithHiddenTraces(context);
  for (const sound of sounds) {
    const hears = sound.story_id === null ? hearsUnplaced : !hidden.has(sound.story_id);
    // When a protected story was recorded is told neither here nor beside the sound.
    const hidesHour = sound.story_id !== null && traces.has(sound.story_id);
    if (!hears || hidesHour || !isThere(context, sound)) hidden.add(sound.id);
  }
  const known = new Set(
    [true, false].flatMap((bin) => visiblePeople(context, { bin })).map(({ id }) => id as string),
  );
  for (const id of sql.prepare<[], string>('select id from people').pluck().all())
    if (!known.has(id)) hidden.add(id);
  return hidden;
}

/**
 * Marks, notes, places, films, photos, papers, requests, safeguarding notes, what was taken back, a spoken no and answers that wait: neither
 * that there are any nor when they were made is told to others. Who can be heard, what a check found and that a second person was
 * asked say who is at risk.
 */
const forRecordersAlone =
  /^(?:markers|notes|places|films|attachments|requests|breaches|concerns|takingBack|erasures|checks|voices|contributors)\.|^agreements\.(?:refuse|keepBegun|forgetBegun)$|^people\.protect$|^themes\.review/u;

/** What is told without its details: that a part is closed may be known, where and why may not; and not that somebody's age was changed. */
const withoutDetail = /^(?:passages|people)\.|^recordings\.erase/u;

function list(
  { before, limit }: { before?: number | undefined; limit: number },
  context: LibraryContext,
): HistoryEntry[] {
  const hidden = hiddenSubjects(context);
  const knowsWhy = knowsNames(context);
  const entries: HistoryEntry[] = [];
  const newestFirst = context.library.db.sql
    .prepare<[number], HistoryEntry>(
      `select seq, at, member_name as memberName, action, subject, detail, stories.number as storyNumber
       from history left join recordings on recordings.id = subject
         left join stories on stories.id = coalesce(recordings.story_id, subject)
       where seq < ? order by seq desc`,
    )
    .iterate(before ?? Number.MAX_SAFE_INTEGER);
  for (const entry of newestFirst) {
    if (entries.length >= limit) break;
    if (hidden.has(entry.subject)) continue;
    if (knowsWhy) entries.push(entry);
    else if (!forRecordersAlone.test(entry.action))
      entries.push(withoutDetail.test(entry.action) ? { ...entry, detail: '' } : entry);
  }
  return entries;
}

export const history: Handlers<'history'> = {
  list,
  verify: (_input, { library }) => verifyHistory(library.db.sql),
};
