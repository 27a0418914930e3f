import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../../electron/core/db/migrate.ts';
import { migrations } from '../../../electron/core/db/migrations/index.ts';

test('stories from before have nothing begun; what is begun goes with the story and the person', () => {
  const sql = new Database(':memory:');
  onTestFinished(() => void sql.close());
  sql.pragma('foreign_keys = on');
  const at = '2026-01-01T00:00:00.000Z';
  const before = migrations.filter(({ version }) => version < 180);
  migrate(sql, { backUp: () => undefined, migrations: before });
  sql.exec(
    `insert into stories (id, number, title, summary, recorded_on, locality, content_warning, private_notes, created_at, updated_at)
     values ('story', 1, '', '', '', '', '', '', '${at}', '${at}')`,
  );
  sql.exec(
    `insert into people (id, number, real_name, attribution, chosen_name, age_band, contact, private_notes, created_at, updated_at)
     values ('amina', 1, '', 'no-name', '', 'adult', '', '', '${at}', '${at}')`,
  );
  expect(migrate(sql, { backUp: () => undefined, migrations })).toContain(180);
  const rows = () => sql.prepare('select story_id, kind from begun_agreements').all();
  expect(rows()).toEqual([]);
  const begin = (kind: string, body: string) =>
    sql.exec(`insert into begun_agreements (story_id, person_id, kind, member, body, updated_at)
      values ('story', 'amina', '${kind}', 'Lea', '${body}', '${at}')`);
  expect(() => begin('withdrawal', '{}')).toThrow('CHECK');
  expect(() => begin('recording', 'no answers')).toThrow('CHECK');
  begin('recording', '{}');
  expect(rows()).toEqual([{ story_id: 'story', kind: 'recording' }]);
  sql.exec("delete from people where id = 'amina'");
  expect(rows()).toEqual([]);
});
