// Hashes on a thread of its own, so that reading and writing go on meanwhile. It ends by itself when nobody has needed it for a while.
import { Worker } from 'node:worker_threads';

/** Few enough that memory stays small, enough that nobody waits for the other. */
const MOST_ON_THE_WAY = 8;
const USUAL_PIECE_BYTES = 1024 * 1024;
const REST_MS = 5000;
const MOST_THREADS = 2;

/** Plain, as it runs outside of everything that is built. */
const PROGRAM = `
const { parentPort } = require('node:worker_threads');
const { createHash } = require('node:crypto');
const { crc32 } = require('node:zlib');
const open = new Map();
parentPort.on('message', ({ id, piece, isEnd, alsoSha256 }) => {
  const one = open.get(id) ?? {
    hash: createHash('sha512'),
    second: alsoSha256 ? createHash('sha256') : undefined,
    crc: 0,
  };
  open.set(id, one);
  if (piece !== undefined) {
    one.hash.update(piece);
    one.second?.update(piece);
    one.crc = crc32(piece, one.crc);
    parentPort.postMessage({ id, back: piece.buffer }, [piece.buffer]);
    return;
  }
  open.delete(id);
  if (!isEnd) return;
  const [sha512, sha256] = [one.hash.digest('hex'), one.second?.digest('hex')];
  parentPort.postMessage({ id, sha512, sha256, crc32: one.crc });
});
`;

export interface Digest {
  sha512: string;
  crc32: number;
  /** Where it was asked for. */
  sha256?: string | undefined;
}

export interface HashOptions {
  alsoSha256?: boolean | undefined;
}

interface Answer extends Partial<Digest> {
  id: number;
  /** To be filled again. */
  back?: ArrayBuffer;
}

interface Stream {
  onTheWay: number;
  /** Have come back. */
  empty: ArrayBuffer[];
  /** Whoever waits until there is room for another piece. */
  whenRoom: PromiseWithResolvers<void> | undefined;
  digest: PromiseWithResolvers<Digest>;
}

interface Thread {
  worker: Worker;
  streams: Map<number, Stream>;
  rest: NodeJS.Timeout | undefined;
}

const threads: Thread[] = [];
let lastId = 0;

export interface FarHash {
  update(piece: Uint8Array): Promise<void> | undefined;
  digest(): Promise<Digest>;
  /** May be called at any time. */
  close(): void;
}

export function hashBeside({ alsoSha256 = false }: HashOptions = {}): FarHash {
  const thread = leastBusy();
  const id = (lastId += 1);
  const stream: Stream = {
    onTheWay: 0,
    empty: [],
    whenRoom: undefined,
    digest: Promise.withResolvers<Digest>(),
  };
  // Nobody may be waiting for it when the thread breaks off.
  stream.digest.promise.catch(() => undefined);
  thread.streams.set(id, stream);
  clearTimeout(thread.rest);
  return {
    update(piece) {
      // A copy of its own: what it was read into is written over.
      const copy = takeEmpty(stream, piece.length);
      copy.set(piece);
      stream.onTheWay += 1;
      thread.worker.postMessage({ id, piece: copy, alsoSha256 }, [copy.buffer]);
      if (stream.onTheWay < MOST_ON_THE_WAY) return undefined;
      stream.whenRoom ??= Promise.withResolvers<void>();
      return stream.whenRoom.promise;
    },
    digest() {
      thread.worker.postMessage({ id, isEnd: true, alsoSha256 });
      return stream.digest.promise;
    },
    close() {
      if (!thread.streams.delete(id)) return;
      thread.worker.postMessage({ id });
      restSoon(thread);
    },
  };
}

function takeEmpty({ empty }: Stream, length: number): Uint8Array<ArrayBuffer> {
  const last = empty.pop();
  const buffer =
    last !== undefined && last.byteLength >= length
      ? last
      : new ArrayBuffer(Math.max(length, USUAL_PIECE_BYTES));
  return new Uint8Array(buffer, 0, length);
}

function leastBusy(): Thread {
  const [first] = threads.toSorted((a, b) => a.streams.size - b.streams.size);
  if (first !== undefined && (first.streams.size === 0 || threads.length >= MOST_THREADS))
    return first;
  // The program is an old-style module, however this process itself was begun.
  const worker = new Worker(PROGRAM, { eval: true, execArgv: [] });
  // Nobody is kept from ending by it.
  worker.unref();
  const thread: Thread = { worker, streams: new Map(), rest: undefined };
  threads.push(thread);
  worker.on('message', (answer: Answer) => {
    take(thread, answer);
  });
  worker.on('error', (error) => {
    breakOff(thread, error);
  });
  worker.on('exit', () => {
    breakOff(thread, new Error('the thread that hashes has ended'));
  });
  return thread;
}

function take(thread: Thread, { id, sha512, sha256, crc32, back }: Answer): void {
  const stream = thread.streams.get(id);
  if (stream === undefined) return;
  if (sha512 !== undefined && crc32 !== undefined) {
    thread.streams.delete(id);
    stream.digest.resolve({ sha512, crc32, ...(sha256 !== undefined && { sha256 }) });
    restSoon(thread);
    return;
  }
  stream.onTheWay -= 1;
  if (back !== undefined) stream.empty.push(back);
  stream.whenRoom?.resolve();
  stream.whenRoom = undefined;
}

function restSoon(thread: Thread): void {
  if (thread.streams.size > 0) return;
  clearTimeout(thread.rest);
  thread.rest = setTimeout(() => {
    if (thread.streams.size === 0) void thread.worker.terminate();
  }, REST_MS).unref();
}

function breakOff(thread: Thread, error: Error): void {
  const at = threads.indexOf(thread);
  if (at >= 0) threads.splice(at, 1);
  for (const { digest, whenRoom } of thread.streams.values()) {
    whenRoom?.reject(error);
    digest.reject(error);
  }
  thread.streams.clear();
}
