// Erasing a story for good: what would go, doing it, and what still holds it elsewhere.
import { AppError } from '../../../shared/contract/errors.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { Erasure, ErasurePlan, ErasureReason } from '../../../shared/model/taking-back.ts';
import type { Handlers, JobControl, LibraryContext } from '../context.ts';
import { peopleOnlyIn } from '../db/erase-rows.ts';
import { packagesWith } from '../db/notices.ts';
import { namesOfPeople } from '../db/people-names.ts';
import { storyNotFound, visibleStoryFacts } from '../db/visible-stories.ts';
import { stopExportsOf } from '../packaging/running-exports.ts';
import { beginErasure, finishErasures } from '../vault/erase-story.ts';
import { freeBytesAt } from '../vault/inspect-folder.ts';
import { renewBackups, stillHolds } from '../vault/still-holds.ts';

/** Written anew, the catalogue needs its own size twice; the disk is never filled to the last byte. */
const RESERVE_BYTES = 4 * 1024 * 1024;

function numberOf(context: LibraryContext, id: StoryId): number {
  const number = context.library.db.sql
    .prepare<[string], number>('select number from stories where id = ? and erased_at is null')
    .pluck()
    .get(id);
  if (number === undefined) throw storyNotFound();
  return number;
}

/** Once a recording agreement was made, the storyteller must have asked for it, or somebody with a right to. */
function reasonsToday(context: LibraryContext, id: StoryId): ErasureReason[] {
  const has = (condition: string) =>
    context.library.db.sql
      .prepare(`select 1 from agreement_entries where story_id = ? and ${condition}`)
      .get(id) !== undefined;
  return [
    ...(has("kind = 'withdrawal' and withdrawal_level = 'delete'")
      ? (['storyteller'] as const)
      : []),
    ...(has("kind = 'recording'") ? [] : (['before-agreement'] as const)),
    'request',
  ];
}

function plan(id: StoryId, context: LibraryContext): ErasurePlan {
  visibleStoryFacts(context, id);
  const { sql } = context.library.db;
  const count = (query: string) =>
    sql.prepare<{ id: string }, number>(`select count(*) from ${query}`).pluck().get({ id }) ?? 0;
  const sounds = '(select id from recordings where story_id = @id)';
  const people = peopleOnlyIn(sql, id);
  const names = namesOfPeople(sql, people);
  return {
    storyId: id,
    number: numberOf(context, id),
    recordings: count('recordings where story_id = @id'),
    durationMs:
      sql
        .prepare<[string], number>(
          'select coalesce(sum(duration_ms), 0) from recordings where story_id = ?',
        )
        .pluck()
        .get(id) ?? 0,
    films: count(`films where recording_id in ${sounds}`),
    attachments: count('attachments where story_id = @id'),
    agreements: count('agreement_entries where story_id = @id'),
    markers: count(`markers where recording_id in ${sounds}`),
    notes: count(`interview_notes where recording_id in ${sounds}`),
    collections: count('collection_items where story_id = @id'),
    people: people.map((person) => ({ id: person, displayName: names.get(person) ?? '' })),
    packages: packagesWith(sql, id),
    stillHolds: stillHolds(context.library, context.clock().toISOString()),
    reasons: reasonsToday(context, id),
  };
}

type Request = { storyId: StoryId; reason: ErasureReason; confirm: string };

/** @throws AppError `not-found`, `invalid-input`, `conflict`, `disk-full`: nothing has changed then */
function check({ storyId, reason, confirm }: Request, context: LibraryContext): number {
  const { library } = context;
  visibleStoryFacts(context, storyId);
  const number = numberOf(context, storyId);
  if (Number(/^\s*(?:hg-?)?0*(\d{1,9})\s*$/iu.exec(confirm)?.[1]) !== number)
    throw new AppError(
      'invalid-input',
      'The number that was typed is not the number of this story. Nothing was erased. Please look at the number and type it again.',
    );
  if (!reasonsToday(context, storyId).includes(reason))
    throw new AppError(
      'conflict',
      reason === 'storyteller'
        ? 'No storyteller of this story has asked for it to be deleted. Nothing was erased. Please write down first that it was taken back and is to be deleted.'
        : 'There is a recording agreement for this story already. Nothing was erased. Please write down first that it was taken back.',
    );
  if (library.isTakingIn)
    throw new AppError(
      'conflict',
      'A recording is being made. Please stop it first, and then erase the story.',
    );
  const pragma = (name: string) => Number(library.db.sql.pragma(name, { simple: true }));
  if (freeBytesAt(library.folder) < 2 * pragma('page_count') * pragma('page_size') + RESERVE_BYTES)
    throw new AppError(
      'disk-full',
      'There is too little space on this disk to erase safely. Nothing was erased. Please free some space and try again.',
    );
  return number;
}

function readErasures(context: LibraryContext, storyId?: StoryId): Erasure[] {
  return context.library.db.sql
    .prepare<[string | null, string | null], Erasure>(
      `select s.number as storyNumber, e.reason, e.state, e.begun_at as begunAt, e.done_at as doneAt, e.erased_by as erasedBy
       from erasures e join stories s on s.id = e.story_id where ? is null or e.story_id = ? order by e.begun_at desc, s.number`,
    )
    .all(storyId ?? null, storyId ?? null);
}

function run(request: Request, context: LibraryContext, job: JobControl): Erasure {
  const { library } = context;
  const { storyId, reason } = request;
  const number = check(request, context);
  job.throwIfCancelled();
  stopExportsOf(library.db, storyId);
  const at = context.clock().toISOString();
  const code = `HG-${String(number).padStart(4, '0')}`;
  const id = context.newId();
  beginErasure(library, { id, storyId, code, reason, at, newId: context.newId });
  job.progress(0.5, 'erasing');
  try {
    finishErasures(library, at);
  } catch (error) {
    // The story is gone for everybody; what is left of it on the disk goes when the library is opened next.
    context.log.error('an erasure goes on at the next opening', error);
  }
  const [erasure] = readErasures(context, storyId);
  if (erasure === undefined) throw new Error(`erasure of ${code} is not written down`);
  return erasure;
}

/** Everything made until the newest erasure may hold what was erased. */
function erasedUntil(context: LibraryContext): string | undefined {
  return readErasures(context)[0]?.begunAt;
}

export const erasures: Handlers<'erasures'> = {
  plan: ({ id }, context) => plan(id, context),
  list(_input, context) {
    const until = erasedUntil(context);
    return {
      erasures: readErasures(context),
      stillHolds:
        until === undefined ? { backups: 0, wholeBackups: [] } : stillHolds(context.library, until),
    };
  },
  run: (request, context, job) => run(request, context, job),
  renewBackups(_input, context) {
    const until = erasedUntil(context);
    if (until === undefined) return { removed: 0 };
    const { library, clock } = context;
    const removed = renewBackups(library, { now: clock(), until });
    library.db.write(
      { action: 'erasures.renewBackups', subject: 'library', detail: String(removed) },
      () => undefined,
    );
    return { removed };
  },
};
