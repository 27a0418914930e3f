import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../../electron/core/db/migrate.ts';
import { migrations } from '../../../electron/core/db/migrations/index.ts';

test('a library from before has no request and can get one; a step belongs to one case', () => {
  const sql = new Database(':memory:');
  onTestFinished(() => void sql.close());
  sql.pragma('foreign_keys = on');
  const at = '2026-01-01T00:00:00.000Z';
  migrate(sql, {
    backUp: () => undefined,
    migrations: migrations.filter(({ version }) => version < 140),
  });
  sql.exec(
    `insert into people (id, number, real_name, attribution, chosen_name, age_band, contact, private_notes, created_at, updated_at)
     values ('one', 1, 'Amina', 'no-name', '', 'unknown', '', '', '${at}', '${at}')`,
  );
  expect(migrate(sql, { backUp: () => undefined, migrations })).toContain(140);
  expect(sql.prepare('select real_name from people').pluck().all()).toEqual(['Amina']);
  sql.exec(
    `insert into requests (id, number, kind, who, asker_id, received_on, way, words, written_at, member_id, member_name)
     values ('r', 1, 'access', '', 'one', '2026-01-01', 'phone', 'All of it', '${at}', 'm', 'Lea')`,
  );
  expect(sql.prepare('select person_id from cases_about').pluck().all()).toContain('one');
  const step = (requestId: string | null, breachId: string | null) =>
    sql
      .prepare(
        `insert into case_steps (id, request_id, breach_id, kind, on_day, words, to_whom, written_at, member_id, member_name)
         values ('s', ?, ?, 'note', '2026-01-01', '', '', '${at}', 'm', 'Lea')`,
      )
      .run(requestId, breachId);
  expect(() => step(null, null)).toThrow('CHECK');
  expect(() => step('r', 'b')).toThrow('CHECK');
  expect(() => step('nobody', null)).toThrow('FOREIGN KEY');
  step('r', null);
  expect(sql.prepare('select request_id from case_steps').pluck().all()).toEqual(['r']);
});
