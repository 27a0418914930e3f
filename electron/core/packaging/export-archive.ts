// Makes an archive package: all of it, checked again at the last moment, or nothing.
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import type { JobStep } from '../../../shared/contract/events.ts';
import { usualShape } from '../../../shared/model/deposit.ts';
import { PackageId } from '../../../shared/model/ids.ts';
import type { CollectionId } from '../../../shared/model/ids.ts';
import type { PackageForm, PackageRecord } from '../../../shared/model/package.ts';
import { archiveName } from '../../../shared/rules/file-name.ts';
import type { JobControl, LibraryContext } from '../context.ts';
import { buildArchiveBag } from './build-archive-bag.ts';
import { checkDestination, refuseExisting, refuseFullDisk } from './destination.ts';
import { loadCollectionFacts } from './package-facts.ts';
import {
  beginPackage,
  forgetPackage,
  listPackages,
  markMade,
  partialPaths,
  removePartial,
  sealPackage,
  syncName,
} from './package-ledger.ts';
import { estimateBytes, judgeStories } from './plan.ts';
import type { StoryVerdict } from './plan.ts';
import { registerExport } from './running-exports.ts';
import { writeZip } from './zip-writer.ts';

interface Request {
  collectionId: CollectionId;
  destination: string;
  form: PackageForm;
  recipient: string;
  recipientContact: string;
  replaces?: PackageId | undefined;
}

/** @throws AppError `not-found`, `invalid-input`, `conflict`, `access-blocked`, `disk-full`, `tool-missing`, `media-failed`, `cancelled`: nothing is left then */
export async function exportArchive(
  { collectionId, destination, form, recipient, recipientContact, replaces }: Request,
  context: LibraryContext,
  job: JobControl,
): Promise<PackageRecord> {
  const { library } = context;
  const today = context.today();
  if (replaces !== undefined && listPackages(library.db.sql, replaces).length === 0)
    throw new AppError('not-found', 'The package that is to be replaced is not in the list.');
  const judge = () => {
    const { codePrefix } = usualShape;
    const now = { today: context.today(), codePrefix };
    const facts = loadCollectionFacts(library, { collectionId, ...now });
    const asked = { use: 'archive', by: library.member.id, today: context.today() } as const;
    return { facts, verdicts: judgeStories(facts, asked) };
  };
  const { facts, verdicts } = judge();
  const going = verdicts.filter(({ mayLeave }) => mayLeave);
  if (going.length === 0)
    throw new AppError(
      'access-blocked',
      'No story of this collection may go into an archive package yet. The plan says why for each of them.',
    );
  await checkDestination(destination, library.folder);
  const id = PackageId.parse(context.newId());
  const name = archiveName({ day: today, id });
  const path = join(destination, form === 'zip' ? `${name}.zip` : name);
  refuseExisting(path);
  const sizeBytes = going.reduce((sum, verdict) => sum + estimateBytes(verdict.facts), 0);
  const wantedBytes = form === 'zip' ? 2 * sizeBytes : sizeBytes;
  await refuseFullDisk(destination, wantedBytes);

  beginPackage(library.db, {
    ...{ id, collectionId, collectionTitle: facts.title, name, path, form },
    ...{ recipient, recipientContact, replaces },
    storyIds: going.map((verdict) => verdict.facts.story.id),
    madeAt: context.clock().toISOString(),
    madeBy: library.member.name,
  });
  const storyIds = going.map((verdict) => verdict.facts.story.id);
  const stop = registerExport(library.db, { storyIds, signal: job.signal });
  const partial = partialPaths(path);
  let doneBytes = 0;
  const told = (step: JobStep) => (bytes: number) => {
    doneBytes += bytes;
    job.progress(doneBytes / wantedBytes, step);
  };
  try {
    await mkdir(partial.folder);
    const bag = await buildArchiveBag({
      folder: partial.folder,
      packageId: id,
      name,
      madeOn: today,
      facts,
      stories: going.map((verdict) => verdict.facts.story),
      shape: usualShape,
      context,
      signal: stop.signal,
      onBytes: told('copying-recordings'),
    });
    if (form === 'zip') {
      const { signal } = stop;
      const { folder: bagFolder, zip: zipPath } = partial;
      const onBytes = told('packing');
      await writeZip({ bagFolder, paths: bag.paths, name, zipPath, signal, onBytes });
      await rm(partial.folder, { recursive: true });
    }
    job.throwIfCancelled();
    stop.throwIfTakenBack();
    sealPackage(library.db, { id, ...bag });
    letOut({ id, path, form, going, judge, context });
  } catch (error) {
    removePartial(path);
    forgetPackage(library.db, id, 'stopped; nothing was left');
    job.throwIfCancelled();
    stop.throwIfTakenBack();
    if (isFull(error)) await refuseFullDisk(destination, wantedBytes, error);
    throw error;
  } finally {
    stop.done();
  }
  const [record] = listPackages(library.db.sql, id);
  if (record === undefined) throw new Error(`package ${id} is not in the ledger`);
  return record;
}

/** The gate once more, the ledger and the final name in one transaction: either all three or none. */
function letOut({
  id,
  path,
  form,
  going,
  judge,
  context,
}: {
  id: PackageId;
  path: string;
  form: PackageForm;
  going: readonly StoryVerdict[];
  judge: () => { verdicts: StoryVerdict[] };
  context: LibraryContext;
}): void {
  const partial = partialPaths(path);
  let isNamed = false;
  try {
    const change = { action: 'packages.exportArchive', subject: id, detail: 'made' };
    context.library.db.write(change, (sql) => {
      refuseChanged(going, judge().verdicts);
      markMade(sql, id, context.clock().toISOString());
      refuseExisting(path);
      // Fails when something of that name has come in between.
      if (form === 'folder' && process.platform !== 'win32') mkdirSync(path);
      isNamed = true;
      renameSync(form === 'zip' ? partial.zip : partial.folder, path);
      syncName(path);
    });
  } catch (error) {
    if (isNamed) rmSync(path, { recursive: true, force: true });
    throw error;
  }
}

/** @throws AppError `access-blocked` naming the stories that may no longer leave, `conflict` for those whose words are no longer the ones that were written */
function refuseChanged(before: readonly StoryVerdict[], now: readonly StoryVerdict[]): void {
  const nowById = new Map(now.map((verdict) => [verdict.facts.story.id, verdict]));
  const codes = (list: readonly StoryVerdict[]) =>
    list.map(({ facts }) => facts.story.code.toUpperCase());
  const refused = codes(before.filter(({ facts }) => !nowById.get(facts.story.id)?.mayLeave));
  if (refused.length > 0)
    throw new AppError(
      'access-blocked',
      `While the package was being made, this changed: ${refused.join(', ')} may no longer leave. Nothing was written. Please look at the plan again.`,
      { stories: refused },
    );
  const changed = codes(
    before.filter(({ facts }) => {
      const story = nowById.get(facts.story.id)?.facts.story;
      return JSON.stringify(story) !== JSON.stringify(facts.story);
    }),
  );
  if (changed.length > 0)
    throw new AppError(
      'conflict',
      `${changed.join(', ')} was changed while the package was being made. Nothing was written. Please make the package again.`,
      { stories: changed },
    );
}

function isFull(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ENOSPC' || error.code === 'EDQUOT' || error.code === 'disk-full')
  );
}
