// What a recording is for: decided when it begins, and changed only where the agreements allow it.
import type Database from 'better-sqlite3';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { PersonId, StoryId } from '../../../../shared/model/ids.ts';
import type { Purpose, Recording } from '../../../../shared/model/recording.ts';
import {
  blocksOfStory,
  isProof,
  requireInterview,
  requireSpeaker,
} from '../../db/participation.ts';

/** @throws AppError `access-blocked`, `not-found` when a take for this purpose may not begin */
export function requirePurpose(
  sql: Database.Database,
  take: { purpose: Purpose; storyId: StoryId | null; personId: PersonId | null },
): void {
  if (take.purpose === 'interview') requireInterview(sql, take.storyId);
  if (take.purpose === 'spoken-agreement') requireSpeaker(sql, take);
}

/** A spoken agreement is the proof of what somebody agreed to. @throws AppError `access-blocked` */
export function refuseTouched(
  sql: Database.Database,
  { id, storyId, purpose }: Pick<Recording, 'id' | 'storyId' | 'purpose'>,
  next: Pick<Recording, 'storyId' | 'purpose' | 'binnedAt'>,
): void {
  const leaves = next.storyId !== storyId;
  const isTouched = leaves || next.purpose !== purpose || next.binnedAt !== null;
  // While it is still being made it must not leave its story either, but it can be given up.
  if (!isTouched || !(isProof(sql, id) || (leaves && purpose === 'spoken-agreement'))) return;
  throw new AppError(
    'access-blocked',
    'This recording is a spoken agreement. It is the proof of what was agreed, so it stays as it is.',
    { recordingId: id },
  );
}

/**
 * What it is for after a change. A take that comes to a story whose storytellers have not agreed is a test there, until they have.
 * @throws AppError `access-blocked` when it shall be an interview and may not
 */
export function purposeAfter(
  sql: Database.Database,
  known: Recording,
  change: { storyId: StoryId | null; purpose: Purpose | undefined },
): Purpose {
  if (known.purpose === 'spoken-agreement' && change.purpose === undefined) return known.purpose;
  if (change.purpose === 'interview' && known.purpose !== 'interview')
    requireInterview(sql, change.storyId);
  const wanted = change.purpose ?? known.purpose;
  const comesToAnother = change.storyId !== null && change.storyId !== known.storyId;
  const isBlocked =
    wanted === 'interview' &&
    known.kind === 'take' &&
    comesToAnother &&
    blocksOfStory(sql, change.storyId).length > 0;
  return isBlocked ? 'test' : wanted;
}
