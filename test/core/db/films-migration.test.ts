import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../../electron/core/db/migrate.ts';
import { migrations } from '../../../electron/core/db/migrations/index.ts';

test('recordings from before have no film, and can get one; a film without a recording cannot be', () => {
  const sql = new Database(':memory:');
  onTestFinished(() => void sql.close());
  sql.pragma('foreign_keys = on');
  const at = '2026-01-01T00:00:00.000Z';
  const before = migrations.filter(({ version }) => version < 110);
  migrate(sql, { backUp: () => undefined, migrations: before });
  sql.exec(
    `insert into recordings (id, kind, state, title, device_name, mime_type, sample_rate_hz, channels, bits_per_sample,
       duration_ms, size_bytes, sha256, missing_samples, original_name, started_at)
     values ('sound', 'take', 'ready', '', '', 'audio/wav', 48000, 1, 24, 1, 1, '', 0, '', '${at}')`,
  );
  expect(migrate(sql, { backUp: () => undefined, migrations })).toContain(110);
  const rows = () => sql.prepare('select recording_id, was_cut_off, binned_at from films').all();
  expect(rows()).toEqual([]);
  const film = (recordingId: string) =>
    sql.exec(
      `insert into films (id, recording_id, state, mime_type, width_px, height_px, duration_ms, size_bytes, sha256, offset_ms, started_at)
       values ('film', '${recordingId}', 'ready', 'video/webm', 1, 1, 1, 1, '', 0, '${at}')`,
    );
  expect(() => film('nobody')).toThrow('FOREIGN KEY');
  film('sound');
  expect(rows()).toEqual([{ recording_id: 'sound', was_cut_off: 0, binned_at: null }]);
});
