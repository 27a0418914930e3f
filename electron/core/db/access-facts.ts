// The facts that the gate decides on, read from the tables: for one story, or for all of them at once.
import type Database from 'better-sqlite3';
import type { StoryId } from '../../../shared/model/ids.ts';
import { uses } from '../../../shared/model/agreement.ts';
import type { Use } from '../../../shared/model/agreement.ts';
import type { AgeBand } from '../../../shared/model/person.ts';
import type { EntryFacts, NarratorFacts, StoryFacts } from '../../../shared/rules/access.ts';
import { readSetting } from './settings.ts';

type Bit = 0 | 1;
type StoryRow = [id: StoryId, inBin: Bit];
type NarratorRow = [storyId: StoryId, personId: string, ageBand: AgeBand];
type EntryRow = [
  seq: number,
  id: string,
  storyId: StoryId,
  personId: string,
  kind: EntryFacts['kind'],
  hasAdult: Bit,
  closedUntil: string | null,
  askedUse: Use | null,
  askedAnswer: Bit | null,
  /** The day it was decided or written down, whichever is later. */
  on: string,
  askAgain: Bit,
  showFilm: Bit,
];
/** The uses that were agreed to, as the sum of 2 to the power of their place in the list of uses. */
type UsesRow = [entryId: string, agreed: number];
type ChangeRow = [storyId: StoryId, agreedAfter: number];

const useBits = uses.map((use, place) => `when '${use}' then ${2 ** place}`).join(' ');

/** Plain reads: a third of the time of one that joins them, and nothing to look up twice. @param only `''`, or a condition on the story @id */
const queries = (only: '' | 'one') => {
  const of = (column: string) => (only === '' ? '' : `and ${column} = @id`);
  return {
    stories: `select id, binned_at is not null from stories where erased_at is null ${of('id')}`,
    narrators: `select sp.story_id, sp.person_id, p.age_band
      from story_people sp join people p on p.id = sp.person_id
      where sp.role = 'narrator' ${of('sp.story_id')}`,
    entries: `select seq, id, story_id, person_id, kind, adult_name is not null, closed_until, asked_use, asked_answer,
        max(agreed_on, substr(recorded_at, 1, 10)), ask_again, show_film
      from agreement_entries where true ${of('story_id')} order by seq`,
    uses: `select entry_id, sum(case use ${useBits} end) from agreement_uses
      where agreed = 1 ${only === '' ? '' : 'and entry_id in (select id from agreement_entries where story_id = @id)'}
      group by entry_id`,
    told: `select entry_id from told_entries where true ${only === '' ? '' : 'and entry_id in (select id from agreement_entries where story_id = @id)'}`,
    sounds: `select story_id, max(agreed_after) from recordings
      where agreed_after > 0 and purpose = 'interview' and story_id is not null and binned_at is null ${of('story_id')} group by story_id`,
    changes: `select story_id, max(agreed_after) from story_changes where true ${of('story_id')} group by story_id`,
  };
};
const ofAll = queries('');
const ofOne = queries('one');

const usesOfBits: Partial<Record<Use, boolean>>[] = Array.from(
  { length: 2 ** uses.length },
  (_, bits) =>
    Object.fromEntries(uses.map((use, place) => [use, (bits & (2 ** place)) !== 0])) as Partial<
      Record<Use, boolean>
    >,
);

function entryOf(row: EntryRow, agreed: ReadonlyMap<string, number>): EntryFacts {
  const [seq, id, , , kind, hasAdult, closedUntil, askedUse, askedAnswer, on, askAgain, showFilm] =
    row;
  const hasResponsibleAdult = hasAdult === 1;
  switch (kind) {
    case 'participation':
      return { kind, seq, hasResponsibleAdult };
    case 'recording':
      return {
        kind,
        seq,
        hasResponsibleAdult,
        uses: usesOfBits[agreed.get(id) ?? 0] ?? {},
        closedUntil,
        askAgain: askAgain === 1,
        showFilm: showFilm === 1,
      };
    case 'closing':
      return { kind, seq, closedUntil };
    case 'asked-again':
      return { kind, seq, use: askedUse ?? 'archive', agreed: askedAnswer === 1 };
    case 'opening':
      return { kind, seq, on };
    case 'withdrawal':
    case 'review':
      return { kind, seq };
  }
}

interface Growing extends StoryFacts {
  narrators: NarratorFacts[];
  formerNarrators: NarratorFacts[];
  agreedAfter: number;
}

function decisionsMayBeMissing(sql: Database.Database): boolean {
  return readSetting(sql, 'decisions-missing-since') !== undefined;
}

function read(sql: Database.Database, id?: StoryId): Map<StoryId, StoryFacts> {
  const {
    stories,
    narrators,
    entries,
    uses: agreedUses,
    told: toldEntries,
    sounds,
    changes,
  } = id === undefined ? ofAll : ofOne;
  const rows = <Row>(query: string): Row[] => {
    const statement = sql.prepare<unknown[], Row>(query).raw();
    return id === undefined ? statement.all() : statement.all({ id });
  };
  const mayMiss = decisionsMayBeMissing(sql);
  const facts = new Map<StoryId, Growing>();
  for (const [storyId, inBin] of rows<StoryRow>(stories))
    facts.set(storyId, {
      ...(mayMiss && { decisionsMayBeMissing: true }),
      inBin: inBin === 1,
      narrators: [],
      formerNarrators: [],
      agreedAfter: 0,
    });
  for (const [storyId, agreedAfter] of [...rows<ChangeRow>(sounds), ...rows<ChangeRow>(changes)]) {
    const story = facts.get(storyId);
    if (story !== undefined) story.agreedAfter = Math.max(story.agreedAfter, agreedAfter);
  }

  const ledgers = new Map<string, EntryFacts[]>();
  for (const [storyId, personId, ageBand] of rows<NarratorRow>(narrators)) {
    const ledger: EntryFacts[] = [];
    ledgers.set(storyId + personId, ledger);
    facts.get(storyId)?.narrators.push({ ageBand, entries: ledger });
  }
  const agreed = new Map(rows<UsesRow>(agreedUses));
  const told = new Set(rows<[string]>(toldEntries).flat());
  const newest = new Map<readonly EntryFacts[], string>();
  const ageOf = sql.prepare<[string], AgeBand>('select age_band from people where id = ?').pluck();
  for (const row of rows<EntryRow>(entries)) {
    const [, , storyId, personId] = row;
    let ledger = ledgers.get(storyId + personId);
    if (ledger === undefined) {
      ledger = [];
      ledgers.set(storyId + personId, ledger);
      const ageBand = ageOf.get(personId) ?? 'unknown';
      facts.get(storyId)?.formerNarrators.push({ ageBand, entries: ledger });
    }
    ledger.push(entryOf(row, agreed));
    const [, entryId, , , kind] = row;
    if (kind === 'recording') newest.set(ledger, entryId);
  }
  // An agreement that was signed here asks the age here.
  for (const { narrators: telling } of facts.values())
    for (const narrator of telling)
      if (narrator.ageBand === 'unknown' && told.has(newest.get(narrator.entries) ?? ''))
        narrator.ageBand = 'asked-elsewhere';
  return facts;
}

/** @returns undefined when there is no such story */
export function storyFacts(sql: Database.Database, storyId: StoryId): StoryFacts | undefined {
  return read(sql, storyId).get(storyId);
}

interface Known {
  count: number;
  mayMiss: boolean;
  facts: ReadonlyMap<StoryId, StoryFacts>;
}
const known = new WeakMap<Database.Database, Known>();

/** Facts of every story, the bin included. Read anew only when something has changed that they hold: triggers count that. */
export function allStoryFacts(sql: Database.Database): ReadonlyMap<StoryId, StoryFacts> {
  // What is read inside a transaction may be undone, and its count be given again to something else.
  if (sql.inTransaction) return read(sql);
  const count =
    sql
      .prepare<[], number>("select last from counters where name = 'access-facts'")
      .pluck()
      .get() ?? -1;
  const before = known.get(sql);
  const mayMiss = decisionsMayBeMissing(sql);
  if (before?.count === count && before.mayMiss === mayMiss) return before.facts;
  const facts = read(sql);
  known.set(sql, { count, mayMiss, facts });
  return facts;
}
