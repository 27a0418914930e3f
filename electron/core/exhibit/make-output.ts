// Lets something out that is no package for an archive: a kiosk, cards, labels, a trail. All of it under its own name, decided on again at the
// last moment and written into the list of what left, or nothing.
import { readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { PackageRecord } from '../../../shared/model/package.ts';
import type { JobControl, LibraryContext } from '../context.ts';
import { partialPath } from '../packaging/delivery-ledger.ts';
import { checkDestination, refuseExisting, refuseFullDisk } from '../packaging/destination.ts';
import { leaveNothing, letOut } from '../packaging/let-out.ts';
import { isFull } from '../media/is-full.ts';
import { refuseLost } from '../packaging/lost-destination.ts';
import { folderOutlet } from '../packaging/outlet.ts';
import type { Outlet } from '../packaging/outlet.ts';
import { registerExport } from '../packaging/running-exports.ts';
import { syncFolder } from '../write-beside.ts';
import {
  beginOutput,
  forgetOutput,
  markOutputMade,
  OUTPUT_ACTION,
  requireOutput,
  sealOutput,
} from './output-ledger.ts';
import type { NewOutput } from './output-ledger.ts';
import { fullLibrary, refuseNoRoomToMake } from './still-to-make.ts';

export interface Writing {
  outlet: Outlet;
  signal: AbortSignal;
  /** A file that lies in the folder already. */
  read(path: string): Promise<Uint8Array>;
  /** This file, of this folder, holds something of this story. */
  note(path: string, storyId: StoryId): void;
}

interface OutputRequest extends Omit<NewOutput, 'path' | 'madeAt' | 'madeBy'> {
  destination: string;
  /** An estimate. */
  wantedBytes: number;
  /** An estimate of what is made in the library first. */
  makingBytes: number;
  /** Writes all files. @throws what then is told; the folder is taken away */
  write(writing: Writing): Promise<void>;
  /** Asked again in the very transaction that lets it out. @throws AppError `access-blocked`, `conflict` */
  refuseChanged(): void;
}

/** The list of all files with their checksums, for `sha512sum -c`. */
export const SUMS = 'checksums.sha512';

/** @throws AppError `not-found`, `invalid-input`, `conflict`, `access-blocked`, `disk-full`, `library-damaged`, `media-failed`, `tool-missing`, `cancelled`: nothing is left then */
export async function makeOutput(
  request: OutputRequest,
  context: LibraryContext,
  job: JobControl,
): Promise<PackageRecord> {
  const { id, name, storyIds, destination, wantedBytes } = request;
  const place = { isFull: false };
  const { library } = context;
  await checkDestination(destination, library.folder);
  await refuseFullDisk(destination, wantedBytes);
  await refuseNoRoomToMake(library.folder, request);
  const path = join(destination, name);
  refuseExisting(path);
  const madeAt = context.clock().toISOString();
  beginOutput(library.db, { ...request, path, madeAt, madeBy: library.member.name });
  const stop = registerExport(library.db, { storyIds, signal: job.signal });
  try {
    const sealed = await writeAll(request, {
      folder: partialPath(path),
      signal: stop.signal,
      place,
    });
    job.throwIfCancelled();
    stop.throwIfTakenBack();
    sealOutput(library.db, id, sealed);
    letOut(library.db, {
      path,
      change: { action: OUTPUT_ACTION, subject: id, detail: 'made' },
      commit(sql) {
        request.refuseChanged();
        markOutputMade(sql, id, context.clock().toISOString());
      },
    });
  } catch (error) {
    await leaveNothing(path, () => forgetOutput(library.db, id, 'stopped; nothing was left'));
    job.throwIfCancelled();
    stop.throwIfTakenBack();
    refuseLost(destination, error);
    if (place.isFull) await refuseFullDisk(destination, wantedBytes, error);
    if (isFull(error)) throw fullLibrary(undefined, error);
    throw error;
  } finally {
    stop.done();
  }
  return requireOutput(library.db.sql, id);
}

async function writeAll(
  { write }: OutputRequest,
  { folder, signal, place }: { folder: string; signal: AbortSignal; place: { isFull: boolean } },
) {
  const sums: string[] = [];
  const files: { path: string; storyId: StoryId }[] = [];
  let bytes = 0;
  // What leaves is only read from the library: a disk that is full then is the other one.
  const there = <T>(work: Promise<T>) =>
    work.catch((error: unknown) => {
      place.isFull = isFull(error);
      throw error;
    });
  const plain = folderOutlet({ folder, signal, onBytes: (more) => void (bytes += more) });
  const outlet: Outlet = {
    ...plain,
    async add(path, source) {
      const written = await there(plain.add(path, source));
      sums.push(`${written.sha512}  ${path}\n`);
      return written;
    },
  };
  await write({
    ...{ outlet, signal },
    read: (path) => readFile(join(folder, ...path.split('/'))),
    note: (path, storyId) => void files.push({ path, storyId }),
  });
  const payloadOxum = `${bytes}.${sums.length}`;
  const list = Buffer.from(sums.toSorted().join(''), 'utf8');
  await there(plain.add(SUMS, [list]));
  await there(plain.finish());
  syncFolder(folder);
  const fingerprint = createHash('sha512').update(list).digest('hex');
  return { payloadOxum, fingerprint, files };
}

/** @throws AppError `access-blocked` */
export function refuseNothing(going: number): void {
  if (going > 0) return;
  throw new AppError(
    'access-blocked',
    'Nothing of this may be shown yet. The plan says why for each part of it.',
  );
}
