// What a library remembers about itself, as single values.
import type Database from 'better-sqlite3';

export type SettingKey =
  | 'organisation'
  /** How storytellers reach the organisation, and the archive it works with: stand in agreements. */
  | 'contact'
  | 'archive'
  | 'auto-lock-minutes'
  /** The key slot of the recovery key. */
  | 'recovery-slot'
  /** `1` once somebody has typed a group of it. */
  | 'recovery-confirmed'
  /** Decisions since this moment were perhaps lost with a damaged catalogue, and no lead has looked yet. */
  | 'decisions-missing-since'
  /** When somebody last opened the library from a backup, because the catalogue was damaged. */
  | 'opened-from-backup'
  /** By which rule of shared/rules/search-text.ts the stories were indexed. */
  | 'search-text-version'
  /** The same, of all that is told in stories. */
  | 'search-index-version'
  | 'search-names-mark'
  /** The key that signs packages, PKCS #8 in base64. */
  | 'signing-key'
  /** How many miles, localities and hosts of trails were promised, as JSON. */
  | 'trail-promise'
  /** Makes keys of received rows that say nothing outside of this library. */
  | 'received-rows-salt';

export function readSetting(sql: Database.Database, key: SettingKey): string | undefined {
  return sql
    .prepare<[string], { value: string }>('select value from settings where key = ?')
    .get(key)?.value;
}

/** Must run inside a `db.write`. */
export function writeSetting(sql: Database.Database, key: SettingKey, value: string): void {
  sql
    .prepare(
      'insert into settings (key, value) values (?, ?) on conflict (key) do update set value = excluded.value',
    )
    .run(key, value);
}

/** Must run inside a `db.write`. */
export function removeSetting(sql: Database.Database, key: SettingKey): void {
  sql.prepare('delete from settings where key = ?').run(key);
}
