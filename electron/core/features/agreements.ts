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
import { decideUse, factsOfEntry, summariseAccess } from '../../../shared/rules/access.ts';
import type { StoryFacts } from '../../../shared/rules/access.ts';
import { mayAgreeAloud } from '../../../shared/rules/may-record.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import { storyFacts } from '../db/access-facts.ts';
import { keepText } from '../db/agreement-texts.ts';
import { blocksOfStory, narratorStandings } from '../db/participation.ts';
import { namesOfPeople } from '../db/people-names.ts';
import { storyNotFound, visibleStories, visibleStoryFacts } from '../db/visible-stories.ts';
import { begun, endBegun, forgetBegun, keepBegun } from './agreements/begun.ts';
import { insertEntry } from './agreements/insert-entry.ts';
import { entriesFor, withoutDrawings } from './agreements/told-entries.ts';
import { readEntries } from './agreements/read-entries.ts';
import { checkNewEntry } from './agreements/may-add.ts';
import { checkSpoken, refuse, spokenOf } from './agreements/spoken.ts';
import { textOfEntry } from './agreements/text-of-entry.ts';

function decisionsOf(facts: StoryFacts, today: string): Record<Use, Decision> {
  return Object.fromEntries(uses.map((use) => [use, decideUse({ facts, use, today })])) as Record<
    Use,
    Decision
  >;
}

function agreementsOf(context: LibraryContext, id: StoryId, facts: StoryFacts): StoryAgreements {
  const today = context.today();
  return {
    storyId: id,
    entries: entriesFor(context, readEntries(context.library.db.sql, id)),
    agreedAfter: facts.agreedAfter ?? 0,
    decisions: decisionsOf(facts, today),
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
    .prepare<[string], { ageBand: 'adult' | '16-17' | 'under-16' | 'unknown' }>(
      'select age_band as ageBand from people where id = ?',
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
    role: member.role,
    today: context.today(),
  });
  const spoken = spokenOf(entry);
  if (spoken !== undefined) checkSpoken(db.sql, entry, spoken);
  const text = textOfEntry(db.sql, entry);
  const id = context.newId() as AgreementEntryId;
  const recordedAt = context.clock().toISOString();
  db.write({ action: 'agreements.add', subject: entry.storyId, detail: entry.kind }, (sql) => {
    if (text !== undefined) keepText(sql, text, { madeAt: recordedAt, madeBy: member.name });
    const textSha256 = text?.sha256 ?? '';
    insertEntry(sql, { entry, id, recordedAt, recordedBy: member.name, textSha256 });
    endBegun(sql, entry);
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
  begun,
  keepBegun,
  forgetBegun,
  beforeRecording: ({ id }, context) => beforeRecording(context, id),
  refuse: (refusal, context) => beforeRecording(context, refuse(refusal, context)),
};
