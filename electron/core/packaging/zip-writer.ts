// Writes a zip file whose entries are stored as they are: sizes and checksums stand before the bytes, so that every reader can take it, and the same bytes in give the same bytes out.
import { open } from 'node:fs/promises';
import type { HashOptions } from './hash-beside.ts';
import type { Bytes, WrittenFile } from './hash-file.ts';
import { createHasher, writeBehind } from './hash-file.ts';
import { centralHeader, endOfZip, localHeader } from './zip-records.ts';
import type { ZipRecord } from './zip-records.ts';

export interface ZipWriter {
  /** One at a time, in the order they shall have. @param name with `/`, UTF-8, new in this zip */
  add(name: string, source: Bytes, options?: HashOptions): Promise<WrittenFile>;
  /** Writes the list of what is in it, and makes the file durable. */
  finish(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Its memory does not grow with what goes in.
 * @param path must not exist yet
 * @throws file system errors, AbortError, what a source throws; the unfinished file is left for the caller to remove
 */
export async function createZipWriter(
  path: string,
  { signal, onBytes }: { signal?: AbortSignal; onBytes?: (bytes: number) => void },
): Promise<ZipWriter> {
  const file = await open(path, 'wx');
  const records: ZipRecord[] = [];
  let at = 0;
  const write = async (bytes: Uint8Array, position: number) => {
    for (let done = 0; done < bytes.length;) {
      const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
      done += bytesWritten;
    }
  };
  return {
    async add(name, source, options) {
      const offset = at;
      // What comes in pieces may be of any length: then the header has room for a large number.
      const hasRoom = !Array.isArray(source);
      const blank: ZipRecord = { name, offset, hasRoom, sizeBytes: 0, crc32: 0 };
      at += localHeader(blank).length;
      const hasher = createHasher(options);
      const behind = writeBehind<{ piece: Uint8Array; position: number }>((one) =>
        write(one.piece, one.position),
      );
      let sizeBytes = 0;
      try {
        for await (const piece of source) {
          signal?.throwIfAborted();
          const position = at;
          at += piece.length;
          await Promise.all([behind.put({ piece, position }), hasher.update(piece)]);
          sizeBytes += piece.length;
          onBytes?.(piece.length);
        }
        await behind.settled();
      } catch (error) {
        hasher.close();
        // The file must not be closed while something is still written into it.
        await Promise.allSettled([behind.settled()]);
        throw error;
      }
      const written = { sizeBytes, ...(await hasher.digest()) };
      const record = { ...blank, sizeBytes, crc32: written.crc32 };
      const header = localHeader(record);
      if (header.length !== localHeader(blank).length)
        throw new Error(`${name} came in one piece and is too large for it`);
      await write(header, offset);
      records.push(record);
      return written;
    },
    async finish() {
      const start = at;
      for (const record of records) {
        const header = centralHeader(record);
        await write(header, at);
        at += header.length;
      }
      await write(endOfZip({ count: records.length, start, sizeBytes: at - start }), at);
      await file.sync();
    },
    close: () => file.close(),
  };
}
