// Gives a storyteller a copy of their own story: all of it under its own name, decided on again at the last moment and written down, or nothing.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../../../shared/contract/errors.ts';
import { StorytellerCopyId } from '../../../../shared/model/ids.ts';
import type { LibraryWarning } from '../../../../shared/model/library.ts';
import type { GiveCopy, StorytellerCopy } from '../../../../shared/model/storyteller-copy.ts';
import { decideStorytellerCopy } from '../../../../shared/rules/storyteller-copy.ts';
import type { CopyReason } from '../../../../shared/rules/storyteller-copy.ts';
import type { JobControl, LibraryContext, OpenLibrary } from '../../context.ts';
import {
  insertCopy,
  listCopies,
  markCopyMade,
  removeCopyRow,
  unfinishedCopies,
} from '../../db/copy-rows.ts';
import { copyFacts } from '../../db/copy-facts.ts';
import { visibleStoryFacts } from '../../db/visible-stories.ts';
import { syncFolder } from '../../write-beside.ts';
import { checkDestination, refuseExisting, refuseFullDisk } from '../destination.ts';
import { isFull, isThere, refuseLost } from '../lost-destination.ts';
import { folderOutlet, zipOutlet } from '../outlet.ts';
import { registerExport } from '../running-exports.ts';
import { fillCopy } from './fill-copy.ts';
import { gatherCopy } from './gather-copy.ts';
import type { GatheredCopy } from './gather-copy.ts';

const ACTION = 'storytellerCopies.give';
const COPY_BYTES_PER_MS = 21;
const BYTES_BESIDE = 1_000_000;

const sentences: Record<CopyReason, string> = {
  'decisions-may-be-missing':
    'Decisions may be missing since this library was repaired. A lead must look at them first.',
  'in-bin': 'This story is in the bin. Please take it out of there first.',
  'not-a-storyteller': 'This person is not a storyteller of this story.',
  'no-responsible-adult':
    'This storyteller is under 18, and no adult has signed beside them. An adult who answers for them must know of the copy.',
  'other-not-agreed':
    'Somebody else tells this story, too, and has not said yet what may be done with it.',
  'other-withdrawn': 'Somebody else who tells this story has taken it back.',
  'other-closed': 'Somebody else who tells this story has closed it.',
  'lead-must-confirm':
    'One must be careful with this storyteller: whoever finds the copy can open it. A lead must say that it is given all the same.',
};

/** @throws AppError `access-blocked` with every reason */
function decide(
  { storyId, personId, confirmed }: Pick<GiveCopy, 'storyId' | 'personId' | 'confirmed'>,
  context: LibraryContext,
): void {
  visibleStoryFacts(context, storyId);
  const { db, member } = context.library;
  const reasons = decideStorytellerCopy({
    facts: copyFacts(db.sql, { storyId, personId }),
    confirmed: confirmed && member.role === 'lead',
    today: context.today(),
  });
  if (reasons.length > 0)
    throw new AppError('access-blocked', reasons.map((reason) => sentences[reason]).join(' '), {
      reasons,
    });
}

/** Hidden beside the final place, so that nobody takes it for finished and one rename ends it. */
function partialPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.partial`);
}

/** What must be the same at the end as it was at the beginning. */
function stateOf(gathered: GatheredCopy | undefined): string {
  return JSON.stringify(gathered);
}

/** @throws AppError `access-blocked`, `not-found`, `invalid-input`, `conflict`, `disk-full`, `library-damaged`, `media-failed`, `tool-missing`, `cancelled`: nothing is left then */
export async function giveCopy(
  input: GiveCopy,
  context: LibraryContext,
  job: JobControl,
): Promise<StorytellerCopy> {
  const { storyId, personId, destination, form, what } = input;
  const { library } = context;
  const { db } = library;
  decide(input, context);
  const gathered = gatherCopy(context, { storyId, personId });
  if (gathered === undefined) throw new AppError('not-found', 'This story is not in the library.');
  await checkDestination(destination, library.folder);
  const wantedBytes = estimate(gathered, what.sound);
  await refuseFullDisk(destination, wantedBytes);
  const id = StorytellerCopyId.parse(context.newId());
  const name = `hg-copy-${context.today()}-${id.replaceAll('-', '').slice(-8)}`;
  const path = join(destination, form === 'zip' ? `${name}.zip` : name);
  const partial = partialPath(path);
  refuseExisting(path);
  const change = (detail: string) => ({ action: ACTION, subject: storyId, detail });
  const madeAt = context.clock().toISOString();
  db.write(change('begun'), (sql) =>
    insertCopy(sql, {
      id,
      storyId,
      personId,
      name,
      path,
      form,
      what,
      madeAt,
      madeBy: library.member.name,
    }),
  );
  const stop = registerExport(db, { storyIds: [storyId], signal: job.signal });
  const { signal } = stop;
  let doneBytes = 0;
  const onBytes = (bytes: number) => {
    doneBytes += bytes;
    job.progress(Math.min(1, doneBytes / wantedBytes), 'copying-recordings');
  };
  const outlet =
    form === 'zip'
      ? zipOutlet({ zipPath: partial, name, signal, onBytes })
      : folderOutlet({ folder: partial, signal, onBytes });
  let isNamed = false;
  try {
    await fillCopy({ gathered, what, outlet, context, signal });
    await outlet.finish();
    job.throwIfCancelled();
    stop.throwIfTakenBack();
    db.write(change('made'), (sql) => {
      decide(input, context);
      if (stateOf(gatherCopy(context, { storyId, personId })) !== stateOf(gathered))
        throw new AppError(
          'conflict',
          'This story was changed while the copy was being made. Nothing was written. Please make it again.',
        );
      markCopyMade(sql, id, context.clock().toISOString());
      refuseExisting(path);
      renameSync(partial, path);
      isNamed = true;
      syncFolder(dirname(path));
    });
  } catch (error) {
    await outlet.abandon(error);
    // With its name when that was given and the catalogue did not take it.
    await leaveNothing(isNamed ? [path, partial] : [partial], () => {
      db.write(change('stopped; nothing was left'), (sql) => removeCopyRow(sql, id));
    });
    job.throwIfCancelled();
    stop.throwIfTakenBack();
    refuseLost(destination, error, 'copy');
    if (isFull(error)) await refuseFullDisk(destination, wantedBytes, error);
    throw error;
  } finally {
    stop.done();
  }
  const made = listCopies(db.sql, storyId).find((copy) => copy.id === id);
  if (made === undefined) throw new Error(`copy ${id} is not in the ledger`);
  return made;
}

function estimate({ sounds, photos }: GatheredCopy, sound: GiveCopy['what']['sound']): number {
  const ofSounds = sounds.reduce((sum, { sound: { durationMs, sizeBytes } }) => {
    const copy = sound === 'none' ? 0 : Math.ceil(durationMs * COPY_BYTES_PER_MS);
    return sum + copy + (sound === 'master' ? sizeBytes : 0);
  }, 0);
  return BYTES_BESIDE + ofSounds + photos.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}

/** What cannot be removed now, because its disk is gone, is removed when the library is opened next and the disk is there. */
async function leaveNothing(paths: readonly string[], forget: () => void): Promise<void> {
  try {
    for (const path of paths) rmSync(path, { recursive: true, force: true });
  } catch {
    return;
  }
  for (const path of paths) if (!(await isThere(dirname(path)))) return;
  forget();
}

/**
 * Called when a library has been opened: takes away what a kill left of copies that were being made. One that already had its name stays,
 * and the register says so: it may have been taken along. What lies on a disk that is not there now waits for the next time.
 */
export function clearInterruptedCopies({ db }: Pick<OpenLibrary, 'db'>): LibraryWarning[] {
  const warnings: LibraryWarning[] = [];
  for (const { id, storyId, name, path } of unfinishedCopies(db.sql)) {
    if (!existsSync(dirname(path))) continue;
    rmSync(partialPath(path), { recursive: true, force: true });
    if (existsSync(path)) {
      const change = { action: ACTION, subject: storyId, detail: 'found finished' };
      db.write(change, (sql) => markCopyMade(sql, id));
      continue;
    }
    const detail = 'interrupted; what was left has been removed';
    db.write({ action: ACTION, subject: storyId, detail }, (sql) => removeCopyRow(sql, id));
    warnings.push({ code: 'package-was-interrupted', subject: name });
  }
  return warnings;
}
