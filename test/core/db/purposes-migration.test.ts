import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { allStoryFacts } from '../../../electron/core/db/access-facts.ts';
import { migrate } from '../../../electron/core/db/migrate.ts';
import { migrations } from '../../../electron/core/db/migrations/index.ts';
import type { StoryId } from '../../../shared/model/ids.ts';

test('what was recorded before is an interview, and a test is no new sound for those who signed', () => {
  const sql = new Database(':memory:');
  onTestFinished(() => void sql.close());
  const at = '2026-01-01T00:00:00.000Z';
  const before = migrations.filter(({ version }) => version < 80);
  migrate(sql, { backUp: () => undefined, migrations: before });
  sql.exec(`
    insert into stories (id, number, title, summary, recorded_on, recorded_from, ward_code, locality, content_warning,
      private_notes, created_at, updated_at, binned_at, title_key)
      values ('one', 1, 'One', '', '', null, null, '', '', '', '${at}', '${at}', null, 'one');
    insert into recordings (id, story_id, kind, state, title, device_name, mime_type, sample_rate_hz, channels, bits_per_sample,
      duration_ms, size_bytes, sha256, missing_samples, original_name, started_at, agreed_after)
      values ('sound', 'one', 'take', 'ready', '', '', 'audio/wav', 48000, 1, 24, 1, 1, '', 0, '', '${at}', 1);
  `);
  let backups = 0;
  expect(migrate(sql, { backUp: () => (backups += 1), migrations })).toContain(80);
  expect(backups).toBe(1);
  expect(sql.prepare('select purpose, person_id from recordings').all()).toEqual([
    { purpose: 'interview', person_id: null },
  ]);
  const agreedAfter = () => allStoryFacts(sql).get('one' as StoryId)?.agreedAfter;
  expect(agreedAfter()).toBe(1);
  sql.exec("update recordings set purpose = 'test'");
  expect(agreedAfter()).toBe(0);
  sql.exec("update recordings set purpose = 'interview'");
  expect(agreedAfter()).toBe(1);
});
