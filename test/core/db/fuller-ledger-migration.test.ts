import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../../electron/core/db/migrate.ts';
import { migrations } from '../../../electron/core/db/migrations/index.ts';

const at = '2026-01-01T00:00:00.000Z';

test('what was agreed before stands as it was, in the same order, and can still not be changed', () => {
  const sql = new Database(':memory:');
  onTestFinished(() => void sql.close());
  migrate(sql, {
    backUp: () => undefined,
    migrations: migrations.filter(({ version }) => version < 120),
  });
  sql.exec(`
    insert into stories (id, number, title, summary, recorded_on, recorded_from, ward_code, locality, content_warning,
      private_notes, created_at, updated_at, binned_at, title_key)
      values ('one', 1, 'One', '', '', null, null, '', '', '', '${at}', '${at}', null, 'one');
    insert into people (id, number, real_name, attribution, chosen_name, age_band, contact, private_notes, created_at, updated_at, binned_at)
      values ('open', 1, 'A', 'full-name', '', 'adult', '', '', '${at}', '${at}', null),
        ('hidden', 2, 'B', 'chosen-name', 'C', 'adult', '', '', '${at}', '${at}', null);
    insert into agreement_entries (seq, id, story_id, person_id, kind, agreed_on, language, text_version, explained_by, note, reason,
      closed_until, closed_reason, signature_method, signature_name, signature_mark, recorded_at, recorded_by)
      values (3, 'yes', 'one', 'open', 'recording', '2026-01-01', 'en', 'recording-en-1', 'X', '', '', '2027-01-01', 'why', 'typed', 'A', '', '${at}', 'X'),
        (5, 'back', 'one', 'open', 'withdrawal', '2026-01-02', 'en', '', 'X', '', 'because', null, '', null, null, null, '${at}', 'X');
    insert into agreement_uses values ('yes', 'archive', 1);
  `);
  const facts = () =>
    sql.prepare("select last from counters where name = 'access-facts'").pluck().get();
  migrate(sql, { backUp: () => undefined, migrations });

  expect(
    sql
      .prepare(
        `select seq, id, kind, closed_until, closed_reason, reason, reading_level, copyright, licence, ask_again, withdrawal_level
         from agreement_entries order by seq`,
      )
      .raw()
      .all(),
  ).toEqual([
    [3, 'yes', 'recording', '2027-01-01', 'why', '', 'standard', 'keep', 'none', 0, null],
    [5, 'back', 'withdrawal', null, '', 'because', 'standard', 'keep', 'none', 0, 'out-of-use'],
  ]);
  expect(sql.prepare('select id, protection from people order by number').raw().all()).toEqual([
    ['open', 'ordinary'],
    ['hidden', 'careful'],
  ]);
  expect(() => sql.exec("update agreement_entries set reason = ''")).toThrow(/never changed/);
  expect(() => sql.exec('delete from agreement_entries')).toThrow(/never removed/);

  const before = facts();
  sql.exec(`insert into agreement_entries (id, story_id, person_id, kind, agreed_on, language, text_version, explained_by, note, reason,
    closed_reason, recorded_at, recorded_by) values ('later', 'one', 'open', 'closing', '2026-01-03', 'en', '', 'X', '', '', '', '${at}', 'X')`);
  expect(sql.prepare("select seq from agreement_entries where id = 'later'").pluck().get()).toBe(6);
  expect(facts()).not.toBe(before);
  expect(() => sql.exec("insert into agreement_uses values ('nobody', 'archive', 1)")).toThrow(
    /FOREIGN KEY/,
  );
});
