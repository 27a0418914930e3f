// Who of a story's storytellers has agreed to take part, read from the tables: for those who record and those who keep the agreements.
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Participation, RecordBlock } from '../../../shared/model/agreement.ts';
import type { PersonId, RecordingId, StoryId } from '../../../shared/model/ids.ts';
import type { AgeBand } from '../../../shared/model/person.ts';
import type { StoredSignature } from '../../../shared/model/signature.ts';
import type { EntryFacts } from '../../../shared/rules/access.ts';
import {
  interviewBlocks,
  mayAgreeAloud,
  participationOf,
  recordBlockSentences,
} from '../../../shared/rules/may-record.ts';

export interface NarratorStanding {
  personId: PersonId;
  ageBand: AgeBand;
  participation: Participation;
  /** The day of the newest participation agreement. */
  agreedOn: string | null;
  /** The day on which they last said no aloud, while that stands. */
  refusedOn: string | null;
}

interface EntryRow {
  id: string;
  seq: number;
  kind: EntryFacts['kind'];
  agreedOn: string;
  hasAdult: 0 | 1;
}

function factsOf({ kind, seq, hasAdult }: EntryRow): EntryFacts {
  const hasResponsibleAdult = hasAdult === 1;
  switch (kind) {
    case 'participation':
      return { kind, seq, hasResponsibleAdult };
    case 'recording':
      return { kind, seq, hasResponsibleAdult, uses: {}, closedUntil: null };
    case 'closing':
      return { kind, seq, closedUntil: null };
    case 'asked-again':
      return { kind, seq, use: 'archive', agreed: false };
    case 'opening':
      return { kind, seq, on: '' };
    case 'withdrawal':
    case 'review':
      return { kind, seq };
  }
}

/** In the order of the story. */
export function narratorStandings(sql: Database.Database, storyId: StoryId): NarratorStanding[] {
  const entriesOf = sql.prepare<[string, string], EntryRow>(
    `select id, seq, kind, agreed_on as agreedOn, adult_name is not null as hasAdult
     from agreement_entries where story_id = ? and person_id = ? order by seq`,
  );
  const refusalOf = sql
    .prepare<[string, string, string | null], string>(
      `select refused_on from spoken_refusals where story_id = ? and person_id = ? and after_entry is ?
       order by recorded_at desc limit 1`,
    )
    .pluck();
  return sql
    .prepare<[string], { personId: PersonId; ageBand: AgeBand }>(
      `select sp.person_id as personId, p.age_band as ageBand
       from story_people sp join people p on p.id = sp.person_id
       where sp.story_id = ? and sp.role = 'narrator' order by sp.position`,
    )
    .all(storyId)
    .map(({ personId, ageBand }) => {
      const entries = entriesOf.all(storyId, personId);
      const newest = entries.findLast(({ kind }) => kind === 'participation');
      const refusedOn = refusalOf.get(storyId, personId, newest?.id ?? null) ?? null;
      return {
        personId,
        ageBand,
        agreedOn: newest?.agreedOn ?? null,
        refusedOn,
        participation: participationOf({
          ageBand,
          entries: entries.map(factsOf),
          hasRefused: refusedOn !== null,
        }),
      };
    });
}

/** @returns why this story may not have an interview now; nothing when it may */
export function blocksOfStory(sql: Database.Database, storyId: StoryId | null): RecordBlock[] {
  return interviewBlocks(
    storyId === null
      ? undefined
      : narratorStandings(sql, storyId).map(({ participation }) => participation),
  );
}

/** @throws AppError `access-blocked` with the first reason as a sentence, and all of them as details */
export function requireInterview(sql: Database.Database, storyId: StoryId | null): void {
  const blocks = blocksOfStory(sql, storyId);
  const [first] = blocks;
  if (first !== undefined)
    throw new AppError('access-blocked', recordBlockSentences[first], { blocks });
}

/** @throws AppError `access-blocked`, `not-found` unless this adult tells this story */
export function requireSpeaker(
  sql: Database.Database,
  { storyId, personId }: { storyId: StoryId | null; personId: PersonId | null },
): void {
  if (storyId === null) throw new AppError('access-blocked', recordBlockSentences['no-story']);
  const person = narratorStandings(sql, storyId).find((one) => one.personId === personId);
  if (person === undefined)
    throw new AppError(
      'not-found',
      'This person is not a storyteller of this story. Please add them to the story first.',
    );
  if (!mayAgreeAloud(person.ageBand))
    throw new AppError(
      'access-blocked',
      'Only an adult can agree aloud. For somebody under 18, or whose age is not known, please fill in the form together with a responsible adult.',
    );
}

/** Does an agreement rest on this take? Then it is the proof of it, and stays as it is and where it is. */
export function isProof(sql: Database.Database, id: RecordingId): boolean {
  return signedIn(sql, id, ['spoken', 'filmed']);
}

/** Does an agreement rest on the film of this take? */
export function isFilmedProof(sql: Database.Database, id: RecordingId): boolean {
  return signedIn(sql, id, ['filmed']);
}

function signedIn(
  sql: Database.Database,
  id: RecordingId,
  methods: readonly StoredSignature['method'][],
): boolean {
  return (
    sql
      .prepare(
        `select 1 from agreement_entries
         where signature_method in (select value from json_each(?)) and signature_mark = ?`,
      )
      .get(JSON.stringify(methods), id) !== undefined
  );
}
