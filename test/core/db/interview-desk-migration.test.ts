import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../../electron/core/db/migrate.ts';
import { migrations } from '../../../electron/core/db/migrations/index.ts';

test('a library from before gets cards and numbers, and its stories ask for nothing to be left out', () => {
  const sql = new Database(':memory:');
  onTestFinished(() => void sql.close());
  const at = '2026-01-01T00:00:00.000Z';
  const before = migrations.filter(({ version }) => version < 60);
  migrate(sql, { backUp: () => undefined, migrations: before });
  sql.exec(`
    insert into stories (id, number, title, summary, recorded_on, locality, content_warning, private_notes, created_at, updated_at)
      values ('one', 1, 'One', '', '', '', '', 'kept', '${at}', '${at}');
    insert into recordings (id, story_id, kind, state, title, device_name, mime_type, sample_rate_hz, channels, bits_per_sample,
      duration_ms, size_bytes, sha256, missing_samples, original_name, started_at)
      values ('sound', 'one', 'take', 'ready', '', '', 'audio/wav', 48000, 1, 24, 1, 1, '', 0, '', '${at}');
  `);
  let backups = 0;
  expect(migrate(sql, { backUp: () => (backups += 1), migrations })).toContain(60);
  expect(backups).toBe(1);
  expect(sql.prepare('select leave_out, private_notes from stories').all()).toEqual([
    { leave_out: '', private_notes: 'kept' },
  ]);
  const count = (table: string) => sql.prepare(`select count(*) from ${table}`).pluck().get();
  expect(count('questions')).toBe(98);
  expect(count('support_contacts')).toBe(6);
  expect(count('interview_notes')).toBe(0);
});
