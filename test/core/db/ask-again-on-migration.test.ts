import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../../electron/core/db/migrate.ts';
import { migrations } from '../../../electron/core/db/migrations/index.ts';

test('nobody from before is to be asked again on a month that nobody named', () => {
  const sql = new Database(':memory:');
  onTestFinished(() => void sql.close());
  const at = '2026-01-01T00:00:00.000Z';
  migrate(sql, {
    backUp: () => undefined,
    migrations: migrations.filter(({ version }) => version < 190),
  });
  sql.exec(`insert into people (id, number, real_name, attribution, chosen_name, age_band, contact, private_notes, created_at, updated_at, binned_at)
    values ('one', 1, 'A', 'full-name', '', '16-17', '', '', '${at}', '${at}', null)`);
  expect(migrate(sql, { backUp: () => undefined, migrations })).toContain(190);
  expect(sql.prepare('select age_band, ask_again_on from people').all()).toEqual([
    { age_band: '16-17', ask_again_on: '' },
  ]);
});
