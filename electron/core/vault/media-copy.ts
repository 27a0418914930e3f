// One file of sound, film or picture is written anew under the key of another library: in pieces, hashed as it goes, never in the clear.
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import type Database from 'better-sqlite3';
import type { RecordingId } from '../../../shared/model/ids.ts';
import { filesOf, openEncrypted } from '../db/open.ts';
import { replaceFile, syncFile } from '../write-beside.ts';
import { fileKey } from './key-slots.ts';
import {
  createTables,
  damagedRecording,
  IMPORT_PAGE_BYTES,
  readFacts,
  reading,
} from './media-file.ts';

/** Rows of at most 1 MB are read and written together, so that a commit is worth its while. */
const ROWS_AT_ONCE = 16;

interface Chunk {
  start: number;
  hash: Buffer;
  bytes: Buffer;
}

export interface CopyRequest {
  id: RecordingId;
  from: { path: string; dataKey: Buffer };
  to: { path: string; dataKey: Buffer };
  /** Told of each piece; what it throws ends the copy and leaves nothing. */
  onBytes: (bytes: number) => Promise<void> | void;
}

/** @returns size and SHA-256 of what was kept in it @throws AppError `library-damaged` where the file is not whole */
export async function copyUnderKey(
  request: CopyRequest,
): Promise<{ sizeBytes: number; sha256: string }> {
  const { id, from, to, onBytes } = request;
  const beside = `${to.path}.new`;
  const remove = () => {
    for (const file of filesOf(beside)) rmSync(file, { force: true });
  };
  remove();
  const source = reading(id, () =>
    openEncrypted({ path: from.path, key: fileKey(from.dataKey, 'media', id), mode: 'read' }),
  );
  let copied: { sizeBytes: number; sha256: string };
  try {
    const target = openEncrypted({
      path: beside,
      key: fileKey(to.dataKey, 'media', id),
      mode: 'fill',
      pageSizeBytes: IMPORT_PAGE_BYTES,
    });
    try {
      copied = await copyChunks({ id, source, target, onBytes });
    } finally {
      target.close();
    }
    syncFile(beside);
  } catch (error) {
    remove();
    throw error;
  } finally {
    source.close();
  }
  replaceFile(beside, to.path);
  return copied;
}

async function copyChunks({
  id,
  source,
  target,
  onBytes,
}: {
  id: RecordingId;
  source: Database.Database;
  target: Database.Database;
  onBytes: CopyRequest['onBytes'];
}) {
  createTables(
    target,
    id,
    reading(id, () => readFacts(source, id)),
  );
  const next = source.prepare<[number, number], Chunk>(
    'select start, sha256_so_far as hash, bytes from chunks where start >= ? order by start limit ?',
  );
  const add = target.prepare('insert into chunks (start, sha256_so_far, bytes) values (?, ?, ?)');
  const hash = createHash('sha256');
  let sizeBytes = 0;
  for (;;) {
    const chunks = reading(id, () => next.all(sizeBytes, ROWS_AT_ONCE));
    if (chunks.length === 0) break;
    const before = sizeBytes;
    target.transaction(() => {
      for (const { start, hash: soFar, bytes } of chunks) {
        if (start !== sizeBytes || bytes.length === 0) throw damagedRecording(id);
        hash.update(bytes);
        if (!hash.copy().digest().equals(soFar)) throw damagedRecording(id);
        add.run(start, soFar, bytes);
        sizeBytes += bytes.length;
      }
    })();
    await onBytes(sizeBytes - before);
  }
  return { sizeBytes, sha256: hash.digest('hex') };
}
