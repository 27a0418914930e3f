// Makes a delivery of archive packages: all of it, checked again at the last moment, or nothing.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import type { AgreementsLock } from '../../../shared/model/agreements-lock.ts';
import type { DepositShape } from '../../../shared/model/deposit.ts';
import type { DeliveryRecord } from '../../../shared/model/delivery.ts';
import { DeliveryId, PackageId } from '../../../shared/model/ids.ts';
import type { CollectionId } from '../../../shared/model/ids.ts';
import { archiveName, deliveryName } from '../../../shared/rules/file-name.ts';
import type { JobControl, LibraryContext } from '../context.ts';
import { sealedAgreements } from './add-sealed-agreements.ts';
import { agreementsState } from './agreements-state.ts';
import { deliveryAdditions } from './delivery-additions.ts';
import {
  beginDelivery,
  forgetDelivery,
  markDeliveryMade,
  partialPath,
  requireDelivery,
  sealDelivery,
} from './delivery-ledger.ts';
import { checkDestination, refuseExisting, refuseFullDisk } from './destination.ts';
import { leaveNothing, letOut } from './let-out.ts';
import { isFull, refuseLost } from './lost-destination.ts';
import { missingInPlan, refuseMissing } from './missing-in-plan.ts';
import { loadCollectionFacts } from './package-facts.ts';
import { listPackages } from './package-ledger.ts';
import { estimateBytes, judgeStories } from './plan.ts';
import type { StoryVerdict } from './plan.ts';
import { refuseChanged, refuseChangedBeside } from './refuse-changed.ts';
import type { Beside } from './refuse-changed.ts';
import { registerExport } from './running-exports.ts';
import { writeDelivery } from './write-delivery.ts';
import type { PlannedPackage } from './write-delivery.ts';

interface Request {
  collectionId: CollectionId;
  destination: string;
  shape: DepositShape;
  presetName: string;
  sendsWithout: boolean;
  recipient: string;
  recipientContact: string;
  agreementsLock?: AgreementsLock | undefined;
  replaces?: PackageId | undefined;
}

/** @throws AppError `not-found`, `invalid-input`, `conflict`, `access-blocked`, `disk-full`, `tool-missing`, `media-failed`, `cancelled`: nothing is left then */
export async function exportArchive(
  // What locks is given to whoever locks, and to nobody who writes it down.
  { agreementsLock, ...request }: Request,
  context: LibraryContext,
  job: JobControl,
): Promise<DeliveryRecord> {
  const { collectionId, destination, shape, replaces } = request;
  const { library } = context;
  const sealed = sealedAgreements(shape, agreementsLock);
  const today = context.today();
  if (replaces !== undefined && listPackages(library.db.sql, replaces).length === 0)
    throw new AppError('not-found', 'The package that is to be replaced is not in the list.');
  const judge = () => {
    const { codePrefix } = shape;
    const now = { today: context.today(), codePrefix, recipient: request.recipient };
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
  const missing = missingInPlan(
    going.map((verdict) => verdict.facts.story),
    shape.requires,
  );
  if (!request.sendsWithout) refuseMissing(missing);
  await checkDestination(destination, library.folder);
  const id = DeliveryId.parse(context.newId());
  const name = deliveryName({ day: today, id });
  const path = join(destination, name);
  refuseExisting(path);
  const wantedBytes = going.reduce((sum, verdict) => sum + estimateBytes(verdict.facts), 0);
  await refuseFullDisk(destination, wantedBytes);

  const storyIds = going.map((verdict) => verdict.facts.story.id);
  const beside = (told: typeof facts): Beside => ({
    facts: told,
    agreements: sealed.length === 0 ? '' : agreementsState(library.db.sql, storyIds),
  });
  const before = beside(facts);
  const packages = planPackages({ going, shape, path, today, context });
  beginDelivery(library.db, {
    ...{ ...request, id, name, path, packages, replaces },
    collectionTitle: facts.title,
    sentWithout: missing.map(({ field, stories }) => ({
      field,
      numbers: stories.map(({ number }) => number),
    })),
    madeAt: context.clock().toISOString(),
    madeBy: library.member.name,
  });
  const stop = registerExport(library.db, { storyIds, signal: job.signal });
  let doneBytes = 0;
  try {
    await mkdir(partialPath(path));
    const built = await writeDelivery({
      ...{ id, name, folder: partialPath(path), madeOn: today, facts, packages, context },
      request,
      additions: [...deliveryAdditions, ...sealed],
      signal: stop.signal,
      onBytes(bytes) {
        doneBytes += bytes;
        job.progress(Math.min(1, doneBytes / wantedBytes), 'copying-recordings');
      },
    });
    job.throwIfCancelled();
    stop.throwIfTakenBack();
    sealDelivery(library.db, id, built);
    const check = () => {
      const now = judge();
      refuseChanged(going, now.verdicts);
      refuseChangedBeside(before, beside(now.facts));
    };
    letOut(library.db, {
      path,
      change: { action: 'packages.exportArchive', subject: id, detail: 'made' },
      commit(sql) {
        check();
        markDeliveryMade(sql, id, context.clock().toISOString());
      },
    });
  } catch (error) {
    await leaveNothing(path, () => {
      forgetDelivery(library.db, id, 'stopped; nothing was left');
    });
    job.throwIfCancelled();
    stop.throwIfTakenBack();
    refuseLost(destination, error);
    if (isFull(error)) await refuseFullDisk(destination, wantedBytes, error);
    throw error;
  } finally {
    stop.done();
  }
  return requireDelivery(library.db.sql, id);
}

/** One package for all stories, or one for each. */
function planPackages({
  going,
  shape,
  path,
  today,
  context,
}: {
  going: readonly StoryVerdict[];
  shape: DepositShape;
  path: string;
  today: string;
  context: LibraryContext;
}): PlannedPackage[] {
  const stories = going.map((verdict) => verdict.facts.story);
  const units = shape.unit === 'story' ? stories.map((story) => [story]) : [stories];
  return units.map((unit) => {
    const id = PackageId.parse(context.newId());
    const code = shape.unit === 'story' ? unit[0]?.code : undefined;
    const name = archiveName({ day: today, id, code });
    return {
      ...{ id, name, form: shape.form, stories: unit },
      path: join(path, shape.form === 'zip' ? `${name}.zip` : name),
      storyIds: unit.map((story) => story.id),
    };
  });
}
