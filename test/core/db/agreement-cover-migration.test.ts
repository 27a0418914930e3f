import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { allStoryFacts } from '../../../electron/core/db/access-facts.ts';
import { migrate } from '../../../electron/core/db/migrate.ts';
import { migrations } from '../../../electron/core/db/migrations/index.ts';
import type { StoryId } from '../../../shared/model/ids.ts';

test('what was signed before stays signed', () => {
  const sql = new Database(':memory:');
  onTestFinished(() => void sql.close());
  const at = '2026-01-01T00:00:00.000Z';
  const before = migrations.filter(({ version }) => version < 30);
  migrate(sql, { backUp: () => undefined, migrations: before });
  sql.exec(`
    insert into stories values ('one', 1, 'One', '', '', null, null, '', '', '', '${at}', '${at}', null, 'one');
    insert into recordings (id, story_id, kind, state, title, device_name, mime_type, sample_rate_hz, channels, bits_per_sample,
      duration_ms, size_bytes, sha256, missing_samples, original_name, started_at)
      values ('sound', 'one', 'take', 'ready', '', '', 'audio/wav', 48000, 1, 24, 1, 1, '', 0, '', '${at}');
  `);
  let backups = 0;
  expect(migrate(sql, { backUp: () => (backups += 1), migrations })).toContain(30);
  expect(backups).toBe(1);
  expect(allStoryFacts(sql).get('one' as StoryId)).toMatchObject({ agreedAfter: 0 });
  sql.exec("update recordings set agreed_after = 3 where id = 'sound'");
  expect(allStoryFacts(sql).get('one' as StoryId)).toMatchObject({ agreedAfter: 3 });
  sql.exec(`update recordings set binned_at = '${at}' where id = 'sound'`);
  expect(allStoryFacts(sql).get('one' as StoryId)).toMatchObject({ agreedAfter: 0 });
});
