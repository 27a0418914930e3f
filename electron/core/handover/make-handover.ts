// Hands a whole library over: encrypted under a key of its own, so that neither passphrases nor keys of this library travel with it.
import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type { JobStep } from '../../../shared/contract/events.ts';
import { HandoverId, RecordingId } from '../../../shared/model/ids.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { Handover } from '../../../shared/model/handover.ts';
import type { JobControl, LibraryContext, OpenLibrary } from '../context.ts';
import { copyCatalogue } from '../db/backups.ts';
import { readSetting } from '../db/settings.ts';
import { isFull } from '../media/is-full.ts';
import { checkDestination, refuseExisting, refuseFullDisk } from '../packaging/destination.ts';
import { registerExport } from '../packaging/running-exports.ts';
import { fileKey, makeSlot, newDataKey } from '../vault/key-slots.ts';
import { writeLibraryFile } from '../vault/library-file.ts';
import { assertGoodPassphrase } from '../vault/vault.ts';
import { openEncrypted } from '../db/open.ts';
import { syncFolder } from '../write-beside.ts';
import { CATALOGUE, finishBag, LIBRARY_FILE, mediaPath } from './handover-bag.ts';
import {
  beginHandover,
  forgetHandover,
  handoverOf,
  letHandoverOut,
  partialOf,
  sealHandover,
} from './handover-register.ts';

interface Request {
  destination: string;
  passphrase: string;
  recipient: string;
}

/** @throws AppError `conflict` where it must wait until something else is done */
function assertReady(library: OpenLibrary): void {
  if (library.isTakingIn)
    throw new AppError(
      'conflict',
      'A recording is being made. Please end it first: a handover must hold all of it.',
    );
  if (readSetting(library.db.sql, 'decisions-missing-since') !== undefined)
    throw new AppError(
      'conflict',
      'After damage to this library, decisions of storytellers may be missing. A lead must look at that first.',
    );
}

/** Files that the catalogue knows and that are there. */
function mediaOf({ db, media }: OpenLibrary): { id: RecordingId; sizeBytes: number }[] {
  const known = db.sql
    .prepare<[], string>(
      'select id from recordings union select id from films union select id from attachments',
    )
    .pluck()
    .all();
  const present = new Set<string>(media.list());
  return known
    .filter((id) => present.has(id))
    .map((text) => {
      const id = RecordingId.parse(text);
      return { id, sizeBytes: statSync(media.path(id)).size };
    });
}

/** Who may open this library is nobody else's business; what can be made again need not travel. */
function leaveOut(sql: Database.Database): void {
  sql.pragma('secure_delete = ON');
  sql.exec(`
    update members set slot_id = id;
    delete from settings where key in ('recovery-slot', 'recovery-confirmed', 'opened-from-backup');
    delete from whole_backups;
    delete from search_view_choices;
    delete from search_views;
    delete from access_copies;
    delete from kept_clips;
  `);
}

async function writePayload({
  folder,
  library,
  dataKey,
  slot,
  told,
  media,
}: {
  folder: string;
  library: OpenLibrary;
  dataKey: Buffer;
  slot: Awaited<ReturnType<typeof makeSlot>>;
  told: (step: JobStep) => (bytes: number) => Promise<void>;
  media: readonly { id: RecordingId; sizeBytes: number }[];
}): Promise<string[]> {
  mkdirSync(join(folder, 'data', 'media'), { recursive: true });
  const catalogue = join(folder, CATALOGUE);
  // First the catalogue: what is recorded from now on belongs to the next handover.
  copyCatalogue(library.db.sql, catalogue);
  library.vault.lockCopyFor(catalogue, dataKey);
  const sql = openEncrypted({ path: catalogue, key: fileKey(dataKey, 'catalogue'), mode: 'write' });
  try {
    sql.transaction(() => leaveOut(sql))();
    sql.pragma('journal_mode = DELETE');
  } finally {
    sql.close();
  }
  const { libraryId, format, formatVersion } = library.vault.libraryFile();
  writeLibraryFile(join(folder, 'data'), { format, formatVersion, libraryId, slots: [slot] });
  for (const { id } of media) {
    const onBytes = told('copying-recordings');
    await library.media.copyUnderKey(id, { to: join(folder, mediaPath(id)), dataKey, onBytes });
  }
  return [CATALOGUE, LIBRARY_FILE, ...media.map(({ id }) => mediaPath(id))];
}

function catalogueBytes(sql: Database.Database): number {
  const number = (pragma: string) => Number(sql.pragma(pragma, { simple: true }));
  return number('page_count') * number('page_size');
}

/** @throws AppError `invalid-input`, `not-found`, `conflict`, `disk-full`, `library-damaged`, `access-blocked`, `cancelled`: nothing is left then */
export async function makeHandover(
  { destination, passphrase, recipient }: Request,
  context: LibraryContext,
  job: JobControl,
): Promise<Handover> {
  const { library } = context;
  assertGoodPassphrase(passphrase);
  assertReady(library);
  await checkDestination(destination, library.folder);
  const id = HandoverId.parse(context.newId());
  const day = context.today();
  const name = `hg-handover-${day}-${id.replaceAll('-', '').slice(-8)}`;
  const path = join(destination, name);
  refuseExisting(path);
  const media = mediaOf(library);
  const mediaBytes = media.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  // A new key is given to the catalogue through a journal as large as itself.
  const wantedBytes = mediaBytes + 2 * catalogueBytes(library.db.sql);
  await refuseFullDisk(destination, wantedBytes);
  const storyIds = library.db.sql
    .prepare<[], StoryId>('select id from stories where erased_at is null')
    .pluck()
    .all();
  const [madeAt, madeBy] = [context.clock().toISOString(), library.member.name];
  beginHandover(library.db, {
    ...{ id, name, path, recipient, madeAt, madeBy },
    ...{ storyCount: storyIds.length, fileCount: media.length },
  });
  const stop = registerExport(library.db, { storyIds, signal: job.signal });
  const folder = partialOf(path);
  const dataKey = newDataKey();
  let doneBytes = 0;
  const told = (step: JobStep) => async (bytes: number) => {
    stop.signal.throwIfAborted();
    await job.pace();
    doneBytes += bytes;
    job.progress(Math.min(1, doneBytes / (2 * wantedBytes + 1)), step);
  };
  try {
    const slot = await makeSlot({
      id: context.newId(),
      secret: { kind: 'passphrase', text: passphrase },
      dataKey,
      logN: context.scryptLogN ?? 17,
    });
    const payload = await writePayload({ folder, library, dataKey, slot, told, media });
    const bag = await finishBag(folder, { payload, id, day, onBytes: told('checking') });
    job.throwIfCancelled();
    stop.throwIfTakenBack();
    sealHandover(library.db, { id, ...bag });
    letHandoverOut(library.db, id, () => {
      refuseExisting(path);
      renameSync(folder, path);
      syncFolder(destination);
    });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    forgetHandover(library.db, id, 'stopped; nothing was left');
    job.throwIfCancelled();
    stop.throwIfTakenBack();
    if (isFull(error)) await refuseFullDisk(destination, wantedBytes, error);
    throw error;
  } finally {
    dataKey.fill(0);
    stop.done();
  }
  return handoverOf(library.db.sql, id);
}
