// What each storyteller of a story agreed to last, and the entry that follows it when a package says less: it takes away, and leaves all else as it was.
import type Database from 'better-sqlite3';
import type { Use } from '../../../shared/model/agreement.ts';
import type { PersonId, StoryId } from '../../../shared/model/ids.ts';
import type { Agreeing } from './told-agreements.ts';

interface Newest extends Agreeing {
  seq: number;
}

interface Row {
  id: PersonId;
  name: string;
  entryId: string | null;
  seq: number | null;
  askAgain: 0 | 1 | null;
  closedUntil: string | null;
  isTold: 0 | 1;
}

/** Those without an agreement are not among them. */
export function newestAgreements(sql: Database.Database, storyId: StoryId): Newest[] {
  const agreed = sql
    .prepare<[string | null], Use>(
      'select use from agreement_uses where entry_id = ? and agreed = 1',
    )
    .pluck();
  // An answer binds until the next agreement: where it was no, that agreement must say no too.
  const refused = sql
    .prepare<[string, string, number], Use>(
      `select asked_use from agreement_entries a
       where story_id = ? and person_id = ? and kind = 'asked-again' and asked_answer = 0 and seq > ?
         and not exists (select 1 from agreement_entries b where b.story_id = a.story_id and b.person_id = a.person_id
           and b.kind = 'asked-again' and b.asked_use = a.asked_use and b.seq > a.seq)`,
    )
    .pluck();
  return sql
    .prepare<[string], Row>(
      `select p.id, p.chosen_name as name, e.id as entryId, e.seq, e.ask_again as askAgain, e.closed_until as closedUntil,
         t.entry_id is not null as isTold
       from story_people s join people p on p.id = s.person_id
       left join agreement_entries e on e.story_id = s.story_id and e.person_id = s.person_id and e.kind = 'recording'
         and e.seq = (select max(seq) from agreement_entries where story_id = s.story_id and person_id = s.person_id
           and kind = 'recording')
       left join told_entries t on t.entry_id = e.id
       where s.story_id = ? and s.role = 'narrator' order by s.position`,
    )
    .all(storyId)
    .flatMap(({ id, name, entryId, seq, askAgain, closedUntil, isTold }) => {
      if (seq === null) return [];
      const no = new Set(refused.all(storyId, id, seq));
      const agreedUses = agreed.all(entryId).filter((use) => !no.has(use));
      return [
        {
          ...{ id, name, seq, agreedUses, closedUntil },
          ...{ askAgain: askAgain === 1, isTold: isTold === 1 },
        },
      ];
    });
}

/** What an agreement did not cover the one that follows it does not cover either: nobody was asked about it. */
export function keepUncovered(
  sql: Database.Database,
  storyId: StoryId,
  { seq }: { seq: number },
): void {
  const newest = '(select max(seq) from agreement_entries where story_id = @storyId)';
  for (const table of ['recordings', 'story_changes'])
    sql
      .prepare(
        `update ${table} set agreed_after = ${newest} where story_id = @storyId and agreed_after >= @seq`,
      )
      .run({ storyId, seq });
}
