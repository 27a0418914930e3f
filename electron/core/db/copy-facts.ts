// What the rule on copies for storytellers decides on, read from the tables; and what of a sound is closed for somebody else's sake.
import type Database from 'better-sqlite3';
import type { PersonId, RecordingId, StoryId } from '../../../shared/model/ids.ts';
import type { AgeBand, Protection } from '../../../shared/model/person.ts';
import { factsOfEntry } from '../../../shared/rules/access.ts';
import { mergePassages } from '../../../shared/rules/closed-passages.ts';
import type { Passage } from '../../../shared/rules/closed-passages.ts';
import type { CopyFacts } from '../../../shared/rules/storyteller-copy.ts';
import { readEntries } from './read-entries.ts';
import { readSetting } from './settings.ts';
import { silentVoicesOf } from './voice-rows.ts';

interface PersonRow {
  id: PersonId;
  ageBand: AgeBand;
  protection: Protection;
  isStoryteller: 0 | 1;
}

/** SQL: heard in a recording of the story, or was and nobody has confirmed yet that it is over. Whoever asks the questions tells no story. */
const isHeard = `recording_id in (select id from recordings where story_id = @storyId)
  and kind <> 'interviewer' and (removed_at is null or removal_seen = 0)`;

export function copyFacts(
  sql: Database.Database,
  { storyId, personId }: { storyId: StoryId; personId: PersonId },
): CopyFacts {
  const entries = Map.groupBy(readEntries(sql, storyId), (entry) => entry.personId);
  const people = sql
    .prepare<{ storyId: StoryId }, PersonRow>(
      `select p.id, p.age_band as ageBand, p.protection, exists (select 1 from story_people sp
           where sp.story_id = @storyId and sp.person_id = p.id and sp.role = 'narrator') as isStoryteller
       from people p where p.id in (
         select person_id from story_people where story_id = @storyId and role = 'narrator'
         union select person_id from agreement_entries where story_id = @storyId
         union select person_id from story_changes where story_id = @storyId and change = 'left'
         union select person_id from voices where ${isHeard})`,
    )
    .all({ storyId })
    .map(({ ageBand, ...row }) => ({
      ...row,
      facts: { ageBand, entries: (entries.get(row.id) ?? []).map(factsOfEntry) },
    }));
  // They have no ledger; that they are there is what counts.
  const unnamed = sql
    .prepare<{ storyId: StoryId }>(`select 1 from voices where person_id is null and ${isHeard}`)
    .all({ storyId })
    .map(() => ({ ageBand: 'unknown' as const, entries: [] }));
  const own = people.find(({ id, isStoryteller }) => id === personId && isStoryteller === 1);
  const others = people.filter(({ id }) => id !== personId);
  const binned = sql
    .prepare<[string], { isThere: 0 | 1 }>(
      'select binned_at is null and erased_at is null as isThere from stories where id = ?',
    )
    .get(storyId);
  return {
    decisionsMayBeMissing: readSetting(sql, 'decisions-missing-since') !== undefined,
    inBin: binned?.isThere !== 1,
    person: own && { ...own.facts, protection: own.protection },
    others: others.filter(({ isStoryteller }) => isStoryteller === 1).map(({ facts }) => facts),
    former: [
      ...others.filter(({ isStoryteller }) => isStoryteller === 0).map(({ facts }) => facts),
      ...unnamed,
    ],
  };
}

/** Silent whoever listens: somebody is heard who has not agreed, or it was erased. In order, without overlaps. */
export function closedForOthers(sql: Database.Database, id: RecordingId): Passage[] {
  return mergePassages([
    ...silentVoicesOf(sql, id),
    ...sql
      .prepare<[string], Passage>(
        'select from_ms as fromMs, to_ms as toMs from erased_passages where recording_id = ?',
      )
      .all(id),
  ]);
}
