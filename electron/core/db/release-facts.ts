// What the gate must know before a story leaves, beside its agreements: read from the tables for one story.
import type Database from 'better-sqlite3';
import type { Use } from '../../../shared/model/agreement.ts';
import type { CheckAnswer, CheckTopic } from '../../../shared/model/check.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { ReleaseFacts } from '../../../shared/rules/release.ts';
import { searchWords } from '../../../shared/rules/search-text.ts';
import { everybodyInStory } from './part-in-story.ts';
import type { PersonInStory } from './part-in-story.ts';
import { releaseState } from './release-state.ts';
import type { ReleaseState } from './release-state.ts';
import { voiceFacts } from './voice-facts.ts';

export interface StoredCheck extends ReleaseState {
  id: string;
  madeAt: string;
  memberId: string;
  madeBy: string;
  answers: Partial<Record<CheckTopic, CheckAnswer>>;
}

/** What was written last counts, whoever wrote it. */
export function latestCheck(sql: Database.Database, storyId: StoryId): StoredCheck | undefined {
  const row = sql
    .prepare<[string], Omit<StoredCheck, 'answers'>>(
      `select id, state_sha256 as state, words_sha256 as words, people_sha256 as people, sounds_sha256 as sounds,
         made_at as madeAt, member_id as memberId, made_by as madeBy
       from sensitivity_checks where story_id = ? order by seq desc limit 1`,
    )
    .get(storyId);
  if (row === undefined) return undefined;
  const answers = sql
    .prepare<[string], CheckAnswer & { topic: CheckTopic }>(
      'select topic, answer, how from sensitivity_answers where check_id = ?',
    )
    .all(row.id)
    .map(({ topic, ...answer }) => [topic, answer]);
  return { ...row, answers: Object.fromEntries(answers) as StoredCheck['answers'] };
}

/** A finding that is open binds whatever has changed since; all else holds for the state that was looked at. */
export function standingOfCheck(
  check: StoredCheck | undefined,
  { state }: ReleaseState,
): ReleaseFacts['check'] {
  if (check === undefined) return 'due';
  if (Object.values(check.answers).some(({ answer }) => answer === 'open')) return 'open';
  return check.state === state ? 'done' : 'due';
}

export interface Approval {
  memberId: string;
  approvedBy: string;
  approvedAt: string;
}

/** Of this very state, since it was last checked: what a newer check found nobody else has seen yet. Each member once, the first time. */
export function approvalsOf(
  sql: Database.Database,
  storyId: StoryId,
  { state }: ReleaseState,
): Approval[] {
  return sql
    .prepare<{ storyId: string; state: string }, Approval>(
      `select member_id as memberId, approved_by as approvedBy, min(approved_at) as approvedAt from release_approvals
       where story_id = @storyId and state_sha256 = @state
         and approved_at >= (select made_at from sensitivity_checks where story_id = @storyId order by seq desc limit 1)
       group by member_id order by min(seq)`,
    )
    .all({ storyId, state });
}

/** A chosen name that holds a word of the real one hides nobody. */
function showsRealName(person: PersonInStory): boolean {
  const real = new Set(searchWords(person.realName));
  return (
    person.attribution === 'full-name' ||
    person.attribution === 'first-name' ||
    searchWords(person.shownName).some((word) => real.has(word))
  );
}

export function releaseFacts(sql: Database.Database, storyId: StoryId): ReleaseFacts {
  const state = releaseState(sql, storyId);
  const check = latestCheck(sql, storyId);
  const people = everybodyInStory(sql, storyId).filter(({ protection }) => protection === 'high');
  const left = sql
    .prepare<[string, string], { use: Use; seq: number }>(
      `select use, max(seq) as seq from (
         select p.use as use, p.ledger_seq as seq from packages p join package_stories ps on ps.package_id = p.id
         where ps.story_id = ? and p.state = 'made'
         union all select use, ledger_seq from saved_texts where story_id = ?
       ) group by use`,
    )
    .all(storyId, storyId);
  return {
    voices: voiceFacts(sql, storyId),
    check: standingOfCheck(check, state),
    checkedBy: check?.memberId ?? null,
    approvedBy: approvalsOf(sql, storyId, state).map(({ memberId }) => memberId),
    isHighRisk: people.length > 0,
    showsHighRiskName: people.some(showsRealName),
    leftAt: Object.fromEntries(left.map(({ use, seq }) => [use, seq])),
  };
}
