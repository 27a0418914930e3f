// One encrypted SQLite file per recording: bytes in, in order; bytes out, from anywhere. Nothing is ever written in the clear.
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import { RecordingId } from '../../../shared/model/ids.ts';
import { filesOf, openEncrypted } from '../db/open.ts';
import { replaceFile, syncFile, syncFolder } from '../write-beside.ts';
import { fileKey } from './key-slots.ts';
import {
  createTables,
  IMPORT_PAGE_BYTES,
  LIVE_PAGE_BYTES,
  readFacts,
  reading,
} from './media-file.ts';
import type { MediaStore, MediaWriter } from './media.ts';
import { copyUnderKey } from './media-copy.ts';
import { createMediaReader } from './media-reader.ts';
import { createImportWriter } from './media-import-writer.ts';
import { createMediaWriter } from './media-writer.ts';

/** Behind the name of an import until it is whole. No take ever has it, so what bears it is nothing but rest. */
const UNFINISHED = '.importing';

/** Behind the name of a recording that was written anew, whole, and is not in its place yet; and while it is being written. */
const ANEW = '.anew';
const ANEW_UNFINISHED = '.anew-unfinished';

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
  /** Of files that were exchanged: closed as soon as nobody reads them any more. */
  const former = new Set<CachedReader>();
  const path = (id: RecordingId) => join(folder, `${RecordingId.parse(id)}.db`);
  const unfinishedPath = (id: RecordingId) => `${path(id)}${UNFINISHED}`;
  const key = (id: RecordingId) => fileKey(dataKey, 'media', id);

  function forgetReader(id: RecordingId) {
    readers.get(id)?.sql.close();
    readers.delete(id);
  }

  function removeFiles(id: RecordingId) {
    forgetReader(id);
    for (const file of [path(id), unfinishedPath(id)].flatMap(filesOf))
      rmSync(file, { force: true });
  }

  function write(id: RecordingId, sql: Database.Database, kind: 'take' | 'import'): MediaWriter {
    const parts = { sql, remove: () => removeFiles(id), closed: () => void writers.delete(id) };
    try {
      const writer =
        kind === 'take'
          ? createMediaWriter(parts)
          : createImportWriter({ ...parts, from: unfinishedPath(id), to: path(id) });
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
      try {
        const sql = openEncrypted({
          key: key(id),
          ...(live
            ? { path: path(id), mode: 'create', pageSizeBytes: LIVE_PAGE_BYTES }
            : { path: unfinishedPath(id), mode: 'fill', pageSizeBytes: IMPORT_PAGE_BYTES }),
        });
        try {
          createTables(sql, id, facts);
          if (live) syncFolder(folder);
        } catch (error) {
          sql.close();
          throw error;
        }
        return write(id, sql, live ? 'take' : 'import');
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
        write(id, openEncrypted({ path: path(id), key: key(id), mode: 'write' }), 'take'),
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
        if (cached.uses === 0 && former.delete(cached)) cached.sql.close();
      };
      try {
        return createMediaReader({ id, sql: cached.sql, close });
      } catch (error) {
        close();
        if (cached.uses === 0) forgetReader(id);
        throw error;
      }
    },
    writeAnew(id) {
      const { facts } = createMediaReader({ id, sql: reader(id).sql, close: () => undefined });
      const [from, to] = [`${path(id)}${ANEW_UNFINISHED}`, `${path(id)}${ANEW}`];
      const remove = () => {
        for (const file of filesOf(from)) rmSync(file, { force: true });
      };
      remove();
      const sql = openEncrypted({
        ...{ path: from, key: key(id), mode: 'fill', pageSizeBytes: IMPORT_PAGE_BYTES },
      });
      try {
        createTables(sql, id, facts);
        return createImportWriter({ sql, from, to, remove, closed: () => undefined });
      } catch (error) {
        sql.close();
        remove();
        throw error;
      }
    },
    isWrittenAnew: (id) => existsSync(`${path(id)}${ANEW}`),
    exchange(id) {
      refuseWhileWriting(id);
      const cached = readers.get(id);
      readers.delete(id);
      if (cached?.uses === 0) cached.sql.close();
      else if (cached) former.add(cached);
      try {
        replaceFile(`${path(id)}${ANEW}`, path(id));
      } catch (error) {
        // Windows exchanges no file that somebody reads.
        if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) throw error;
        throw new AppError(
          'conflict',
          'This recording is being played. Nothing has changed. Please stop it, and try again.',
          { recordingId: id },
          { cause: error },
        );
      }
    },
    clearWrittenAnew(keep) {
      for (const name of readdirSync(folder)) {
        const [stem = '', ending = ''] = name.split('.db', 2);
        const id = RecordingId.safeParse(stem).data;
        if (id === undefined) continue;
        const isRest = filesOf(ANEW_UNFINISHED).includes(ending);
        if (isRest || (ending === ANEW && !keep.has(id))) rmSync(join(folder, name));
      }
    },
    copyTo(id, to) {
      refuseWhileWriting(id);
      const cached = reader(id);
      reading(id, () => cached.sql.prepare('vacuum into ?').run(to));
      syncFile(to);
    },
    copyUnderKey(id, { to, dataKey: otherKey, onBytes }) {
      refuseWhileWriting(id);
      const from = { path: path(id), dataKey };
      return copyUnderKey({ id, from, to: { path: to, dataKey: otherKey }, onBytes });
    },
    takeUnderKey(id, { from, to, dataKey: otherKey, onBytes }) {
      return copyUnderKey({
        ...{ id, from: { path: from, dataKey: otherKey } },
        ...{ to: { path: to, dataKey }, onBytes },
      });
    },
    removeCopy(id) {
      if (!existsSync(path(id)) || (readers.get(id)?.uses ?? 0) > 0) return;
      const { kind } = reading(id, () => readFacts(reader(id).sql, id));
      if (kind !== 'access-copy') throw new Error('only a copy may be taken away');
      removeFiles(id);
    },
    erase(id) {
      refuseWhileWriting(id);
      for (const ending of [ANEW, ANEW_UNFINISHED].flatMap(filesOf))
        rmSync(`${path(id)}${ending}`, { force: true });
      removeFiles(id);
    },
    seemsWhole(id, sizeBytes) {
      const stats = statSync(path(id), { throwIfNoEntry: false });
      return stats !== undefined && stats.size >= sizeBytes;
    },
    list: () =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.db'))
        .map((name) => RecordingId.safeParse(name.slice(0, -'.db'.length)))
        .flatMap((id) => (id.success ? [id.data] : []))
        .toSorted(),
    clearUnfinishedImports() {
      const rests = readdirSync(folder).filter((name) => {
        const [id = '', ending = ''] = name.split('.db', 2);
        return RecordingId.safeParse(id).success && filesOf(UNFINISHED).includes(ending);
      });
      for (const name of rests) rmSync(join(folder, name));
      return rests.length;
    },
    close() {
      for (const writer of [...writers.values()]) writer.release();
      for (const id of [...readers.keys()]) forgetReader(id);
      for (const { sql } of former) sql.close();
      former.clear();
    },
  };
}
