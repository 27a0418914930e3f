import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../../electron/core/db/migrate.ts';
import { migrations } from '../../../electron/core/db/migrations/index.ts';
import { statementOf, voicesOf } from '../../../electron/core/db/voice-rows.ts';
import type { RecordingId } from '../../../shared/model/ids.ts';

const at = '2026-01-01T00:00:00.000Z';

test('of recordings from before nobody has said who can be heard, and what helpers sign later stays', () => {
  const sql = new Database(':memory:');
  onTestFinished(() => void sql.close());
  sql.pragma('foreign_keys = on');
  const before = migrations.filter(({ version }) => version < 150);
  migrate(sql, { backUp: () => undefined, migrations: before });
  sql.exec(
    `insert into recordings (id, kind, state, title, device_name, mime_type, sample_rate_hz, channels, bits_per_sample,
       duration_ms, size_bytes, sha256, missing_samples, original_name, started_at)
     values ('sound', 'take', 'ready', '', '', 'audio/wav', 48000, 1, 24, 1, 1, 'hash', 0, '', '${at}');
     insert into people (id, number, real_name, attribution, chosen_name, age_band, contact, private_notes, created_at, updated_at, binned_at)
     values ('one', 1, 'A', 'no-name', '', 'adult', '', '', '${at}', '${at}', null)`,
  );
  expect(migrate(sql, { backUp: () => undefined, migrations })).toContain(150);
  expect(voicesOf(sql, 'sound' as RecordingId)).toEqual([]);
  expect(statementOf(sql, 'sound' as RecordingId)).toBeUndefined();
  const add = (kind: string, person: string | null, agreed: string | null) =>
    sql
      .prepare(
        `insert into voices (id, recording_id, person_id, kind, label, agreed_on, added_at, added_by) values (?, 'sound', ?, ?, 'x', ?, '${at}', 'X')`,
      )
      .run(`${kind}${person}${agreed}`, person, kind, agreed);
  add('other', null, '2026-01-01');
  add('interviewer', 'one', null);
  expect(() => add('interviewer', null, null)).toThrow('CHECK');
  expect(() => add('interpreter', 'one', '2026-01-01')).toThrow('CHECK');
  sql.exec(
    `insert into contributor_agreements (id, person_id, role, kind, on_day, text_version, confidential, recorded_at, recorded_by)
     values ('a', 'one', 'interviewer', 'signed', '2026-01-01', '1', 0, '${at}', 'X')`,
  );
  expect(voicesOf(sql, 'sound' as RecordingId).map(({ hasAgreed }) => hasAgreed)).toEqual([1, 1]);
  expect(() => sql.exec('update contributor_agreements set on_day = 1')).toThrow('never changed');
  expect(() => sql.exec('delete from contributor_agreements')).toThrow('never removed');
});
