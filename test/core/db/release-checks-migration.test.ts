import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../../electron/core/db/migrate.ts';
import { migrations } from '../../../electron/core/db/migrations/index.ts';
import { releaseFacts } from '../../../electron/core/db/release-facts.ts';
import type { StoryId } from '../../../shared/model/ids.ts';

const at = '2026-01-01T00:00:00.000Z';

test('a story of before has to be checked, and a check can be added and never changed', () => {
  const sql = new Database(':memory:');
  onTestFinished(() => void sql.close());
  migrate(sql, {
    backUp: () => undefined,
    migrations: migrations.filter(({ version }) => version < 170),
  });
  sql.exec(`
    insert into stories (id, number, title, summary, recorded_on, recorded_from, ward_code, locality, content_warning,
      private_notes, created_at, updated_at, binned_at, title_key)
      values ('one', 1, 'One', '', '', null, null, '', '', '', '${at}', '${at}', null, 'one');
  `);
  migrate(sql, { backUp: () => undefined, migrations });
  expect(sql.prepare('select title from stories').pluck().all()).toEqual(['One']);
  expect(releaseFacts(sql, 'one' as StoryId)).toMatchObject({ check: 'due', approvedBy: [] });
  sql.exec(`
    insert into sensitivity_checks (id, story_id, state_sha256, words_sha256, people_sha256, sounds_sha256, made_at, member_id, made_by)
      values ('check', 'one', 'a', 'b', 'c', 'd', '${at}', 'm', 'M');
    insert into sensitivity_answers values ('check', 'health', 'open', 'how');
  `);
  expect(releaseFacts(sql, 'one' as StoryId)).toMatchObject({ check: 'open', checkedBy: 'm' });
  expect(() => sql.exec("update sensitivity_answers set answer = 'nothing'")).toThrow(
    /never changed/,
  );
  expect(() => sql.exec("update sensitivity_checks set state_sha256 = 'e'")).toThrow(
    /never changed/,
  );
});
