// What the store of recordings promises: to those who write a sound, to those who read one, and to those who keep them all.
import type { Readable } from 'node:stream';
import type { RecordingId } from '../../../shared/model/ids.ts';
import type { MediaFacts } from './media-file.ts';

export type { MediaFacts };

export interface MediaWriter {
  readonly sizeBytes: number;
  /**
   * Takes these bytes as rows of at most 1 MiB; they may be written over afterwards. Of a take they are committed before it
   * returns and survive a kill; an import comes to life only with `finish`.
   */
  append(bytes: Uint8Array): void;
  /** Closes the file for good, synced and under its own name, and gives the SHA-256 of all bytes. */
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
  /** @param live a take: many small commits; otherwise an import, which is whole or not there @throws AppError `conflict` when it exists */
  create(id: RecordingId, options: { live: boolean; facts: MediaFacts }): MediaWriter;
  /** Goes on after an interruption: keeps every committed byte. */
  resume(id: RecordingId): MediaWriter;
  /** @throws AppError `library-damaged` naming the recording, `not-found`, `conflict` while it is being written */
  open(id: RecordingId): MediaReader;
  /**
   * Begins to write a finished recording anew, beside it: other bytes for the same sound. Nothing is exchanged by this; `abandon`
   * removes what was written.
   */
  writeAnew(id: RecordingId): MediaWriter;
  /** Is there a recording that was written anew to its end and not exchanged yet? */
  isWrittenAnew(id: RecordingId): boolean;
  /** Puts what was written anew in the place of the recording, for good. Whoever is listening hears the former sound to its end. */
  exchange(id: RecordingId): void;
  /** Removes what was written anew and is not to be exchanged. */
  clearWrittenAnew(keep: ReadonlySet<RecordingId>): void;
  /** An encrypted copy in one file, also of a recording that was cut off. */
  copyTo(id: RecordingId, path: string): void;
  /** Writes it anew under the key of another library. @returns size and SHA-256 of what it holds @throws AppError `library-damaged` */
  copyUnderKey(
    id: RecordingId,
    request: { to: string; dataKey: Buffer; onBytes: (bytes: number) => Promise<void> | void },
  ): Promise<{ sizeBytes: number; sha256: string }>;
  /** Writes a file of another library anew under our key, in a place of its own: it is not with the media yet. */
  takeUnderKey(
    id: RecordingId,
    request: {
      from: string;
      to: string;
      dataKey: Buffer;
      onBytes: (bytes: number) => Promise<void> | void;
    },
  ): Promise<{ sizeBytes: number; sha256: string }>;
  path(id: RecordingId): string;
  /** Takes a copy away that can be made again; what somebody listens to stays until the next opening. @throws when it is anything else */
  removeCopy(id: RecordingId): void;
  /** Takes a sound, film, photo or paper away for good, and all that lies beside it. Whoever listens hears no more of it. */
  erase(id: RecordingId): void;
  /** A quick look, without reading it: is its file there, and large enough for what it holds? */
  seemsWhole(id: RecordingId, sizeBytes: number): boolean;
  /** Takes and finished imports. */
  list(): RecordingId[];
  /** Removes what imports have left that were killed. Only while nothing is written. @returns how many */
  clearUnfinishedImports(): number;
  close(): void;
}
