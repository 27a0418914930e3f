// Takes in a handover: checked, its files written under our key beside the library, joined in one transaction, and only then put in their place.
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import { RecordingId } from '../../../shared/model/ids.ts';
import type { MergeReport } from '../../../shared/model/handover.ts';
import type { JobControl, LibraryContext, OpenLibrary } from '../context.ts';
import { keepVersion } from '../db/transcript-versions.ts';
import type { TranscriptState } from '../../../shared/model/transcript.ts';
import { isFull } from '../media/is-full.ts';
import { refuseFullDisk } from '../packaging/destination.ts';
import { finishErasures } from '../vault/erase-story.ts';
import { syncFolder } from '../write-beside.ts';
import { mediaPath } from './handover-bag.ts';
import { mergeLibrary } from './merge-library.ts';
import type { MergeResult } from './merge-library.ts';
import { openHandover, RECEIVING } from './open-handover.ts';
import type { Incoming } from './open-handover.ts';

interface Request {
  path: string;
  passphrase: string;
}

/** Ends the transaction of a look beforehand: everything is as it was. */
class OnlyLooked extends Error {
  readonly result: MergeResult;
  constructor(result: MergeResult) {
    super('only looked');
    this.result = result;
  }
}

function mergeOf(incoming: Incoming, id: string, context: LibraryContext) {
  const { library } = context;
  return {
    from: incoming.sql,
    libraryId: incoming.libraryId,
    ourLibraryId: library.vault.libraryFile().libraryId,
    intakeId: id,
    at: context.clock().toISOString(),
    today: context.today(),
    newId: context.newId,
    by: library.member.name,
    keepText(text: Parameters<typeof keepVersion>[1]['id']) {
      const { sql } = library.db;
      const state = sql
        .prepare<[string], TranscriptState>('select state from transcripts where id = ?')
        .pluck()
        .get(text);
      if (state !== undefined)
        keepVersion(sql, { id: text, state }, { why: 'before-import', context });
    },
  };
}

function runMerge(
  { incoming, id, path, isLook }: { incoming: Incoming; id: string; path: string; isLook: boolean },
  context: LibraryContext,
): MergeResult {
  const merge = mergeOf(incoming, id, context);
  const facts = {
    name: basename(path),
    packageId: incoming.bag.id,
    fingerprint: incoming.bag.fingerprint,
  };
  try {
    return context.library.db.write({ action: 'handovers.receive', subject: id }, (to) => {
      const result = mergeLibrary({ ...merge, to }, facts);
      if (isLook) throw new OnlyLooked(result);
      return result;
    });
  } catch (error) {
    if (error instanceof OnlyLooked) return error.result;
    throw error;
  }
}

/** Files of theirs that are not here yet, and those that are others than ours: a part was perhaps erased there. */
function wantedFiles({ bag, sql }: Incoming, { media, db }: OpenLibrary): RecordingId[] {
  const here = new Set<string>(media.list());
  const ours = soundHashes(db.sql);
  const replaced = new Set(
    [...soundHashes(sql)].flatMap(([id, sha256]) =>
      (ours.get(id) ?? sha256) === sha256 ? [] : [id],
    ),
  );
  return bag.mediaIds
    .filter((id) => !here.has(id) || replaced.has(id))
    .map((id) => RecordingId.parse(id));
}

function soundHashes(sql: Database.Database): Map<string, string> {
  return new Map(
    sql
      .prepare<[], { id: string; sha256: string }>(
        "select id, sha256 from recordings where state = 'ready'",
      )
      .all()
      .map(({ id, sha256 }) => [id, sha256]),
  );
}

/** Which of these files will something in the catalogue be about? And what must each be, byte by byte? */
function expectedHashes(sql: Database.Database): Map<string, string> {
  return new Map(
    sql
      .prepare<[], { id: string; sha256: string }>(
        `select id, sha256 from recordings union all select id, sha256 from films
         union all select id, sha256 from attachments`,
      )
      .all()
      .map(({ id, sha256 }) => [id, sha256]),
  );
}

async function copyFiles(
  { incoming, path, ids }: { incoming: Incoming; path: string; ids: readonly RecordingId[] },
  { library }: LibraryContext,
  job: JobControl,
): Promise<void> {
  const expected = expectedHashes(incoming.sql);
  let doneBytes = 0;
  const allBytes = Math.max(1, incoming.bag.sizeBytes);
  for (const id of ids) {
    const { sha256, sizeBytes } = await library.media.takeUnderKey(id, {
      from: join(path, mediaPath(id)),
      to: join(incoming.folder, 'media', `${id}.db`),
      dataKey: incoming.dataKey,
      async onBytes(bytes) {
        await job.pace();
        job.throwIfCancelled();
        doneBytes += bytes;
        job.progress(0.3 + 0.5 * Math.min(1, doneBytes / allBytes), 'copying-recordings');
      },
    });
    const wanted = expected.get(id);
    if (wanted !== undefined && wanted !== '' && wanted !== sha256 && sizeBytes > 0)
      throw new AppError(
        'package-invalid',
        'A recording in this handover is not the one that its catalogue names. Nothing was taken from it. Please ask for a new one.',
        { file: mediaPath(id) },
      );
  }
}

function isAnother(id: RecordingId, { db, media }: Pick<OpenLibrary, 'db' | 'media'>): boolean {
  const wanted = db.sql
    .prepare<[string], string>("select sha256 from recordings where id = ? and state = 'ready'")
    .pluck()
    .get(id);
  const reader = media.open(id);
  const { sha256 } = reader;
  reader.close();
  return wanted !== undefined && wanted !== sha256;
}

/** Files that are whole and that a row is about; called again at the next opening after a kill. */
function moveIn(folder: string, { db, media }: OpenLibrary): number {
  const known = db.sql.prepare(
    `select 1 from recordings where id = @id union select 1 from films where id = @id
     union select 1 from attachments where id = @id`,
  );
  let moved = 0;
  const from = join(folder, 'media');
  for (const name of existsSync(from) ? readdirSync(from) : []) {
    const id = RecordingId.safeParse(name.slice(0, -'.db'.length)).data;
    if (!name.endsWith('.db') || id === undefined || known.get({ id }) === undefined) continue;
    const to = media.path(id);
    if (existsSync(to)) {
      // Only where the catalogue means another one: a part of it was erased there.
      if (!isAnother(id, { db, media })) continue;
      renameSync(join(from, name), `${to}.anew`);
      media.exchange(id);
    } else renameSync(join(from, name), to);
    moved += 1;
  }
  if (moved > 0) {
    const [first] = media.list();
    if (first !== undefined) syncFolder(join(media.path(first), '..'));
  }
  return moved;
}

/** What a kill has left: files of a handover that had been taken in go to their place, all else goes away. */
export function finishReceiving(library: OpenLibrary): void {
  for (const name of readdirSync(library.folder)) {
    if (!RECEIVING.test(name)) continue;
    const folder = join(library.folder, name);
    const wasTaken =
      library.db.sql
        .prepare('select 1 from intakes where id = ?')
        .get(name.slice('receiving-'.length)) !== undefined;
    if (wasTaken) moveIn(folder, library);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How far it has come: between the two, the folder holds the only files of what the catalogue names already. */
interface Progress {
  isWritten: boolean;
  isInPlace: boolean;
}

async function withHandover<T>(
  request: Request,
  context: LibraryContext,
  job: JobControl,
  run: (incoming: Incoming, id: string, progress: Progress) => Promise<T> | T,
): Promise<T> {
  const { library } = context;
  if (library.isTakingIn)
    throw new AppError('conflict', 'A recording is being made. Please end it first.');
  const id = context.newId();
  const incoming = await openHandover({ ...request, id }, library, job);
  const progress: Progress = { isWritten: false, isInPlace: false };
  const mustStay = () => progress.isWritten && !progress.isInPlace;
  try {
    return await run(incoming, id, progress);
  } catch (error) {
    if (mustStay()) throw notInPlace(error);
    job.throwIfCancelled();
    if (isFull(error)) await refuseFullDisk(library.folder, 2 * incoming.bag.sizeBytes, error);
    throw error;
  } finally {
    incoming.close();
    if (!mustStay()) rmSync(incoming.folder, { recursive: true, force: true });
  }
}

function notInPlace(cause: unknown): AppError {
  return new AppError(
    'conflict',
    'The handover was taken in, but some of its recordings are not in their place yet. Nothing is lost: the rest is put in place at the next start. Please lock the library, and open it again.',
    undefined,
    { cause },
  );
}

/** What taking it in would do. Nothing is changed. @throws AppError as openHandover */
export function checkHandover(
  request: Request,
  context: LibraryContext,
  job: JobControl,
): Promise<MergeReport> {
  return withHandover(request, context, job, (incoming, id) => {
    job.progress(0.6, 'looking-through');
    const { report } = runMerge({ incoming, id, path: request.path, isLook: true }, context);
    return { ...report, intakeId: null, files: wantedFiles(incoming, context.library).length };
  });
}

/** @throws AppError as openHandover; then nothing was changed */
export function receiveHandover(
  request: Request,
  context: LibraryContext,
  job: JobControl,
): Promise<MergeReport> {
  const { library } = context;
  return withHandover(request, context, job, async (incoming, id, progress) => {
    const { path } = request;
    await copyFiles({ incoming, path, ids: wantedFiles(incoming, library) }, context, job);
    job.throwIfCancelled();
    job.progress(0.85, 'bringing-in');
    library.db.sql.pragma('secure_delete = ON');
    const { report } = runMerge({ incoming, id, path, isLook: false }, context);
    progress.isWritten = true;
    const files = moveIn(incoming.folder, library);
    progress.isInPlace = true;
    finishErasures(library, context.clock().toISOString());
    context.emit({ event: 'changed', payload: { topics: ['stories', 'people', 'recordings'] } });
    return { ...report, files };
  });
}
