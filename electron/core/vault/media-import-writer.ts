// Fills the encrypted file of an import: it lies under another name, unsynced and without a journal on the disk, until finish() has made it whole.
import { createHash } from 'node:crypto';
import { renameSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { syncFile, syncFolder } from '../write-beside.ts';
import { MAX_CHUNK_BYTES } from './media-file.ts';
import type { MediaWriter } from './media.ts';

interface Parts {
  sql: Database.Database;
  /** Where the file is written. */
  from: string;
  /** Where it lies once it is whole. */
  to: string;
  /** Takes the files away. */
  remove: () => void;
  /** Told once, when the file is no longer written. */
  closed: () => void;
}

export function createImportWriter({ sql, from, to, remove, closed }: Parts): MediaWriter {
  const hash = createHash('sha256');
  const insert = sql.prepare('insert into chunks (start, sha256_so_far, bytes) values (?, ?, ?)');
  let sizeBytes = 0;
  let isSpoilt = false;
  // One for the whole file: a commit of its own for each piece would only write the same pages again.
  sql.exec('begin');

  function close() {
    sql.close();
    closed();
  }

  /** What failed once has lost bytes on the way and cannot become whole any more. */
  function orSpoil(work: () => void) {
    if (isSpoilt) throw new Error('an import goes on after it has failed');
    try {
      work();
    } catch (error) {
      isSpoilt = true;
      throw error;
    }
  }

  return {
    get sizeBytes() {
      return sizeBytes;
    },
    append(bytes) {
      orSpoil(() => {
        for (let at = 0; at < bytes.byteLength; at += MAX_CHUNK_BYTES) {
          const chunk = bytes.subarray(at, at + MAX_CHUNK_BYTES);
          hash.update(chunk);
          insert.run(sizeBytes, hash.copy().digest(), chunk);
          sizeBytes += chunk.byteLength;
        }
      });
    },
    finish() {
      orSpoil(() => {
        sql.exec('commit');
        close();
        syncFile(from);
        renameSync(from, to);
        syncFolder(dirname(to));
      });
      return { sizeBytes, sha256: hash.digest('hex') };
    },
    abandon() {
      close();
      remove();
    },
    release: close,
  };
}
