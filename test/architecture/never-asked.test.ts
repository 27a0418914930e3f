// Nothing asks for or keeps anybody's immigration status, claim, case, route or official number: no field of the contract, no column, no label.
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { migrate } from '../../electron/core/db/migrate.ts';
import { migrations } from '../../electron/core/db/migrations/index.ts';
import { en } from '../../renderer/text/en/index.ts';
import { methods } from '../../shared/contract/methods.ts';

/** Names of fields, in parts: `homeOfficeNumber`, `home_office_number`. */
const forbidden =
  /(?:^|_)(?:immigration|asylum|visa|nationality|passport|home_office|case_(?:number|id|ref)|claim|route|smuggler|birth_?(?:date|day)|date_of_birth)(?:_|$)/u;

const inParts = (name: string) => name.replace(/([a-z])([A-Z])/gu, '$1_$2').toLowerCase();

/** Every name of a field in a JSON schema, however deep. */
function fieldsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => [
    ...(key === 'properties' ? Object.keys(value as object) : []),
    ...fieldsOf(value),
  ]);
}

test('the words are found where they would stand', () => {
  for (const name of ['immigrationStatus', 'home_office_number', 'caseNumber', 'dateOfBirth'])
    expect(inParts(name)).toMatch(forbidden);
});

test('no call takes or gives such a field', () => {
  const options = { unrepresentable: 'any', io: 'input' } as const;
  const names = Object.values(methods).flatMap(({ input, output }) => [
    ...fieldsOf(z.toJSONSchema(input, options)),
    ...fieldsOf(z.toJSONSchema(output, options)),
  ]);
  expect(names).toContain('realName');
  expect(names.filter((name) => forbidden.test(inParts(name)))).toEqual([]);
});

test('no table has such a column', () => {
  const sql = new Database(':memory:');
  migrate(sql, { backUp: () => undefined, migrations });
  const columns = sql
    .prepare<[], string>(
      "select t.name || '.' || c.name from sqlite_schema t, pragma_table_info(t.name) c where t.type = 'table'",
    )
    .pluck()
    .all();
  sql.close();
  expect(columns).toContain('people.real_name');
  expect(columns.filter((name) => forbidden.test(inParts(name.split('.')[1] ?? '')))).toEqual([]);
});

/** Labels are short and say what to write; sentences may name such things to say that they are not asked. */
function labelsOf(text: unknown): string[] {
  if (typeof text === 'string') return text.length < 50 ? [text] : [];
  if (typeof text !== 'object' || text === null) return [];
  return Object.values(text).flatMap(labelsOf);
}

test('no label asks for it', () => {
  const { people, stories, places, voices, agreements, desk } = en;
  const labels = labelsOf({ people, stories, places, voices, agreements, desk });
  expect(labels).toContain('Real name');
  const asking =
    /immigration|home office|\bvisa\b|passport|nationality|case number|date of birth/iu;
  expect(labels.filter((label) => asking.test(label))).toEqual([]);
});
