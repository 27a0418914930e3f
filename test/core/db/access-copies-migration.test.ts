import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { currentCopy, copySource } from '../../../electron/core/db/access-copy-rows.ts';
import { migrate } from '../../../electron/core/db/migrate.ts';
import { migrations } from '../../../electron/core/db/migrations/index.ts';
import { readOutline } from '../../../electron/core/db/outline-rows.ts';
import type { RecordingId } from '../../../shared/model/ids.ts';

test('a recording from before is whole, and has its copy and its finer outline still before it', () => {
  const sql = new Database(':memory:');
  onTestFinished(() => void sql.close());
  const before = migrations.filter(({ version }) => version < 90);
  migrate(sql, { backUp: () => undefined, migrations: before });
  sql.exec(`
    insert into recordings (id, kind, state, title, device_name, mime_type, sample_rate_hz, channels, bits_per_sample,
      duration_ms, size_bytes, sha256, missing_samples, original_name, started_at)
      values ('sound', 'take', 'ready', '', '', 'audio/wav', 48000, 1, 24, 5000, 1, 'a', 0, '', '2026-01-01T00:00:00.000Z');
  `);
  let backups = 0;
  expect(migrate(sql, { backUp: () => (backups += 1), migrations })).toContain(90);
  expect(backups).toBe(1);
  const id = 'sound' as RecordingId;
  expect(copySource(sql, id)).toMatchObject({ sha256: 'a', trimInMs: null, trimOutMs: null });
  expect(currentCopy({ db: { sql }, copies: { seemsWhole: () => true } } as never, id)).toBe(
    undefined,
  );
  expect(readOutline(sql, id, { fromMs: 0, toMs: 100 })).toBeUndefined();
});
