// A finished recording of known bytes, in the vault and in the catalogue.
import type { OpenLibrary } from '../../electron/core/context.ts';
import type { RecordingId } from '../../shared/model/ids.ts';

/** @param bytes kept as they are: nothing here looks into them */
export function insertRecording(library: OpenLibrary, id: RecordingId, bytes: Buffer) {
  const writer = library.media.create(id, {
    live: false,
    facts: {
      kind: 'import',
      mimeType: 'audio/wav',
      startedAt: '2026-11-22T10:00:00.000Z',
      sampleRateHz: 48_000,
      channels: 1,
      bitsPerSample: 24,
    },
  });
  for (let at = 0; at < bytes.length; at += 1_000_000)
    writer.append(bytes.subarray(at, at + 1_000_000));
  const { sizeBytes, sha256 } = writer.finish();
  library.db.write({ action: 'test', subject: id }, (sql) => {
    sql
      .prepare(
        `insert into recordings (id, kind, state, title, device_name, mime_type, sample_rate_hz, channels, bits_per_sample,
           duration_ms, size_bytes, sha256, missing_samples, original_name, started_at)
         values (?, 'import', 'ready', 'A sound', '', 'audio/wav', 48000, 1, 24, 1, ?, ?, 0, '', '2026-11-22T10:00:00.000Z')`,
      )
      .run(id, sizeBytes, sha256);
  });
}
