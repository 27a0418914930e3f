// The check before something is shared: what was found and by whom, on which state, and who else has looked. Only grows.
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import { uses } from '../../../shared/model/agreement.ts';
import { checkTopics, stateParts } from '../../../shared/model/check.ts';
import type { CheckAnswer, CheckTopic, NewCheck, StoryCheck } from '../../../shared/model/check.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import { decideRelease } from '../../../shared/rules/access.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import { approvalsOf, latestCheck, releaseFacts } from '../db/release-facts.ts';
import { releaseState } from '../db/release-state.ts';
import { storyNotFound, visibleStoryFacts } from '../db/visible-stories.ts';
import { foldedWord, namesLike } from '../packaging/cleared-words.ts';
import { leavingBeside } from '../packaging/leaving-beside.ts';
import { namesOfAll } from '../packaging/names-of-all.ts';
import { loadStoryFacts } from '../packaging/package-facts.ts';
import { namesIn } from '../packaging/plan.ts';

function checkOf(context: LibraryContext, storyId: StoryId): StoryCheck {
  const facts = visibleStoryFacts(context, storyId);
  const { library } = context;
  const { sql } = library.db;
  const today = context.today();
  const loaded = loadStoryFacts(library, { storyId, today });
  const [entry] = loaded.stories;
  if (entry === undefined) throw storyNotFound();
  const { story, release } = entry;
  const now = releaseState(sql, storyId);
  const latest = latestCheck(sql, storyId);
  const by = library.member.id;
  return {
    storyId,
    number: story.number,
    title: story.title,
    state: now.state,
    standing: release.check,
    latest:
      latest === undefined
        ? null
        : {
            answers: allAnswers(latest.answers),
            madeAt: latest.madeAt,
            madeBy: latest.madeBy,
            changed: stateParts.filter((part) => latest[part] !== now[part]),
          },
    needsSecondPerson: release.isHighRisk,
    approvals: approvalsOf(sql, storyId, now).map(({ approvedBy, approvedAt }) => ({
      approvedBy,
      approvedAt,
    })),
    cannotApprove: cannotApprove(context, storyId),
    names: namesIn(entry, loaded),
    decisions: Object.fromEntries(
      uses.map((use) => [use, decideRelease({ facts, release, use, by, today })]),
    ) as StoryCheck['decisions'],
    beside: leavingBeside(sql, storyId),
  };
}

/** What was not asked then is still open. */
function allAnswers(
  answers: Partial<Record<CheckTopic, CheckAnswer>>,
): Record<CheckTopic, CheckAnswer> {
  const whole = checkTopics.map((topic) => [topic, answers[topic] ?? { answer: 'open', how: '' }]);
  return Object.fromEntries(whole) as Record<CheckTopic, CheckAnswer>;
}

function cannotApprove({ library }: LibraryContext, storyId: StoryId): StoryCheck['cannotApprove'] {
  const { sql } = library.db;
  const release = releaseFacts(sql, storyId);
  const me: string = library.member.id;
  if (!release.isHighRisk) return 'not-needed';
  if (release.check !== 'done') return 'check-first';
  if (release.checkedBy === me) return 'own-check';
  return release.approvedBy.includes(me) ? 'has-approved' : null;
}

/** Inside the transaction: between looking and answering it may have changed. @throws AppError `conflict` */
function requireState(sql: Database.Database, storyId: StoryId, seen: string) {
  const now = releaseState(sql, storyId);
  if (now.state !== seen)
    throw new AppError(
      'conflict',
      'The story has changed since you looked at it. Nothing was written. Please look at it again.',
      { storyId },
    );
  return now;
}

function save({ storyId, state, answers }: NewCheck, context: LibraryContext): StoryCheck {
  visibleStoryFacts(context, storyId);
  const unsaid = checkTopics.filter(
    (topic) => answers[topic].answer === 'dealt-with' && answers[topic].how.trim() === '',
  );
  if (unsaid.length > 0)
    throw new AppError('invalid-input', 'Please say in a few words how it was dealt with.', {
      topics: unsaid,
    });
  const { db, member } = context.library;
  const id = context.newId();
  // The history is read by more people than the check: it does not say what was found.
  db.write({ action: 'checks.save', subject: storyId }, (sql) => {
    const now = requireState(sql, storyId, state);
    sql
      .prepare(
        `insert into sensitivity_checks
           (id, story_id, state_sha256, words_sha256, people_sha256, sounds_sha256, made_at, member_id, made_by)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        ...[id, storyId, now.state, now.words, now.people, now.sounds],
        ...[context.clock().toISOString(), member.id, member.name],
      );
    const add = sql.prepare(
      'insert into sensitivity_answers (check_id, topic, answer, how) values (?, ?, ?, ?)',
    );
    for (const topic of checkTopics) add.run(id, topic, answers[topic].answer, answers[topic].how);
  });
  return checkOf(context, storyId);
}

const refusals = {
  'not-needed': 'Nobody in this story is at high risk, so no second person is needed.',
  'check-first':
    'Please make the check first, and deal with what it found. Then it can be agreed to.',
  'own-check': 'You made the check yourself. Another person has to look at it and agree.',
} as const;

function approve(
  { storyId, state }: { storyId: StoryId; state: string },
  context: LibraryContext,
): StoryCheck {
  visibleStoryFacts(context, storyId);
  const why = cannotApprove(context, storyId);
  if (why === 'has-approved') return checkOf(context, storyId);
  if (why !== null) throw new AppError('conflict', refusals[why], { storyId });
  const { db, member } = context.library;
  const id = context.newId();
  db.write({ action: 'checks.approve', subject: storyId }, (sql) => {
    requireState(sql, storyId, state);
    sql
      .prepare(
        `insert into release_approvals (id, story_id, state_sha256, approved_at, member_id, approved_by)
         values (?, ?, ?, ?, ?, ?)`,
      )
      .run(id, storyId, state, context.clock().toISOString(), member.id, member.name);
  });
  return checkOf(context, storyId);
}

function clearWord(
  { storyId, word }: { storyId: StoryId; word: string },
  context: LibraryContext,
): StoryCheck {
  visibleStoryFacts(context, storyId);
  const { db, member } = context.library;
  if (foldedWord(word) === '')
    throw new AppError(
      'invalid-input',
      'There is no word in this. Please give the word as it is written.',
    );
  const names = namesLike(word, namesOfAll(db.sql));
  const id = context.newId();
  db.write({ action: 'checks.clearWord', subject: storyId }, (sql) => {
    sql
      .prepare(
        `insert into cleared_words (id, story_id, word, names_sha256, cleared_at, cleared_by) values (?, ?, ?, ?, ?, ?)`,
      )
      .run(id, storyId, word, names, context.clock().toISOString(), member.name);
  });
  return checkOf(context, storyId);
}

export const checks: Handlers<'checks'> = {
  get: ({ storyId }, context) => checkOf(context, storyId),
  save,
  approve,
  clearWord,
};
