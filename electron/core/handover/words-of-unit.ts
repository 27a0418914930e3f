// What a person is shown of a thing where two libraries differ: words that they know from the page.
import type Database from 'better-sqlite3';
import type { Row } from './changes.ts';
import { prepared } from './changes.ts';
import type { UnitRule } from './table-rule.ts';
import type { Unit } from './units.ts';
import { fieldsOf } from './units.ts';

/** Enough to see what differs. */
const LONGEST = 20_000;

const textOf = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

function nameOf(sql: Database.Database, row: Row): string {
  if (typeof row['theme_id'] === 'string')
    return textOf(
      prepared(sql, 'select name from themes where id = ?').pluck().get(row['theme_id']),
    );
  if (typeof row['person_id'] === 'string' && typeof row['role'] === 'string') {
    const number = prepared(sql, 'select number from people where id = ?')
      .pluck()
      .get(row['person_id']);
    // By number, not by name: what is written here stays when somebody is forgotten.
    return `P-${textOf(number).padStart(4, '0')}`;
  }
  const words = [
    row['words'],
    row['text'],
    row['tag'],
    row['language'],
    row['name'],
    row['form'],
    row['keyword'],
    row['title'],
    row['caption'],
  ];
  return String(words.find((value) => typeof value === 'string' && value !== '') ?? '');
}

export function wordsOf(unit: Unit, rule: UnitRule, field: string, sql: Database.Database): string {
  // Of people nothing is written down here: it is read anew when it is shown.
  if (unit.table === 'people') return '';
  const names = rule.fields?.[field] ?? [...rule.shown, ...Object.keys(rule.parts ?? {})];
  const lines = (names.length === 0 ? (fieldsOf(unit, rule)[field] ?? []) : names).flatMap(
    (name) => {
      const rows = unit.parts[name];
      if (rows === undefined) return [String(unit.row[name] ?? '')];
      const isProse = unit.table === 'transcripts' || rows.some((row) => 'words' in row);
      return [rows.map((row) => nameOf(sql, row)).join(isProse ? '\n' : ', ')];
    },
  );
  return lines
    .filter((line) => line !== '')
    .join('\n')
    .slice(0, LONGEST);
}
