import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../../electron/core/db/migrate.ts';
import { migrations } from '../../../electron/core/db/migrations/index.ts';

const at = '2026-01-01T00:00:00.000Z';

test('packages that left before stand as they were, to nobody that is known, and letters can name them', () => {
  const sql = new Database(':memory:');
  onTestFinished(() => void sql.close());
  migrate(sql, {
    backUp: () => undefined,
    migrations: migrations.filter(({ version }) => version < 160),
  });
  sql.exec(`
    insert into stories (id, number, title, summary, recorded_on, recorded_from, ward_code, locality, content_warning,
      private_notes, created_at, updated_at, binned_at, title_key)
      values ('one', 1, 'One', '', '', null, null, '', '', '', '${at}', '${at}', null, 'one');
    insert into collections values ('c', 'C', '', '${at}', '${at}', null);
    insert into packages (id, collection_id, collection_title, name, path, form, use, state, made_at, made_by, payload_oxum, fingerprint)
      values ('p', 'c', 'C', 'hg-archive-1', '/x', 'folder', 'archive', 'made', '${at}', 'Lea', '1.1', 'abc');
    insert into package_stories values ('p', 'one');
  `);
  migrate(sql, { backUp: () => undefined, migrations });
  expect(
    sql
      .prepare('select name, fingerprint, recipient, recipient_contact, replaces from packages')
      .raw()
      .all(),
  ).toEqual([['hg-archive-1', 'abc', '', '', null]]);
  const write = (id: string, asks: string) =>
    sql
      .prepare(
        `insert into notices (id, story_id, package_id, asks, state, written_at) values (?, 'one', 'p', ?, 'open', '${at}')`,
      )
      .run(id, asks);
  write('n', 'stop-using');
  expect(() => write('m', 'stop-using')).toThrow(/UNIQUE/u);
  expect(() => write('k', 'burn')).toThrow(/CHECK/u);
});
