// Puts a finished bag into one zip file: the same bytes in give the same bytes out.
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipArchive } from 'archiver';

/** The first moment that a zip file can tell of. */
const NO_TIME = new Date('1980-01-01T00:00:00Z');

/**
 * Everything is deflated, if little: streamed entries that are stored cannot be read by Java's stream reader, which archives use.
 * @param paths inside the bag, in the order they are written
 * @param name the folder that is seen when the zip is opened
 * @throws file system errors, AbortError; the unfinished file is left for the caller to remove
 */
export async function writeZip({
  bagFolder,
  paths,
  name,
  zipPath,
  signal,
  onBytes,
}: {
  bagFolder: string;
  paths: readonly string[];
  name: string;
  zipPath: string;
  signal: AbortSignal;
  onBytes: (bytes: number) => void;
}): Promise<void> {
  const zip = new ZipArchive({ zlib: { level: 1 }, forceZip64: false });
  const written = pipeline(zip, createWriteStream(zipPath, { flags: 'wx' }), { signal });
  const fill = async () => {
    for (const path of paths) {
      await append(zip, createReadStream(join(bagFolder, ...path.split('/')), { signal }), {
        name: `${name}/${path}`,
        onBytes,
      });
    }
    await zip.finalize();
  };
  await Promise.all([written, fill().catch((error: unknown) => stop(zip, error))]);
  await using file = await open(zipPath, 'r+');
  await file.sync();
}

/** One entry at a time: together they would arrive in any order. */
async function append(
  zip: ZipArchive,
  source: NodeJS.ReadableStream,
  { name, onBytes }: { name: string; onBytes: (bytes: number) => void },
): Promise<void> {
  const counted = new Transform({
    transform(piece: Buffer, _encoding, done) {
      onBytes(piece.length);
      done(null, piece);
    },
  });
  const { promise: added, resolve, reject } = Promise.withResolvers<void>();
  zip.once('entry', () => resolve());
  zip.once('error', reject);
  zip.append(counted, { name, date: NO_TIME, mode: 0o644 });
  await Promise.all([pipeline(source, counted), added]);
  zip.removeListener('error', reject);
}

function stop(zip: ZipArchive, error: unknown): never {
  zip.destroy(error instanceof Error ? error : new Error(String(error)));
  throw error;
}
