import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { isDecidedOn } from '../../../electron/core/db/agreement-cover.ts';
import { migrate } from '../../../electron/core/db/migrate.ts';
import { migrations } from '../../../electron/core/db/migrations/index.ts';
import type { RecordingId } from '../../../shared/model/ids.ts';

test('everything that was decided before is about the sounds from before', () => {
  const sql = new Database(':memory:');
  onTestFinished(() => void sql.close());
  const at = '2026-01-01T00:00:00.000Z';
  const before = migrations.filter(({ version }) => version < 40);
  migrate(sql, { backUp: () => undefined, migrations: before });
  sql.exec(`
    insert into stories values ('one', 1, 'One', '', '', null, null, '', '', '', '${at}', '${at}', null, 'one');
    insert into people values ('she', 1, '', 'no-name', '', 'adult', '', '', '${at}', '${at}', null);
    insert into recordings (id, story_id, kind, state, title, device_name, mime_type, sample_rate_hz, channels, bits_per_sample,
      duration_ms, size_bytes, sha256, missing_samples, original_name, started_at, agreed_after)
      values ('sound', 'one', 'take', 'ready', '', '', 'audio/wav', 48000, 1, 24, 1, 1, '', 0, '', '${at}', 1);
    insert into agreement_entries (id, story_id, person_id, kind, agreed_on, language, text_version, explained_by, note, reason,
      closed_reason, recorded_at, recorded_by) values ('no', 'one', 'she', 'withdrawal', '', 'en', '', '', '', '', '', '${at}', '');
  `);
  let backups = 0;
  expect(migrate(sql, { backUp: () => (backups += 1), migrations })).toContain(40);
  expect(backups).toBe(1);
  expect(isDecidedOn(sql, 'sound' as RecordingId)).toBe(true);
});
