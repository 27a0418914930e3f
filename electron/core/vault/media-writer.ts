// Appends to the encrypted file of one recording: what append() has taken is on the disk when it returns.
import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { MAX_CHUNK_BYTES, readEnd } from './media-file.ts';
import type { MediaWriter } from './media.ts';

const EMPTY_SHA256 = createHash('sha256').digest('hex');

interface Parts {
  sql: Database.Database;
  /** Takes the files away. */
  remove: () => void;
  /** Told once, when the file is no longer written. */
  closed: () => void;
}

/** The hash over all committed bytes; they have to be read again, since a hash cannot be picked up from its value. */
function hashSoFar(sql: Database.Database): Hash {
  const hash = createHash('sha256');
  const rows = sql.prepare<[], { bytes: Buffer }>('select bytes from chunks order by start');
  for (const { bytes } of rows.iterate()) hash.update(bytes);
  return hash;
}

export function createMediaWriter({ sql, remove, closed }: Parts): MediaWriter {
  let { sizeBytes } = readEnd(sql);
  let hash = hashSoFar(sql);
  const insert = sql.prepare('insert into chunks (start, sha256_so_far, bytes) values (?, ?, ?)');

  function close() {
    sql.close();
    closed();
  }

  return {
    get sizeBytes() {
      return sizeBytes;
    },
    append(bytes) {
      if (bytes.byteLength === 0) return;
      const grown = hash.copy();
      let end = sizeBytes;
      sql.transaction(() => {
        for (let from = 0; from < bytes.byteLength; from += MAX_CHUNK_BYTES) {
          const chunk = bytes.subarray(from, from + MAX_CHUNK_BYTES);
          grown.update(chunk);
          insert.run(end, grown.copy().digest(), chunk);
          end += chunk.byteLength;
        }
      })();
      // Only now: after a failed commit the next append must start where the file really ends.
      hash = grown;
      sizeBytes = end;
    },
    finish() {
      const end = readEnd(sql);
      // Out of WAL mode, so that the recording is one file again, which can be copied and read from a medium that is not writable.
      sql.pragma('wal_checkpoint(TRUNCATE)');
      sql.pragma('journal_mode = DELETE');
      close();
      return { sizeBytes: end.sizeBytes, sha256: end.sha256 ?? EMPTY_SHA256 };
    },
    abandon() {
      close();
      remove();
    },
    release: close,
  };
}
