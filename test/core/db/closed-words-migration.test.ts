import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../../electron/core/db/migrate.ts';
import { migrations } from '../../../electron/core/db/migrations/index.ts';

test('what was closed before stays closed, without a day on which to look again', () => {
  const sql = new Database(':memory:');
  onTestFinished(() => void sql.close());
  const at = '2026-01-01T00:00:00.000Z';
  migrate(sql, {
    backUp: () => undefined,
    migrations: migrations.filter(({ version }) => version < 210),
  });
  sql.exec(`insert into recordings (id, kind, state, title, device_name, mime_type, sample_rate_hz, channels, bits_per_sample, duration_ms,
      size_bytes, sha256, missing_samples, original_name, started_at)
    values ('sound', 'take', 'ready', '', '', 'audio/wav', 48000, 1, 24, 1000, 1, 'x', 0, '', '${at}');
    insert into closed_passages (id, recording_id, from_ms, to_ms, reason, source, made_by, made_by_id, made_at)
    values ('part', 'sound', 0, 500, 'why', 'after', 'Lea', 'lea', '${at}')`);
  expect(migrate(sql, { backUp: () => undefined, migrations })).toContain(210);
  expect(sql.prepare('select to_ms, reason, until, opened_at from closed_passages').all()).toEqual([
    { to_ms: 500, reason: 'why', until: null, opened_at: null },
  ]);
});
