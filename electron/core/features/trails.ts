// Heritage trails: putting them together, looking at what may go in, and making what walkers take along.
import { AppError } from '../../../shared/contract/errors.ts';
import { TrailId } from '../../../shared/model/ids.ts';
import { TrailPromise } from '../../../shared/model/trail.ts';
import type { Trail, TrailPatch, TrailProgress, TrailStop } from '../../../shared/model/trail.ts';
import { warningKey } from '../../../shared/rules/stop-warnings.ts';
import { measureTrail, roundedPoint } from '../../../shared/rules/trail-distance.ts';
import { trailProgress } from '../../../shared/rules/trail-progress.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import { readSettled, readTrail, readTrails, writeTrail } from '../db/trail-rows.ts';
import type { Settled, TrailFields } from '../db/trail-rows.ts';
import { readSetting, writeSetting } from '../db/settings.ts';
import { visibleStories } from '../db/visible-stories.ts';
import { makeTrail, planTrail } from '../exhibit/make-trail.ts';
import { groundOfPoint, nearHomes, storiesAt } from '../exhibit/trail-ground.ts';

const asNew: TrailFields = {
  ...{ title: {}, introduction: {}, contact: {} },
  ...{ languages: ['en'], look: 'paper', accent: '#8c2f39' },
  ...{ paceMph: 2.5, minutesAtStop: 3, path: [], stops: [] },
};

/** What is heard and seen stands in it once, is of this library, and lies the right way round. */
function refuseUnfit({ stops }: TrailFields, context: LibraryContext): void {
  const parts = stops
    .flatMap(({ voice, picture }) => [voice, picture])
    .filter((one) => one !== null);
  const ids = [...stops, ...parts].map(({ id }) => id);
  if (new Set<string>(ids).size < ids.length)
    throw new AppError('invalid-input', 'Something is in the trail twice.');
  const visible = visibleStories(context);
  const { sql } = context.library.db;
  const belongs = (table: 'recordings' | 'attachments', id: string, storyId: string) =>
    sql.prepare(`select 1 from ${table} where id = ? and story_id = ?`).get(id, storyId) !==
    undefined;
  for (const part of parts) {
    const isThere =
      visible.has(part.storyId) &&
      ('recordingId' in part
        ? belongs('recordings', part.recordingId, part.storyId)
        : belongs('attachments', part.attachmentId, part.storyId));
    if (!isThere)
      throw new AppError(
        'not-found',
        'Something in the trail is not in the library. Nothing was changed.',
        { ids: [part.id] },
      );
    if ('fromMs' in part && part.fromMs >= part.toMs)
      throw new AppError('invalid-input', 'A voice ends before it begins. Nothing was changed.', {
        ids: [part.id],
      });
  }
}

/** What was said of a place is said of that place alone, with what is heard and seen there, and only once it could be looked at. */
function asSaid(stop: TrailStop, before: readonly TrailStop[]): TrailStop {
  const { lat, lng } = roundedPoint(stop);
  const same = before.find(({ id }) => id === stop.id);
  const isSame =
    same?.lat === lat &&
    same.lng === lng &&
    storiesAt(same).join(' ') === storiesAt(stop).join(' ');
  return { ...stop, lat, lng, isPublicPlace: stop.isPublicPlace && isSame };
}

/** Whoever says so now has seen what stands against it now; what was said before covers what stood there then. */
function settledNow(next: Trail, before: Trail, context: LibraryContext): Settled {
  const settled = new Map(readSettled(context.library.db.sql, next.id));
  const said = next.stops.filter(
    ({ id, isPublicPlace }) =>
      isPublicPlace && !before.stops.some((stop) => stop.id === id && stop.isPublicPlace),
  );
  if (said.length === 0) return settled;
  const { warnings } = nearHomes(next, context);
  for (const { id } of said)
    settled.set(id, warnings.filter(({ stopId }) => stopId === id).map(warningKey));
  return settled;
}

function save(
  id: TrailId,
  {
    fields,
    settled,
    action,
    detail,
  }: { fields: TrailFields; settled: Settled; action: string; detail?: string },
  context: LibraryContext,
): Trail {
  refuseUnfit(fields, context);
  const at = context.clock().toISOString();
  context.library.db.write({ action, subject: id, ...(detail && { detail }) }, (sql) =>
    writeTrail(sql, id, { fields, settled, at }),
  );
  return readTrail(context.library.db.sql, id);
}

function update({ id, ...patch }: TrailPatch, context: LibraryContext): Trail {
  const before = open(id, context);
  const wanted = { ...before, ...patch };
  const next: Trail = {
    ...wanted,
    path: wanted.path.map(roundedPoint),
    stops: wanted.stops.map((stop) => asSaid(stop, before.stops)),
  };
  const changed = Object.keys(patch).filter(
    (field) =>
      JSON.stringify(next[field as keyof Trail]) !== JSON.stringify(before[field as keyof Trail]),
  );
  if (changed.length === 0) return before;
  const detail = changed.join(', ');
  const settled = settledNow(next, before, context);
  return save(id, { fields: next, settled, action: 'trails.update', detail }, context);
}

/** @throws AppError `not-found`, `conflict` for one in the bin */
function open(id: TrailId, { library }: LibraryContext): Trail {
  const found = readTrail(library.db.sql, id);
  if (found.binnedAt !== null)
    throw new AppError('conflict', 'This trail is in the bin. Please take it out first.', { id });
  return found;
}

function setBin(id: TrailId, inBin: boolean, context: LibraryContext): Trail {
  const { db } = context.library;
  const before = readTrail(db.sql, id);
  if ((before.binnedAt !== null) === inBin) return before;
  const now = context.clock().toISOString();
  db.write({ action: inBin ? 'trails.bin' : 'trails.restore', subject: id }, (sql) => {
    sql
      .prepare('update trails set binned_at = ?, updated_at = ? where id = ?')
      .run(inBin ? now : null, now, id);
  });
  return readTrail(db.sql, id);
}

/** What the programme promised its funder, to begin with. */
const ofProgramme = { miles: 20, localities: 10, hosts: 50 };

function progress({ library }: LibraryContext): TrailProgress {
  const { sql } = library.db;
  const written = readSetting(sql, 'trail-promise');
  const promise = written === undefined ? ofProgramme : TrailPromise.parse(JSON.parse(written));
  return { ...trailProgress(readTrails(sql, false), groundOfPoint), promise };
}

export const trails: Handlers<'trails'> = {
  list: ({ bin }, { library }) =>
    readTrails(library.db.sql, bin).map((trail) => {
      const { id, title, languages, stops, updatedAt, binnedAt } = trail;
      const { miles } = measureTrail(trail);
      return { id, title, languages, stopCount: stops.length, miles, updatedAt, binnedAt };
    }),
  get: ({ id }, { library }) => readTrail(library.db.sql, id),
  create(input, context) {
    const id = TrailId.parse(context.newId());
    const wanted = { ...asNew, ...input };
    const fields = {
      ...wanted,
      path: wanted.path.map(roundedPoint),
      stops: wanted.stops.map((stop) => asSaid(stop, [])),
    };
    return save(id, { fields, settled: new Map(), action: 'trails.create' }, context);
  },
  update,
  bin: ({ id }, context) => setBin(id, true, context),
  restore: ({ id }, context) => setBin(id, false, context),
  progress: (_input, context) => progress(context),
  setPromise(promise, context) {
    context.library.db.write({ action: 'trails.setPromise', subject: '' }, (sql) =>
      writeSetting(sql, 'trail-promise', JSON.stringify(promise)),
    );
    return progress(context);
  },
  plan: (input, context) => planTrail(input, context),
  make: (input, context, job) => makeTrail(input, context, job),
};
