// The last step of every take, finished or saved after an interruption: its row becomes whole in one transaction.
import type { RecordingId } from '../../../shared/model/ids.ts';
import { noteSoundEnded } from '../db/agreement-cover.ts';
import type { LibraryDb } from '../db/library-db.ts';
import { storeOutline } from '../db/outline-rows.ts';
import type { PeakGatherer } from './peaks.ts';

export interface EndOfTake {
  id: RecordingId;
  /** `endedEarly`: nobody spoke for it any more. */
  action: 'recordings.finish' | 'recordings.recover' | 'recordings.endedEarly';
  sizeBytes: number;
  sha256: string;
  durationMs: number;
  missingSamples: number;
  peaks: PeakGatherer;
  endedAt: string;
}

/** Marks the take as ready, and as not covered by what was signed while it went on. */
export function storeEndOfTake(db: LibraryDb, end: EndOfTake): void {
  db.write({ action: end.action, subject: end.id }, (sql) => {
    sql
      .prepare(
        `update recordings set state = 'ready', size_bytes = ?, sha256 = ?, duration_ms = ?,
           missing_samples = ?, peaks = ?, ended_at = ? where id = ?`,
      )
      .run(
        end.sizeBytes,
        end.sha256,
        end.durationMs,
        end.missingSamples,
        end.peaks.pack(),
        end.endedAt,
        end.id,
      );
    const outline = end.peaks.outline();
    if (outline !== undefined) storeOutline(sql, end.id, outline);
    noteSoundEnded(sql, end.id);
  });
}
