// Goes on with a take after the core was started anew, behind its last committed frame.
import { TakeFormat } from '../../../shared/model/recording.ts';
import type { RecordingId } from '../../../shared/model/ids.ts';
import type { LibraryContext } from '../context.ts';
import type { RecordingRow } from '../db/recording-rows.ts';
import { recordingColumns } from '../db/recording-rows.ts';

/** Does nothing for what is not an interrupted take. */
export function rejoinTake(id: RecordingId, { library, emit }: LibraryContext): void {
  const row = library.db.sql
    .prepare<[string], RecordingRow>(`select ${recordingColumns} from recordings where id = ?`)
    .get(id);
  if (row === undefined || row.kind !== 'take' || row.state !== 'interrupted') return;
  const format = TakeFormat.parse({
    sampleRateHz: row.sample_rate_hz,
    channels: row.channels,
    bitsPerSample: row.bits_per_sample,
  });
  library.db.write({ action: 'recordings.rejoin', subject: id }, (sql) => {
    sql.prepare("update recordings set state = 'recording' where id = ?").run(id);
    library.capture.rejoin(id, format, row.missing_samples);
  });
  emit({ event: 'changed', payload: { topics: ['recordings', 'stories', 'history'] } });
}
