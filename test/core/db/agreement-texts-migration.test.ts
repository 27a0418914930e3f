import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { textOfVersion, timesUsed } from '../../../electron/core/db/agreement-texts.ts';
import { migrate } from '../../../electron/core/db/migrate.ts';
import { migrations } from '../../../electron/core/db/migrations/index.ts';

test('agreements that were made before stay, and their words are found in what comes with the app', () => {
  const sql = new Database(':memory:');
  onTestFinished(() => void sql.close());
  const at = '2026-01-01T00:00:00.000Z';
  migrate(sql, {
    backUp: () => undefined,
    migrations: migrations.filter(({ version }) => version < 130),
  });
  const fill = (table: string, given: Record<string, unknown>) => {
    const columns = sql
      .prepare<[], { name: string; type: string; notnull: number; dflt_value: unknown }>(
        `select name, type, "notnull", dflt_value from pragma_table_info('${table}')`,
      )
      .all()
      .filter(({ name, notnull, dflt_value }) => name in given || (notnull && dflt_value === null))
      .filter(({ name }) => name !== 'seq');
    const names = columns.map(({ name }) => name);
    const values = columns.map(({ name, type }) => given[name] ?? (type === 'TEXT' ? '' : 1));
    sql
      .prepare(
        `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
      )
      .run(...values);
  };
  fill('stories', { id: 'story', created_at: at, updated_at: at, title_key: '' });
  fill('people', {
    id: 'person',
    attribution: 'no-name',
    protection: 'careful',
    age_band: 'adult',
  });
  const entry = {
    story_id: 'story',
    person_id: 'person',
    agreed_on: '2026-01-01',
    recorded_at: at,
  };
  fill('agreement_entries', {
    ...{ id: 'one', kind: 'participation', text_version: 'participation-spoken-en-1', ...entry },
    ...{ signature_method: 'typed', signature_name: 'Noor' },
  });
  const before = sql.prepare<[], object>('select * from agreement_entries').all();
  expect(migrate(sql, { backUp: () => undefined, migrations })).toContain(130);
  // What was not asked then was not said.
  expect(sql.prepare('select * from agreement_entries').all()).toEqual(
    before.map((row) => ({ ...row, show_film: 0 })),
  );
  expect(timesUsed(sql, 'participation-en-1')).toBe(1);
  expect(textOfVersion(sql, 'participation-spoken-en-1')?.text.title).toMatch(/Participation/u);
  expect(textOfVersion(sql, 'nobody-has-it-1')).toBeUndefined();
});
