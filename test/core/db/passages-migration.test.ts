import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { closedPassagesOf } from '../../../electron/core/db/closed-passages.ts';
import { migrate } from '../../../electron/core/db/migrate.ts';
import { migrations } from '../../../electron/core/db/migrations/index.ts';
import type { RecordingId } from '../../../shared/model/ids.ts';

test('recordings from before have no marks and no closed parts, and can get them', () => {
  const sql = new Database(':memory:');
  onTestFinished(() => void sql.close());
  sql.pragma('foreign_keys = ON');
  const at = '2026-01-01T00:00:00.000Z';
  const before = migrations.filter(({ version }) => version < 70);
  migrate(sql, { backUp: () => undefined, migrations: before });
  sql.exec(`
    insert into recordings (id, kind, state, title, device_name, mime_type, sample_rate_hz, channels, bits_per_sample,
      duration_ms, size_bytes, sha256, missing_samples, original_name, started_at)
      values ('sound', 'take', 'ready', 'Part one', '', 'audio/wav', 48000, 1, 24, 1, 1, 'hash', 0, '', '${at}')`);
  expect(migrate(sql, { backUp: () => undefined, migrations })).toContain(70);
  const id = 'sound' as RecordingId;
  expect(sql.prepare('select title, sha256 from recordings').all()).toEqual([
    { title: 'Part one', sha256: 'hash' },
  ]);
  expect(closedPassagesOf(sql, id)).toEqual([]);
  const close = (from: number, to: number) =>
    sql.exec(`insert into closed_passages (id, recording_id, from_ms, to_ms, reason, source, made_by, made_by_id, made_at)
      values ('${from}', 'sound', ${from}, ${to}, '', 'after', '', '', '${at}')`);
  close(1, 2);
  expect(closedPassagesOf(sql, id)).toEqual([{ fromMs: 1, toMs: 2 }]);
  expect(() => close(5, 5)).toThrow('CHECK');
});
