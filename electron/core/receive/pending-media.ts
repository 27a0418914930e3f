// What was brought in for a package that was never taken in: taken away at once, or after a kill at the next start.
import { AppError } from '../../../shared/contract/errors.ts';
import { RecordingId } from '../../../shared/model/ids.ts';
import type { IntakeId } from '../../../shared/model/ids.ts';
import type { OpenLibrary } from '../context.ts';
import type { AfterOpen } from '../vault/after-open-step.ts';

/** @param intakeId without one, of all of them */
export function forgetPending(
  { db, media }: Pick<OpenLibrary, 'db' | 'media'>,
  intakeId?: IntakeId,
): void {
  const ids = db.sql
    .prepare<[string | null, string | null], string>(
      'select media_id from receiving_media where ? is null or intake_id = ?',
    )
    .pluck()
    .all(intakeId ?? null, intakeId ?? null);
  if (ids.length === 0) return;
  for (const id of ids) {
    try {
      media.erase(RecordingId.parse(id));
    } catch (error) {
      // What cannot be taken away now is taken away at the next start.
      if (error instanceof AppError) return;
      throw error;
    }
  }
  db.write({ action: 'intakes.clear', subject: intakeId ?? '' }, (sql) => {
    sql
      .prepare('delete from receiving_media where media_id in (select value from json_each(?))')
      .run(JSON.stringify(ids));
  });
}

/** Before lost sounds are looked for: these were never anybody's. */
export const clearInterruptedIntakes: AfterOpen = (library) => {
  forgetPending(library);
  return [];
};
