// One encrypted SQLite file per recording: bytes in, in order; bytes out, from anywhere. Nothing is ever written in the clear.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import { RecordingId } from '../../../shared/model/ids.ts';
import { filesOf, openEncrypted } from '../db/open.ts';
import { syncFile, syncFolder } from '../write-beside.ts';
import { fileKey } from './key-slots.ts';
import { createTables, IMPORT_PAGE_BYTES, LIVE_PAGE_BYTES, reading } from './media-file.ts';
import type { MediaFacts } from './media-file.ts';
import { createMediaReader } from './media-reader.ts';
import { createMediaWriter } from './media-writer.ts';

export type { MediaFacts };

export interface MediaWriter {
  readonly sizeBytes: number;
  /** Commits these bytes (as rows of at most 1 MiB) before it returns: what was appended survives a kill. */
  append(bytes: Uint8Array): void;
  /** Closes the file for good and gives the SHA-256 of all bytes. */
  finish(): { sizeBytes: number; sha256: string };
  /** Closes the file and removes it: for an import that failed. */
  abandon(): void;
  /** Closes the file and leaves it unfinished, as a kill would. */
  release(): void;
}

export interface MediaReader {
  readonly facts: MediaFacts;
  readonly sizeBytes: number;
  /** The running SHA-256 as it was written with the last chunk. */
  readonly sha256: string;
  /** @returns fewer bytes only at the end */
  read(start: number, length: number): Buffer;
  /** All bytes of [start, end) in pieces of at most 1 MiB. */
  pieces(start?: number, end?: number): Generator<Buffer>;
  stream(start?: number, end?: number): Readable;
  /** Reads everything and compares with what was written. @throws AppError `library-damaged` where a byte was changed on the disk */
  isWhole(): boolean;
  close(): void;
}

export interface MediaStore {
  /** @param live a take: many small commits; otherwise a file that comes in large pieces @throws AppError `conflict` when it exists */
  create(id: RecordingId, options: { live: boolean; facts: MediaFacts }): MediaWriter;
  /** Goes on after an interruption: keeps every committed byte. */
  resume(id: RecordingId): MediaWriter;
  /** @throws AppError `library-damaged` naming the recording, `not-found`, `conflict` while it is being written */
  open(id: RecordingId): MediaReader;
  /** An encrypted copy in one file, also of a recording that was cut off. */
  copyTo(id: RecordingId, path: string): void;
  path(id: RecordingId): string;
  list(): RecordingId[];
  close(): void;
}

/** Opening costs a few milliseconds; playback asks for the same file again and again. */
const OPEN_READERS = 8;

interface CachedReader {
  sql: Database.Database;
  uses: number;
}

/** @param folder where the files lie; made when it is missing */
export function createMediaStore({
  folder,
  dataKey,
}: {
  folder: string;
  dataKey: Buffer;
}): MediaStore {
  mkdirSync(folder, { recursive: true });
  const writers = new Map<RecordingId, MediaWriter>();
  /** Least recently used first. */
  const readers = new Map<RecordingId, CachedReader>();
  const path = (id: RecordingId) => join(folder, `${RecordingId.parse(id)}.db`);
  const key = (id: RecordingId) => fileKey(dataKey, 'media', id);

  function forgetReader(id: RecordingId) {
    readers.get(id)?.sql.close();
    readers.delete(id);
  }

  function removeFiles(id: RecordingId) {
    forgetReader(id);
    for (const file of filesOf(path(id))) rmSync(file, { force: true });
  }

  function write(id: RecordingId, sql: Database.Database): MediaWriter {
    try {
      const writer = createMediaWriter({
        sql,
        remove: () => removeFiles(id),
        closed: () => writers.delete(id),
      });
      writers.set(id, writer);
      return writer;
    } catch (error) {
      sql.close();
      throw error;
    }
  }

  function reader(id: RecordingId): CachedReader {
    const known = readers.get(id);
    readers.delete(id);
    const cached = known ?? { sql: openForReading(id), uses: 0 };
    readers.set(id, cached);
    for (const [other, { uses }] of readers) {
      if (readers.size <= OPEN_READERS) break;
      if (uses === 0 && other !== id) forgetReader(other);
    }
    return cached;
  }

  function openForReading(id: RecordingId): Database.Database {
    if (!existsSync(path(id)))
      throw new AppError(
        'not-found',
        'The sound file of this recording is missing. If you have a full backup, it can be brought back from there.',
        { recordingId: id },
      );
    return reading(id, () => openEncrypted({ path: path(id), key: key(id), mode: 'read' }));
  }

  function refuseWhileWriting(id: RecordingId) {
    if (writers.has(id)) throw new AppError('conflict', 'This recording is being written now.');
  }

  return {
    path,
    create(id, { live, facts }) {
      refuseWhileWriting(id);
      if (existsSync(path(id)))
        throw new AppError('conflict', 'There is a recording with this name already.');
      const pageSizeBytes = live ? LIVE_PAGE_BYTES : IMPORT_PAGE_BYTES;
      try {
        const sql = openEncrypted({ path: path(id), key: key(id), mode: 'create', pageSizeBytes });
        try {
          createTables(sql, id, facts);
          syncFolder(folder);
        } catch (error) {
          sql.close();
          throw error;
        }
        return write(id, sql);
      } catch (error) {
        removeFiles(id);
        throw error;
      }
    },
    resume(id) {
      refuseWhileWriting(id);
      forgetReader(id);
      if (!existsSync(path(id)))
        throw new AppError('not-found', 'The sound file of this recording is missing.');
      return reading(id, () =>
        write(id, openEncrypted({ path: path(id), key: key(id), mode: 'write' })),
      );
    },
    open(id) {
      refuseWhileWriting(id);
      const cached = reader(id);
      cached.uses += 1;
      let isOpen = true;
      const close = () => {
        if (isOpen) cached.uses -= 1;
        isOpen = false;
      };
      try {
        return createMediaReader({ id, sql: cached.sql, close });
      } catch (error) {
        close();
        if (cached.uses === 0) forgetReader(id);
        throw error;
      }
    },
    copyTo(id, to) {
      refuseWhileWriting(id);
      const cached = reader(id);
      reading(id, () => cached.sql.prepare('vacuum into ?').run(to));
      syncFile(to);
    },
    list: () =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.db'))
        .map((name) => RecordingId.safeParse(name.slice(0, -'.db'.length)))
        .flatMap((id) => (id.success ? [id.data] : []))
        .toSorted(),
    close() {
      for (const writer of [...writers.values()]) writer.release();
      for (const id of [...readers.keys()]) forgetReader(id);
    },
  };
}
