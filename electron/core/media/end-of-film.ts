// The last step of every film, finished or kept after an interruption: its row becomes whole in one transaction.
import type { FilmId } from '../../../shared/model/ids.ts';
import type { LibraryDb } from '../db/library-db.ts';
import { packOutline } from './webm-file.ts';
import type { WebmOutline } from './webm-outline.ts';

export interface EndOfFilm {
  id: FilmId;
  /** `endedEarly`: nobody spoke for it any more. `recover`: found cut off. */
  action: 'films.finish' | 'films.recover' | 'films.endedEarly';
  sizeBytes: number;
  sha256: string;
  outline: WebmOutline | undefined;
  endedAt: string;
}

export function storeEndOfFilm(db: LibraryDb, end: EndOfFilm): void {
  const { id, action, sizeBytes, sha256, outline, endedAt } = end;
  const wasCutOff = action === 'films.finish' ? 0 : 1;
  db.write({ action, subject: id }, (sql) => {
    sql
      .prepare(
        `update films set state = 'ready', size_bytes = ?, sha256 = ?, duration_ms = ?, outline = ?,
           was_cut_off = ?, ended_at = ? where id = ?`,
      )
      .run(
        sizeBytes,
        sha256,
        outline?.durationMs ?? 0,
        packOutline(outline),
        wasCutOff,
        endedAt,
        id,
      );
  });
}
