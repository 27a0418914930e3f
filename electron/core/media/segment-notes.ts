// Notes which microphone each part of a take was made with. What the catalogue does not take now is kept and tried again; it costs no sound.
import type { RecordingId } from '../../../shared/model/ids.ts';
import type { NewTakeSegment } from '../../../shared/model/take-segment.ts';
import type { LibraryDb } from '../db/library-db.ts';
import { insertSegment } from '../db/take-segments.ts';
import type { StoredSegment } from '../db/take-segments.ts';
import type { Log } from '../log.ts';

export interface SegmentNotes {
  /** Told with the block that starts there. A block that comes again is listened to once. */
  add(segment: NewTakeSegment, startFrame: number): void;
  /** Writes what is not written yet. */
  store(): void;
}

/** For one take. */
export function createSegmentNotes(
  id: RecordingId,
  { db, clock, log }: { db: LibraryDb; clock: () => Date; log: Log },
): SegmentNotes {
  const waiting: StoredSegment[] = [];
  let lastPosition = 0;
  return {
    add({ ageMs, ...segment }, startFrame) {
      if (segment.position <= lastPosition) return;
      lastPosition = segment.position;
      const startedAt = new Date(clock().getTime() - ageMs).toISOString();
      waiting.push({ ...segment, startFrame, startedAt });
    },
    store() {
      for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
        const segment = next;
        try {
          db.write({ action: 'recordings.otherMicrophone', subject: id }, (sql) =>
            insertSegment(sql, id, segment),
          );
          waiting.shift();
        } catch (error) {
          log.error('another microphone was not noted', error);
          return;
        }
      }
    },
  };
}
