// One encrypted SQLite file per recording: bytes in, in order; bytes out, from anywhere. Nothing is ever written in the clear.
import type { Readable } from 'node:stream';
import type { RecordingId } from '../../../shared/model/ids.ts';

/** Kept inside the file itself, so that a recording can be understood even without the catalogue. */
export interface MediaFacts {
  kind: 'take' | 'import';
  mimeType: string;
  startedAt: string;
  sampleRateHz: number;
  channels: number;
  bitsPerSample: number;
}

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
  /** Reads everything and compares with what was written. */
  isWhole(): boolean;
  close(): void;
}

export interface MediaStore {
  /** @param live a take: many small commits; otherwise a file that comes in large pieces */
  create(id: RecordingId, options: { live: boolean; facts: MediaFacts }): MediaWriter;
  /** Goes on after an interruption: keeps every committed byte. */
  resume(id: RecordingId): MediaWriter;
  /** @throws AppError `library-damaged` naming the recording, `not-found` */
  open(id: RecordingId): MediaReader;
  path(id: RecordingId): string;
  list(): RecordingId[];
  close(): void;
}
