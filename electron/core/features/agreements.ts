// Agreements (consent forms): a ledger that only grows, and what follows from it today.
import type {
  Decision,
  BeforeRecording,
  NewAgreementEntry,
  StoryAgreements,
  Use,
} from '../../../shared/model/agreement.ts';
import { uses } from '../../../shared/model/agreement.ts';
import type { AgreementEntryId, StoryId } from '../../../shared/model/ids.ts';
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
import { keepText } from '../db/agreement-texts.ts';
import { writeNotices } from '../db/notices.ts';
import { blocksOfStory, narratorStandings } from '../db/participation.ts';
import { namesOfPeople } from '../db/people-names.ts';
import { releaseFacts } from '../db/release-facts.ts';
import { storyNotFound, visibleStoryFacts } from '../db/visible-stories.ts';
import { stopExportsOf } from '../packaging/running-exports.ts';
import { begun, endBegun, forgetBegun, keepBegun } from './agreements/begun.ts';
import { insertEntry } from './agreements/insert-entry.ts';
import { entriesFor } from './agreements/told-entries.ts';
import { readEntries } from '../db/read-entries.ts';
import { register } from './agreements/register.ts';
import { countTasks, saveRegister } from './agreements/save-register.ts';
import { checkNewEntry } from './agreements/may-add.ts';
import { applyNaming, checkProof } from './agreements/proof.ts';
import { checkSpoken, refuse, spokenOf } from './agreements/spoken.ts';
import { textOfEntry } from './agreements/text-of-entry.ts';

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
  const text = textOfEntry(db.sql, entry);
  const id = context.newId() as AgreementEntryId;
  const recordedAt = context.clock().toISOString();
  db.write({ action: 'agreements.add', subject: entry.storyId, detail: entry.kind }, (sql) => {
    if (text !== undefined) keepText(sql, text, { madeAt: recordedAt, madeBy: member.name });
    const textSha256 = text?.sha256 ?? '';
    insertEntry(sql, { entry, id, recordedAt, recordedBy: member.name, textSha256 });
    applyNaming(sql, entry, recordedAt);
    endBegun(sql, entry);
    if (entry.kind === 'withdrawal') {
      const asks = entry.level === 'delete' ? 'delete' : 'stop-using';
      writeNotices(sql, { storyId: entry.storyId, asks, at: recordedAt, newId: context.newId });
    }
  });
  if (entry.kind === 'withdrawal') stopExportsOf(db, entry.storyId);
  const facts = storyFacts(db.sql, entry.storyId);
  if (facts === undefined) throw storyNotFound();
  return agreementsOf(context, entry.storyId, facts);
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
  tasks: (_input, context) => countTasks(context),
  saveRegister: (input, context) => saveRegister(input, context),
  add,
  begun,
  keepBegun,
  forgetBegun,
  beforeRecording: ({ id }, context) => beforeRecording(context, id),
  refuse: (refusal, context) => beforeRecording(context, refuse(refusal, context)),
};
