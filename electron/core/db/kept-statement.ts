// Statements that are asked many times in one search: made once for each open catalogue.
import type Database from 'better-sqlite3';

const kept = new WeakMap<Database.Database, Map<string, Database.Statement>>();

/** @param query fixed words: one that differs from call to call would be kept for good */
export function keptStatement<Parameters extends unknown[], Row>(
  sql: Database.Database,
  query: string,
): Database.Statement<Parameters, Row> {
  let statements = kept.get(sql);
  if (statements === undefined) {
    statements = new Map();
    kept.set(sql, statements);
  }
  const known = statements.get(query);
  if (known !== undefined) return known as Database.Statement<Parameters, Row>;
  const made = sql.prepare<Parameters, Row>(query);
  statements.set(query, made);
  return made;
}
