// Agreements that were spoken: the take that proves them, the words that were read out, and what happens when somebody says no.
import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { NewAgreementEntry, SpokenRefusal } from '../../../../shared/model/agreement.ts';
import type { SpokenSignature } from '../../../../shared/model/signature.ts';
import type {
  AgreementEntryId,
  PersonId,
  RecordingId,
  StoryId,
} from '../../../../shared/model/ids.ts';
import type { LibraryContext } from '../../context.ts';
import { isProof, requireSpeaker } from '../../db/participation.ts';
import { visibleStoryFacts } from '../../db/visible-stories.ts';

export function spokenOf(entry: NewAgreementEntry): SpokenSignature | undefined {
  if (entry.kind !== 'participation' && entry.kind !== 'recording') return undefined;
  return entry.signature.method === 'spoken' ? entry.signature : undefined;
}

/** The page counts what the microphone gave; the last moment of it may have come after Stop. */
const HEARD_LATER_MS = 1000;

interface Take {
  story_id: StoryId | null;
  person_id: PersonId | null;
  state: string;
  duration_ms: number;
  binned_at: string | null;
}

function requireTake(
  sql: Database.Database,
  id: RecordingId,
): Take & { story_id: StoryId; person_id: PersonId } {
  const take = sql
    .prepare<[string], Take>(
      'select story_id, person_id, state, duration_ms, binned_at from recordings where id = ?',
    )
    .get(id);
  if (take === undefined || take.story_id === null || take.person_id === null)
    throw new AppError('not-found', 'The recording of this agreement is not in the library.');
  if (isProof(sql, id))
    throw new AppError('conflict', 'This recording has already become an agreement.');
  return { ...take, story_id: take.story_id, person_id: take.person_id };
}

/**
 * The take must be whole, of this story and this person, and hold the moment of every answer.
 * @throws AppError `not-found`, `conflict`, `invalid-input`, `access-blocked`
 */
export function checkSpoken(
  sql: Database.Database,
  { storyId, personId }: Pick<NewAgreementEntry, 'storyId' | 'personId'>,
  { recordingId, answers }: SpokenSignature,
): void {
  requireSpeaker(sql, { storyId, personId });
  const take = requireTake(sql, recordingId);
  if (take.story_id !== storyId || take.person_id !== personId)
    throw new AppError(
      'invalid-input',
      'This recording was made for another story or another person. Please record the agreement again.',
      { recordingId },
    );
  if (take.state !== 'ready' || take.binned_at !== null)
    throw new AppError('conflict', 'The recording of this agreement is not finished yet.');
  if (answers.some(({ atMs }) => atMs > take.duration_ms + HEARD_LATER_MS))
    throw new AppError(
      'invalid-input',
      'The recording is shorter than the answers. Please record the agreement again.',
      { recordingId },
    );
}

/** Must run inside the `db.write` that adds the entry. From now on the take is its proof. */
export function insertSpoken(
  sql: Database.Database,
  id: AgreementEntryId,
  { recordingId, words, interpreter, witness, answers }: SpokenSignature,
): void {
  sql
    .prepare(
      'insert into spoken_agreements (entry_id, words, words_sha256, interpreter, witness) values (?, ?, ?, ?, ?)',
    )
    .run(id, words, createHash('sha256').update(words, 'utf8').digest('hex'), interpreter, witness);
  const add = sql.prepare(
    'insert into spoken_answers (entry_id, position, question, answer, at_ms) values (?, ?, ?, ?, ?)',
  );
  for (const [position, { question, answer, atMs }] of answers.entries())
    add.run(id, position, question, answer, atMs);
  sql.prepare("update recordings set purpose = 'spoken-agreement' where id = ?").run(recordingId);
}

/** Keeps the no, and the take as a test. @returns the story that it is about @throws AppError `not-found`, `conflict` */
export function refuse(
  { recordingId, question, atMs }: SpokenRefusal,
  context: LibraryContext,
): StoryId {
  const { library, clock, today } = context;
  const { story_id: storyId, person_id: personId } = requireTake(library.db.sql, recordingId);
  visibleStoryFacts(context, storyId);
  library.db.write({ action: 'agreements.refuse', subject: storyId }, (sql) => {
    sql
      .prepare(
        `insert or ignore into spoken_refusals
           (recording_id, story_id, person_id, after_entry, question, at_ms, refused_on, recorded_at, recorded_by)
         values (@recordingId, @storyId, @personId,
           (select id from agreement_entries
             where story_id = @storyId and person_id = @personId and kind = 'participation' order by seq desc limit 1),
           @question, @atMs, @on, @at, @by)`,
      )
      .run({
        ...{ recordingId, storyId, personId, question, atMs },
        ...{ on: today(), at: clock().toISOString(), by: library.member.name },
      });
    sql.prepare("update recordings set purpose = 'test' where id = ?").run(recordingId);
  });
  return storyId;
}
