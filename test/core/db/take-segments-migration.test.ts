import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../../electron/core/db/migrate.ts';
import { migrations } from '../../../electron/core/db/migrations/index.ts';
import { segmentsOf } from '../../../electron/core/db/take-segments.ts';
import type { RecordingId } from '../../../shared/model/ids.ts';

test('a take from before was made with the one microphone that is written there; sound that was brought in with none', () => {
  const sql = new Database(':memory:');
  onTestFinished(() => void sql.close());
  const at = '2026-01-01T00:00:00.000Z';
  migrate(sql, {
    backUp: () => undefined,
    migrations: migrations.filter(({ version }) => version < 50),
  });
  sql.exec(`
    insert into recordings (id, kind, state, title, device_name, mime_type, sample_rate_hz, channels, bits_per_sample,
      duration_ms, size_bytes, sha256, missing_samples, original_name, started_at)
      values ('take', 'take', 'ready', '', 'Lapel', 'audio/wav', 44100, 1, 24, 1, 1, '', 7, '', '${at}'),
        ('file', 'import', 'ready', '', '', 'audio/wav', 48000, 1, 24, 1, 1, '', 0, 'a.wav', '${at}');
  `);
  let backups = 0;
  expect(migrate(sql, { backUp: () => (backups += 1), migrations })).toContain(50);
  expect(backups).toBe(1);
  expect(segmentsOf(sql, 'take' as RecordingId)).toEqual([
    {
      ...{ position: 0, startFrame: 0, deviceName: 'Lapel', deviceRateHz: 44_100 },
      ...{ reason: 'start', startedAt: at, missingFramesBefore: 0 },
    },
  ]);
  expect(segmentsOf(sql, 'file' as RecordingId)).toEqual([]);
});
