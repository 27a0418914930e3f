// Somebody says who can be seen in the films of a recording, or takes it back.
import { AppError } from '../../../shared/contract/errors.ts';
import type { RecordingId } from '../../../shared/model/ids.ts';
import type { LibraryContext } from '../context.ts';
import { requireHeard } from './recording-rows.ts';
import { areFilmsReady, forgetSeen, keepSeen } from './seen-in-films.ts';
import { statementOf } from './voice-rows.ts';

/** @throws AppError `not-found`, `conflict` */
export function saySeen(
  { recordingId, isSaid }: { recordingId: RecordingId; isSaid: boolean },
  context: LibraryContext,
): void {
  requireHeard(recordingId, context);
  const { db, member } = context.library;
  if (isSaid && !areFilmsReady(db.sql, recordingId))
    throw new AppError('conflict', 'There is no whole film of this recording to look at.');
  if (isSaid && statementOf(db.sql, recordingId) === undefined)
    throw new AppError(
      'conflict',
      'Please say first that everybody who can be heard in this recording is listed.',
    );
  db.write({ action: 'voices.saySeen', subject: recordingId }, (sql) => {
    if (isSaid)
      keepSeen(sql, recordingId, { saidAt: context.clock().toISOString(), saidBy: member.name });
    else forgetSeen(sql, recordingId);
  });
}
