// Where the files of a package go, one after the other: into a folder, or straight into one zip, which may be locked on its way so that
// nothing readable ever touches the disk. The caller sees no difference.
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipArchive } from 'archiver';
import { writeHashed } from './hash-file.ts';
import { innerFolders } from './inner-folders.ts';

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
export type WrittenPart = Pick<Awaited<ReturnType<typeof writeHashed>>, 'sizeBytes' | 'sha512'>;

export interface Outlet {
  /** @param path inside the package, with `/` @throws what the source throws, file system errors, AbortError */
  add(path: string, source: Bytes): Promise<WrittenPart>;
  /** Everything is on the disk when it settles. @returns of the one file that was written; undefined for a folder */
  finish(): Promise<WrittenPart | undefined>;
  /** After a failure: stops writing. What is there is for the caller to remove. */
  abandon(reason: unknown): Promise<void>;
}

interface Watched {
  signal: AbortSignal;
  onBytes: (bytes: number) => void;
}

/** @param folder is made, once: on a disk that was taken away it would be made anew somewhere else. @throws `ENOENT` when its place is gone */
export function folderOutlet({ folder, ...watched }: { folder: string } & Watched): Outlet {
  const makeFolders = innerFolders(folder);
  let isBegun = false;
  const begin = async () => {
    if (!isBegun) await mkdir(folder);
    isBegun = true;
  };
  return {
    async add(path, source) {
      await begin();
      await makeFolders(path);
      const { sizeBytes, sha512 } = await writeHashed({
        path: join(folder, ...path.split('/')),
        source,
        ...watched,
      });
      return { sizeBytes, sha512 };
    },
    async finish() {
      await begin();
      return undefined;
    },
    abandon: () => Promise.resolve(),
  };
}

/** The first moment that a zip file can tell of. */
const NO_TIME = new Date('1980-01-01T00:00:00Z');

/**
 * Everything is deflated: what is stored in a stream cannot be read by readers that do not look at its end first.
 * @param zipPath must not exist yet @param name the folder that is seen when the zip is opened @param lock turns the zip into something else
 */
export function zipOutlet({
  zipPath,
  name,
  lock,
  signal,
  onBytes,
}: {
  zipPath: string;
  name: string;
  lock?: ((zip: ReadableStream<Uint8Array>) => Promise<ReadableStream<Uint8Array>>) | undefined;
} & Watched): Outlet {
  const zip = new ZipArchive({ zlib: { level: 1 }, forceZip64: false });
  const hash = createHash('sha512');
  let sizeBytes = 0;
  const counted = new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece);
      sizeBytes += piece.length;
      done(null, piece);
    },
  });
  const write = async () => {
    const source = lock === undefined ? zip : Readable.from(piecesOf(await lock(asStream(zip))));
    await pipeline(source, counted, createWriteStream(zipPath, { flags: 'wx' }), { signal });
  };
  const written = write();
  // Whoever adds hears of it too; nobody may be listening here yet.
  written.catch((error: unknown) => zip.destroy(asError(error)));
  return {
    add(path, source) {
      return appendHashed(zip, { path: `${name}/${path}`, source, signal, onBytes });
    },
    async finish() {
      await Promise.all([written, zip.finalize()]);
      await using file = await open(zipPath, 'r+');
      await file.sync();
      return { sizeBytes, sha512: hash.digest('hex') };
    },
    async abandon(reason) {
      zip.destroy(asError(reason));
      await written.catch(() => undefined);
    },
  };
}

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));

function asStream(pieces: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const reading = pieces[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const next = await reading.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await reading.return?.();
    },
  });
}

/** A stream of the web, whose end on a failure is also the end of what it reads from. */
async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of stream) yield piece;
}

/** One entry at a time: together they would arrive in any order. */
async function appendHashed(
  zip: ZipArchive,
  { path, source, signal, onBytes }: { path: string; source: Bytes } & Watched,
): Promise<WrittenPart> {
  const hash = createHash('sha512');
  let sizeBytes = 0;
  const counted = new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece);
      sizeBytes += piece.length;
      onBytes(piece.length);
      done(null, piece);
    },
  });
  const { promise: added, resolve, reject } = Promise.withResolvers<void>();
  const gone = () => reject(new Error('the zip was closed'));
  zip.once('entry', () => resolve());
  zip.once('error', reject);
  zip.once('close', gone);
  zip.append(counted, { name: path, date: NO_TIME, mode: 0o644 });
  try {
    await Promise.all([
      pipeline(Readable.from(source, { objectMode: false }), counted, { signal }),
      added,
    ]);
  } finally {
    zip.removeListener('error', reject);
    zip.removeListener('close', gone);
  }
  return { sizeBytes, sha512: hash.digest('hex') };
}
