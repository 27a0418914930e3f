import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../../electron/core/db/migrate.ts';
import { migrations } from '../../../electron/core/db/migrations/index.ts';

test('sounds from before are whole, were joined from nothing, and their stories have no photos yet', () => {
  const sql = new Database(':memory:');
  onTestFinished(() => void sql.close());
  const at = '2026-01-01T00:00:00.000Z';
  const before = migrations.filter(({ version }) => version < 100);
  migrate(sql, { backUp: () => undefined, migrations: before });
  sql.exec(`
    insert into stories (id, number, title, summary, recorded_on, recorded_from, ward_code, locality, content_warning,
      private_notes, created_at, updated_at, binned_at, title_key)
      values ('one', 1, 'One', '', '', null, null, '', '', '', '${at}', '${at}', null, 'one');
    insert into recordings (id, story_id, kind, state, title, device_name, mime_type, sample_rate_hz, channels, bits_per_sample,
      duration_ms, size_bytes, sha256, missing_samples, original_name, started_at)
      values ('sound', 'one', 'import', 'ready', '', '', 'audio/wav', 48000, 1, 24, 1, 1, '', 0, '', '${at}');
  `);
  let backups = 0;
  expect(migrate(sql, { backUp: () => (backups += 1), migrations })).toContain(100);
  expect(backups).toBe(1);
  expect(sql.prepare('select is_incomplete from recordings').pluck().all()).toEqual([0]);
  expect(sql.prepare('select count(*) from import_parts').pluck().get()).toBe(0);
  sql.exec(`insert into attachments (id, story_id, kind, mime_type, size_bytes, sha256, title, original_name, added_at)
    values ('photo', 'one', 'photo', 'image/jpeg', 1, '', '', '', '${at}')`);
  expect(sql.prepare('select is_private from attachments').pluck().get()).toBe(1);
});
