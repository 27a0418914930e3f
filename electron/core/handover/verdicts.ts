// What becomes of each story of another library: new here, here already, or refused because it was taken back or erased.
import type Database from 'better-sqlite3';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { MergedStory } from '../../../shared/model/handover.ts';
import { isWithdrawn } from '../../../shared/rules/ledger.ts';
import { storyFacts } from '../db/access-facts.ts';
import { prepared } from './changes.ts';
import type { Maps, Merge } from './merge-maps.ts';
import { continuesHistory } from './taken-back-there.ts';

export interface Verdict {
  id: StoryId;
  theirNumber: number;
  title: string;
  is: 'new' | 'here' | 'refused';
  because: MergedStory['because'];
  /** It came from this very library, which alone can say that it is erased for good. */
  isTheirs: boolean;
}

export function isTakenBack(sql: Database.Database, id: StoryId): boolean {
  const facts = storyFacts(sql, id);
  const everybody = [...(facts?.narrators ?? []), ...(facts?.formerNarrators ?? [])];
  return everybody.some(({ entries }) => isWithdrawn(entries));
}

/** Do they know that it was taken back here? Then what they have agreed since is looked at by a person, like any other agreement. */
function knowsWithdrawal({ to, from }: Merge, id: StoryId): boolean {
  const ours = prepared(
    to,
    "select id from agreement_entries where story_id = ? and kind = 'withdrawal'",
  )
    .pluck()
    .all(id) as string[];
  return ours.every(
    (entry) =>
      prepared(from, 'select 1 from agreement_entries where id = ?').get(entry) !== undefined,
  );
}

/** Everything that hangs on a refused story is left out with it. */
export function judge(merge: Merge, maps: Maps): Map<string, Verdict> {
  const { to, from } = merge;
  const erasedPeople = new Set(
    to.prepare<[], string>("select id from erased_ids where kind = 'person'").pluck().all(),
  );
  for (const id of erasedPeople) maps.skip('people', id);
  const erasedTellers = new Set(
    from
      .prepare<[string], string>(
        `select story_id from story_people where role = 'narrator' and person_id in (select value from json_each(?))`,
      )
      .pluck()
      .all(JSON.stringify([...erasedPeople])),
  );
  const ours = new Map(
    to
      .prepare<[], { id: string; erased: string | null; library: string | null }>(
        `select s.id, s.erased_at as erased, o.library_id as library
         from stories s left join story_origins o on o.story_id = s.id`,
      )
      .all()
      .map(({ id, erased, library }) => [id, { isErased: erased !== null, library }]),
  );
  const takenBack = new Set(
    to
      .prepare<[], string>(
        "select distinct story_id from agreement_entries where kind = 'withdrawal'",
      )
      .pluck()
      .all(),
  );
  const isSender = continuesHistory(merge);
  const verdicts = new Map<string, Verdict>();
  for (const row of from
    .prepare<[], { id: StoryId; number: number; title: string; erased: string | null }>(
      'select id, number, title, erased_at as erased from stories order by number',
    )
    .all()) {
    const here = ours.get(row.id);
    const because = refusal(row.erased !== null, here);
    const verdict: Verdict = {
      ...{ id: row.id, theirNumber: row.number, title: row.title, because },
      isTheirs: isSender && here?.library === merge.libraryId,
      is: because !== null ? 'refused' : here === undefined ? 'new' : 'here',
    };
    if (verdict.is === 'here' && takenBack.has(row.id) && isTakenBack(to, row.id)) {
      if (isTakenBack(from, row.id) || !knowsWithdrawal(merge, row.id))
        Object.assign(verdict, { is: 'refused', because: 'withdrawn-here' });
    } else if (verdict.is === 'new' && erasedTellers.has(row.id))
      Object.assign(verdict, { is: 'refused', because: 'person-erased-here' });
    if (verdict.is === 'refused') maps.skip('stories', row.id);
    verdicts.set(row.id, verdict);
  }
  return verdicts;
}

function refusal(
  isErasedThere: boolean,
  here: { isErased: boolean } | undefined,
): MergedStory['because'] {
  if (here?.isErased === true) return isErasedThere ? 'erased-there' : 'erased-here';
  return isErasedThere ? 'erased-there' : null;
}
