// Brings a catalogue to the newest tables: every migration that it lacks, or none.
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import { openInMemory } from './open.ts';
import { migrations as allMigrations } from './migrations/index.ts';
import type { Migration } from './migrations/index.ts';

function versionOf(sql: Database.Database): number {
  return Number(sql.pragma('user_version', { simple: true }));
}

/** All of them together: a new library waits for the disk once, not once for each. */
function applyAll(sql: Database.Database, migrations: readonly Migration[]): void {
  // Tables may be rebuilt inside a migration; what they refer to is checked at its end instead.
  sql.pragma('foreign_keys = OFF');
  try {
    sql.exec('begin immediate');
    try {
      for (const migration of migrations) apply(sql, migration);
      sql.exec('commit');
    } catch (error) {
      if (sql.inTransaction) sql.exec('rollback');
      throw error;
    }
  } finally {
    sql.pragma('foreign_keys = ON');
  }
}

function apply(sql: Database.Database, { sql: changes, name, version }: Migration): void {
  sql.exec(changes);
  const broken = sql.pragma('foreign_key_check');
  if (Array.isArray(broken) && broken.length > 0)
    throw new Error(`migration ${name} leaves ${broken.length} broken references`);
  sql.pragma(`user_version = ${version}`);
}

/** @throws AppError `library-newer` */
export function assertNotNewer(sql: Database.Database, migrations = allMigrations): void {
  const newest = migrations.at(-1)?.version ?? 0;
  const present = versionOf(sql);
  if (present > newest)
    throw new AppError(
      'library-newer',
      'This library was last used with a newer version of Homeground. Please update Homeground on this computer.',
      { version: present, newest },
    );
}

/** Every table, index, trigger and view of a catalogue, by name, as it was made. */
function schemaOf(sql: Database.Database): Map<string, string> {
  const rows = sql
    .prepare<[], { type: string; name: string; made: string | null }>(
      "select type, name, sql as made from sqlite_schema where name not like 'sqlite\\_%' escape '\\'",
    )
    .all();
  return new Map(rows.map(({ type, name, made }) => [`${type} ${name}`, made ?? '']));
}

/**
 * A catalogue from elsewhere has the tables, triggers and views of a new library of its version, and nothing else: what is run when
 * it is read or written was written by us.
 * @throws AppError `library-newer`, `library-damaged`
 */
export function assertOurTables(sql: Database.Database, migrations = allMigrations): void {
  assertNotNewer(sql, migrations);
  const version = versionOf(sql);
  const ours = openInMemory();
  try {
    const upTo = migrations.filter((migration) => migration.version <= version);
    migrate(ours, { backUp: () => undefined, migrations: upTo });
    const [expected, found] = [schemaOf(ours), schemaOf(sql)];
    const isSame =
      upTo.at(-1)?.version === version &&
      found.size === expected.size &&
      [...expected].every(([name, made]) => found.get(name) === made);
    if (!isSame)
      throw new AppError(
        'library-damaged',
        'The tables of this library are not those that Homeground makes. Nothing was taken from it.',
      );
  } finally {
    ours.close();
  }
}

/**
 * @param backUp called once, before the first pending migration of a catalogue that holds something
 * @returns the versions that were applied
 * @throws AppError `library-newer`
 */
export function migrate(
  sql: Database.Database,
  { backUp, migrations = allMigrations }: { backUp: () => void; migrations?: readonly Migration[] },
): number[] {
  assertNotNewer(sql, migrations);
  const present = versionOf(sql);
  const pending = migrations.filter(({ version }) => version > present);
  if (pending.length > 0 && present > 0) backUp();
  if (pending.length > 0) applyAll(sql, pending);
  return pending.map(({ version }) => version);
}
