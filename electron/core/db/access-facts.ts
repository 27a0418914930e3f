// The facts that the gate decides on, read from the tables: for one story, or for all of them at once.
import type Database from 'better-sqlite3';
import type { StoryId } from '../../../shared/model/ids.ts';
import { uses } from '../../../shared/model/agreement.ts';
import type { Use } from '../../../shared/model/agreement.ts';
import type { AgeBand } from '../../../shared/model/person.ts';
import type { EntryFacts, NarratorFacts, StoryFacts } from '../../../shared/rules/access.ts';

interface Row {
  story_id: StoryId;
  in_bin: 0 | 1;
  /** Null: a story without storytellers. */
  age_band: AgeBand | null;
  person_id: string | null;
  is_former: 0 | 1;
  seq: number | null;
  kind: EntryFacts['kind'] | null;
  has_adult: 0 | 1;
  closed_until: string | null;
  /** The uses that were agreed to, as the sum of 2 to the power of their place in the list of uses. */
  agreed: number;
}

const agreedBits = `(select coalesce(sum(case use ${uses.map((use, place) => `when '${use}' then ${2 ** place}`).join(' ')} end), 0)
  from agreement_uses where entry_id = e.id and agreed = 1)`;

/** One row for each entry; one for a storyteller without entries; one for a story without storytellers. */
const factsQuery = (only: string) => `
with told as (
  select story_id, person_id, 0 as is_former from story_people where role = 'narrator'
  union all
  select distinct story_id, person_id, 1 from agreement_entries a where not exists (
    select 1 from story_people n
    where n.story_id = a.story_id and n.role = 'narrator' and n.person_id = a.person_id)
)
select s.id as story_id, s.binned_at is not null as in_bin,
  told.person_id, p.age_band, coalesce(told.is_former, 0) as is_former,
  e.seq, e.kind, e.adult_name is not null as has_adult, e.closed_until,
  case e.kind when 'recording' then ${agreedBits} else 0 end as agreed
from stories s
left join told on told.story_id = s.id
left join people p on p.id = told.person_id
left join agreement_entries e on e.story_id = s.id and e.person_id = told.person_id
${only}
order by s.id, told.is_former, told.person_id, e.seq`;

const usesOfBits: Partial<Record<Use, boolean>>[] = Array.from(
  { length: 2 ** uses.length },
  (_, bits) =>
    Object.fromEntries(uses.map((use, place) => [use, (bits & (2 ** place)) !== 0])) as Partial<
      Record<Use, boolean>
    >,
);

function entryOf(row: Row, kind: EntryFacts['kind'], seq: number): EntryFacts {
  const hasResponsibleAdult = row.has_adult === 1;
  switch (kind) {
    case 'participation':
      return { kind, seq, hasResponsibleAdult };
    case 'recording':
      return {
        kind,
        seq,
        hasResponsibleAdult,
        uses: usesOfBits[row.agreed] ?? {},
        closedUntil: row.closed_until,
      };
    case 'withdrawal':
    case 'opening':
      return { kind, seq };
  }
}

/** Rows come story by story and person by person, which saves looking anything up. */
function gather(rows: Iterable<Row>): Map<StoryId, StoryFacts> {
  const facts = new Map<StoryId, StoryFacts>();
  let storyId: StoryId | undefined;
  let narrators: NarratorFacts[] = [];
  let formerNarrators: NarratorFacts[] = [];
  let personId: string | null = null;
  let entries: EntryFacts[] = [];
  for (const row of rows) {
    if (row.story_id !== storyId) {
      storyId = row.story_id;
      narrators = [];
      formerNarrators = [];
      personId = null;
      facts.set(storyId, { inBin: row.in_bin === 1, narrators, formerNarrators });
    }
    if (row.person_id === null) continue;
    if (row.person_id !== personId) {
      personId = row.person_id;
      entries = [];
      const list = row.is_former === 1 ? formerNarrators : narrators;
      list.push({ ageBand: row.age_band ?? 'unknown', entries });
    }
    if (row.kind !== null && row.seq !== null) entries.push(entryOf(row, row.kind, row.seq));
  }
  return facts;
}

/** @returns undefined when there is no such story */
export function storyFacts(sql: Database.Database, storyId: StoryId): StoryFacts | undefined {
  const rows = sql.prepare<[string], Row>(factsQuery('where s.id = ?')).all(storyId);
  return gather(rows).get(storyId);
}

interface Known {
  totalChanges: number;
  facts: ReadonlyMap<StoryId, StoryFacts>;
}
const known = new WeakMap<Database.Database, Known>();

/** Facts of every story, the bin included. Read anew only after something was written through this connection, the library's only writer. */
export function allStoryFacts(sql: Database.Database): ReadonlyMap<StoryId, StoryFacts> {
  const read = () => gather(sql.prepare<[], Row>(factsQuery('')).iterate());
  // What is read inside a transaction may be undone, and the count of changes is not undone with it.
  if (sql.inTransaction) return read();
  const totalChanges =
    sql.prepare<[], { count: number }>('select total_changes() as count').get()?.count ?? -1;
  const before = known.get(sql);
  if (before !== undefined && before.totalChanges === totalChanges) return before.facts;
  const facts = read();
  known.set(sql, { totalChanges, facts });
  return facts;
}
