// Reads a recording from anywhere, without ever writing it down in the clear.
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type Database from 'better-sqlite3';
import type { RecordingId } from '../../../shared/model/ids.ts';
import { damagedRecording, MAX_CHUNK_BYTES, readEnd, readFacts, reading } from './media-file.ts';
import type { MediaReader } from './media.ts';

const EMPTY_SHA256 = createHash('sha256').digest('hex');

interface Chunk {
  start: number;
  bytes: Buffer;
}

/** Whole rows of an import come alone and need no copy. */
function joined(pieces: Buffer[]): Buffer {
  const [first] = pieces;
  return pieces.length === 1 && first !== undefined ? first : Buffer.concat(pieces);
}

/** @throws AppError `library-damaged` naming the recording */
export function createMediaReader({
  id,
  sql,
  close,
}: {
  id: RecordingId;
  sql: Database.Database;
  close: () => void;
}): MediaReader {
  const facts = reading(id, () => readFacts(sql, id));
  const { sizeBytes, sha256 = EMPTY_SHA256 } = reading(id, () => readEnd(sql));
  const chunkAt = sql.prepare<[number], Chunk>(
    'select start, bytes from chunks where start <= ? order by start desc limit 1',
  );

  function* pieces(start = 0, end = sizeBytes): Generator<Buffer> {
    let position = Math.max(0, start);
    const last = Math.min(end, sizeBytes);
    while (position < last) {
      const from = position;
      const chunk = reading(id, () => chunkAt.get(from));
      const bytes = chunk?.bytes.subarray(from - chunk.start, last - chunk.start);
      if (bytes === undefined || bytes.length === 0) throw damagedRecording(id);
      yield bytes;
      position += bytes.length;
    }
  }

  /** Small rows of a live take are put together, so that streams move in useful sizes. */
  function* largePieces(start?: number, end?: number): Generator<Buffer> {
    let gathered: Buffer[] = [];
    let gatheredBytes = 0;
    for (const piece of pieces(start, end)) {
      if (gatheredBytes > 0 && gatheredBytes + piece.length > MAX_CHUNK_BYTES) {
        yield joined(gathered);
        gathered = [];
        gatheredBytes = 0;
      }
      gathered.push(piece);
      gatheredBytes += piece.length;
    }
    if (gatheredBytes > 0) yield joined(gathered);
  }

  return {
    facts,
    sizeBytes,
    sha256,
    read: (start, length) => joined([...pieces(start, start + length)]),
    pieces: largePieces,
    stream: (start, end) => Readable.from(largePieces(start, end), { objectMode: false }),
    isWhole() {
      const hash = createHash('sha256');
      for (const piece of pieces()) hash.update(piece);
      return hash.digest('hex') === sha256;
    },
    close,
  };
}
