// Ledgers refuse every change. The few steps that must change one take the guards away and put them back within one transaction.
import type Database from 'better-sqlite3';

/**
 * The guards are back before anybody else can write, for all of this is one transaction of the caller.
 * @param tables whose guards are taken away
 */
export function withoutGuards(
  sql: Database.Database,
  tables: ReadonlySet<string>,
  run: () => void,
): void {
  const guards = sql
    .prepare<[], { name: string; table: string; sql: string }>(
      `select name, tbl_name as "table", sql from sqlite_schema
       where type = 'trigger' and sql like '%raise(abort%'
         and (sql like '%before delete%' or sql like '%before update%')`,
    )
    .all()
    .filter(({ table }) => tables.has(table));
  for (const { name } of guards) sql.exec(`drop trigger ${name}`);
  run();
  for (const guard of guards) sql.exec(guard.sql);
}
