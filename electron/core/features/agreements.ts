// Agreements (consent forms): a ledger that only grows, and what follows from it today.
import type {
  Decision,
  BeforeRecording,
  NewAgreementEntry,
  StoryAgreements,
  Use,
} from '../../../shared/model/agreement.ts';
import { uses } from '../../../shared/model/agreement.ts';
import type { OutputOf } from '../../../shared/contract/methods.ts';
import type { AgreementEntryId, PersonId, StoryId } from '../../../shared/model/ids.ts';
import type { AgeBand, Protection } from '../../../shared/model/person.ts';
import {
  decideRelease,
  decideUse,
  factsOfEntry,
  summariseAccess,
  withoutChecks,
} from '../../../shared/rules/access.ts';
import type { StoryFacts } from '../../../shared/rules/access.ts';
import { mayAgreeAloud } from '../../../shared/rules/may-record.ts';
import { roleMay } from '../../../shared/rules/permissions.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import { storyFacts } from '../db/access-facts.ts';
import { blocksOfStory, narratorStandings } from '../db/participation.ts';
import { namesOfPeople } from '../db/people-names.ts';
import { releaseFacts } from '../db/release-facts.ts';
import { storyNotFound, visibleStories, visibleStoryFacts } from '../db/visible-stories.ts';
import { insertEntry } from './agreements/insert-entry.ts';
import { entriesFor, withoutDrawings } from './agreements/told-entries.ts';
import { readEntries } from './agreements/read-entries.ts';
import { checkNewEntry } from './agreements/may-add.ts';
import { applyNaming, checkProof } from './agreements/proof.ts';
import { checkSpoken, refuse, spokenOf } from './agreements/spoken.ts';

function ofEachUse(decide: (use: Use) => Decision): Record<Use, Decision> {
  return Object.fromEntries(uses.map((use) => [use, decide(use)])) as Record<Use, Decision>;
}

function agreementsOf(context: LibraryContext, id: StoryId, facts: StoryFacts): StoryAgreements {
  const { library } = context;
  const today = context.today();
  const agreed = (use: Use) => decideUse({ facts, use, today });
  const release = releaseFacts(library.db.sql, id);
  const leaves = (use: Use) => decideRelease({ facts, release, use, by: library.member.id, today });
  const knowsAll = roleMay(library.member.role, 'people.real-names');
  return {
    storyId: id,
    entries: entriesFor(context, readEntries(library.db.sql, id)),
    agreedAfter: facts.agreedAfter ?? 0,
    decisions: ofEachUse(agreed),
    release: ofEachUse((use) => (knowsAll ? leaves(use) : withoutChecks(agreed(use), leaves(use)))),
    access: summariseAccess({ facts, today }),
  };
}

function add(entry: NewAgreementEntry, context: LibraryContext): StoryAgreements {
  const { db, member } = context.library;
  visibleStoryFacts(context, entry.storyId);
  const isNarrator =
    db.sql
      .prepare(
        "select 1 from story_people where story_id = ? and person_id = ? and role = 'narrator'",
      )
      .get(entry.storyId, entry.personId) !== undefined;
  const earlier = readEntries(db.sql, entry.storyId).filter(
    ({ personId }) => personId === entry.personId,
  );
  const age = db.sql
    .prepare<[string], { ageBand: AgeBand; protection: Protection }>(
      'select age_band as ageBand, protection from people where id = ?',
    )
    .get(entry.personId);
  const takesPart = age !== undefined && (isNarrator || earlier.length > 0);
  checkNewEntry({
    entry,
    person: takesPart ? { ageBand: age.ageBand, entries: earlier.map(factsOfEntry) } : undefined,
    isNarrator,
    lastDecidedOn: earlier
      .filter(({ kind }) => kind === 'recording' || kind === 'withdrawal')
      .map(({ on }) => on)
      .toSorted()
      .at(-1),
    isAtHighRisk: age?.protection === 'high',
    role: member.role,
    today: context.today(),
  });
  checkProof(db.sql, entry);
  const spoken = spokenOf(entry);
  if (spoken !== undefined) checkSpoken(db.sql, entry, spoken);
  const id = context.newId() as AgreementEntryId;
  const recordedAt = context.clock().toISOString();
  db.write({ action: 'agreements.add', subject: entry.storyId, detail: entry.kind }, (sql) => {
    insertEntry(sql, { entry, id, recordedAt, recordedBy: member.name });
    applyNaming(sql, entry, recordedAt);
  });
  const facts = storyFacts(db.sql, entry.storyId);
  if (facts === undefined) throw storyNotFound();
  return agreementsOf(context, entry.storyId, facts);
}

/** Every visible story that is not in the bin, with each of its storytellers and the newest entry of each kind. Drawings stay in the story's own ledger. */
function register(context: LibraryContext): OutputOf<'agreements.register'> {
  const { sql } = context.library.db;
  const visible = visibleStories(context);
  const rows = sql
    .prepare<[], { storyId: StoryId; number: number; title: string; personId: PersonId }>(
      `select s.id as storyId, s.number, s.title, sp.person_id as personId
       from stories s join story_people sp on sp.story_id = s.id and sp.role = 'narrator'
       where s.binned_at is null order by s.number, sp.position`,
    )
    .all()
    .filter(({ storyId }) => visible.has(storyId));
  const names = namesOfPeople(sql, [...new Set(rows.map(({ personId }) => personId))]);
  const latest = Map.groupBy(
    entriesFor(
      context,
      readEntries(sql).filter(({ storyId }) => visible.has(storyId)),
    ),
    ({ storyId, personId }) => `${storyId} ${personId}`,
  );
  return rows.map((row) => ({
    ...row,
    displayName: names.get(row.personId) ?? '',
    latest: (latest.get(`${row.storyId} ${row.personId}`) ?? []).map(withoutDrawings),
    agreedAfter: visible.facts(row.storyId).agreedAfter ?? 0,
  }));
}

function beforeRecording(context: LibraryContext, id: StoryId): BeforeRecording {
  visibleStoryFacts(context, id);
  const { sql } = context.library.db;
  const standings = narratorStandings(sql, id);
  const names = namesOfPeople(
    sql,
    standings.map(({ personId }) => personId),
  );
  return {
    storyId: id,
    narrators: standings.map(({ ageBand, ...standing }) => ({
      ...standing,
      displayName: names.get(standing.personId) ?? '',
      mayAgreeAloud: mayAgreeAloud(ageBand),
    })),
    blocks: blocksOfStory(sql, id),
  };
}

export const agreements: Handlers<'agreements'> = {
  ofStory: ({ id }, context) => agreementsOf(context, id, visibleStoryFacts(context, id)),
  register: (_input, context) => register(context),
  add,
  beforeRecording: ({ id }, context) => beforeRecording(context, id),
  refuse: (refusal, context) => beforeRecording(context, refuse(refusal, context)),
};
