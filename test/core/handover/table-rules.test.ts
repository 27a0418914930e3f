import { expect, test } from 'vitest';
import { migrate } from '../../../electron/core/db/migrate.ts';
import { openInMemory } from '../../../electron/core/db/open.ts';
import { tableRules } from '../../../electron/core/handover/table-rules.ts';

function tables(): string[] {
  const sql = openInMemory();
  migrate(sql, { backUp: () => undefined });
  return sql
    .prepare<[], string>(
      `select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'
         and name not like 'story_words%' and name not like 'search_inside%' and name not like 'search_outside%'`,
    )
    .pluck()
    .all();
}

test('of every table it is said how it joins when a library is taken in', () => {
  expect(Object.keys(tableRules).toSorted()).toEqual(tables().toSorted());
});

test('each part of something names the table and column that it belongs to', () => {
  const sql = openInMemory();
  migrate(sql, { backUp: () => undefined });
  for (const rule of Object.values(tableRules)) {
    if (rule.how !== 'unit') continue;
    for (const [part, column] of Object.entries(rule.parts ?? {})) {
      expect(tableRules[part]).toEqual({ how: 'part' });
      expect(
        sql.prepare('select 1 from pragma_table_info(?) where name = ?').get(part, column),
        `${part}.${column}`,
      ).toBeDefined();
    }
  }
});
