// Opens an encrypted SQLite file. Every connection of this app comes from here, so that none can leak in the clear.
import Database from 'better-sqlite3';

interface OpenRequest {
  path: string;
  /** 256 bits. */
  key: Buffer;
  /** `fill`: a new file that counts only once it is whole. Its journal is kept in memory and it is not synced, so a kill spoils it. */
  mode: 'create' | 'fill' | 'write' | 'read';
  /** Only for a new file; a power of 2 up to 65,536. */
  pageSizeBytes?: number;
  /** How long to wait for another connection. */
  timeoutMs?: number;
}

/** @throws SqliteError; `SQLITE_NOTADB` for a wrong key as for a damaged file: the two cannot be told apart */
export function openEncrypted(request: OpenRequest): Database.Database {
  const { path, key, mode, pageSizeBytes = 16_384, timeoutMs = 5_000 } = request;
  const isNew = mode === 'create' || mode === 'fill';
  if (key.length !== 32) throw new RangeError('a key has 256 bits');
  const sql = new Database(path, {
    readonly: mode === 'read',
    fileMustExist: !isNew,
    timeout: timeoutMs,
  });
  try {
    sql.pragma("cipher = 'aegis'");
    sql.pragma(`key = "x'${key.toString('hex')}'"`);
    // SQLite's own temporary files are never encrypted: a big sort would write people's words in the clear.
    sql.pragma('temp_store = MEMORY');
    sql.pragma('trusted_schema = OFF');
    sql.pragma('cell_size_check = ON');
    if (isNew) sql.pragma(`page_size = ${pageSizeBytes}`);
    if (mode === 'fill') {
      sql.pragma('journal_mode = MEMORY');
      sql.pragma('synchronous = OFF');
    } else if (mode !== 'read') {
      sql.pragma('journal_mode = WAL');
      sql.pragma('synchronous = FULL');
    }
    sql.pragma('foreign_keys = ON');
    // Nothing is read before this: a wrong key must show here, not in the middle of some work.
    sql.prepare('select count(*) from sqlite_schema').get();
  } catch (error) {
    sql.close();
    throw error;
  }
  return sql;
}

/** For looking at tables alone: it never reaches a disk. */
export function openInMemory(): Database.Database {
  return new Database(':memory:');
}

/** The file, and what SQLite keeps beside it. */
export function filesOf(path: string): string[] {
  return [path, `${path}-wal`, `${path}-shm`, `${path}-journal`];
}

/** Was a file refused because its bytes make no sense under this key? */
export function isDamage(error: unknown): boolean {
  return (
    error instanceof Database.SqliteError &&
    /^SQLITE_(?:NOTADB|CORRUPT|IOERR_SHORT_READ)/.test(error.code)
  );
}
