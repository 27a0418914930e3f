// Draws the finer outline of a recording from before there were any. Once: it is kept.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RecordingId } from '../../../shared/model/ids.ts';
import type { JobControl, LibraryContext } from '../context.ts';
import { copySource } from '../db/access-copy-rows.ts';
import { hasOutline, storeOutline } from '../db/outline-rows.ts';
import { gatherPeaks } from './peaks.ts';
import { drawImport } from './recover-take.ts';

/** @throws AppError `library-damaged`, `media-failed`, `tool-missing`, `cancelled` */
export async function outlineLater(
  id: RecordingId,
  context: Pick<LibraryContext, 'library' | 'ffmpeg'>,
  job: JobControl,
): Promise<void> {
  const { db, media } = context.library;
  const sound = copySource(db.sql, id);
  if (sound === undefined || hasOutline(db.sql, id)) return;
  const stored = media.open(id);
  try {
    const { peaks } =
      sound.kind === 'import'
        ? await drawImport(stored, context, job)
        : { peaks: gatherPeaks(layout(sound), 0, sound.sampleRateHz) };
    if (sound.kind === 'take')
      for (const piece of stored.pieces()) {
        job.throwIfCancelled();
        peaks.add(piece);
        await job.pace();
        await nextTurn();
      }
    const outline = peaks.outline();
    // Erased meanwhile: this is the picture of what is gone, and it is drawn again.
    if (outline === undefined || copySource(db.sql, id)?.sha256 !== sound.sha256) return;
    db.write({ action: 'recordings.outline', subject: id }, (sql) =>
      storeOutline(sql, id, outline),
    );
  } finally {
    stored.close();
  }
}

function layout({ channels, bitsPerSample }: { channels: number; bitsPerSample: number }) {
  return { channels, bitsPerSample: bitsPerSample === 16 ? (16 as const) : (24 as const) };
}
