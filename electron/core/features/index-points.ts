// Index points: written while listening or without any sound, put in order, taken out and brought back.
import { AppError } from '../../../shared/contract/errors.ts';
import { IndexPointId } from '../../../shared/model/ids.ts';
import type { RecordingId, StoryId } from '../../../shared/model/ids.ts';
import type { IndexPoint, PointFields } from '../../../shared/model/index-point.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import { pointsOf, readPoint, tidyPoint, writePointFields } from '../db/index-point-rows.ts';
import type { StoredPoint } from '../db/index-point-rows.ts';
import { audienceOf, indexTold, markClosed } from '../db/index-told.ts';
import { mayHear, requireHeard } from '../db/recording-rows.ts';
import { requireStory } from '../db/require-story.ts';
import { takeInPoints } from '../db/take-in-points.ts';
import { forgetIdleReviews } from '../db/told-themes.ts';
import { visiblePeople } from '../db/visible-people.ts';
import { visibleStoryFacts } from '../db/visible-stories.ts';
import { pointsFromMarkers } from './index-points/points-from-markers.ts';

export const indexPoints: Handlers<'indexPoints'> = {
  list({ storyId }, context) {
    visibleStoryFacts(context, storyId);
    return indexTold(context.library.db.sql, storyId, audienceOf(context));
  },

  listBin({ storyId }, context) {
    visibleStoryFacts(context, storyId);
    const { sql } = context.library.db;
    return markClosed(sql, pointsOf(sql, storyId, { bin: true }));
  },

  add({ id: wanted, storyId, recordingId, ...typed }, context) {
    requireStory(storyId, context);
    requireOwnSound(storyId, recordingId, context);
    const id = wanted ?? IndexPointId.parse(context.newId());
    const known = readPoint(context.library.db.sql, id);
    if (known !== undefined) {
      if (known.storyId === storyId) return told(id, context);
      throw new AppError('conflict', 'There is a point with this number in another story.');
    }
    const fields = tidyPoint(given(typed));
    refuseBadTimes(fields);
    refuseHiddenPeople(fields, [], context);
    const at = context.clock().toISOString();
    write('indexPoints.add', storyId, context, (sql) =>
      takeInPoints(sql, { storyId, recordingId, at, points: [{ ...fields, id }] }),
    );
    return told(id, context);
  },

  update({ id, ...typed }, context) {
    const known = requireOpen(id, context);
    const fields = tidyPoint(given(typed));
    refuseBadTimes({ ...known, ...fields });
    refuseHiddenPeople(fields, known.people, context);
    const news = Object.fromEntries(
      Object.entries(fields).filter(
        ([field, value]) =>
          JSON.stringify(value) !== JSON.stringify(known[field as keyof PointFields]),
      ),
    );
    if (Object.keys(news).length === 0) return told(id, context);
    write(
      'indexPoints.update',
      known.storyId,
      context,
      (sql) => {
        writePointFields(sql, id, news);
        touch(sql, id, context);
        forgetIdleReviews(sql, known.storyId);
      },
      { isContinued: true },
    );
    return told(id, context);
  },

  move({ id, beforeId }, context) {
    const known = requireOpen(id, context);
    const others = pointsOf(context.library.db.sql, known.storyId).filter((one) => one.id !== id);
    const place =
      beforeId === null ? others.length : others.findIndex((one) => one.id === beforeId);
    if (place === -1)
      throw new AppError('not-found', 'The point behind it is not in this story any more.');
    const order = [...others.slice(0, place), known, ...others.slice(place)];
    write('indexPoints.move', known.storyId, context, (sql) => {
      const put = sql.prepare('update index_points set position = ? where id = ?');
      for (const [index, one] of order.entries()) put.run(index + 1, one.id);
    });
    return told(id, context);
  },

  bin: ({ id }, context) => setBinned(id, 'indexPoints.bin', context),
  restore: ({ id }, context) => setBinned(id, 'indexPoints.restore', context),

  addFromMarkers({ recordingId, markerIds }, context) {
    const { storyId } = requireHeard(recordingId, context);
    if (storyId === null)
      throw new AppError('conflict', 'This recording belongs to no story yet. Please choose one.');
    requireStory(storyId, context);
    const points = pointsFromMarkers(context.library.db.sql, { recordingId, markerIds }).map(
      (fields) => ({ ...fields, id: IndexPointId.parse(context.newId()) }),
    );
    if (points.length === 0) return [];
    const at = context.clock().toISOString();
    write('indexPoints.addFromMarkers', storyId, context, (sql) =>
      takeInPoints(sql, { storyId, recordingId, points, at }),
    );
    return points.map(({ id }) => told(id, context));
  },
};

type Sql = LibraryContext['library']['db']['sql'];

/** Only what was given: a field that is left out stays as it is. */
function given(typed: { [Field in keyof PointFields]?: PointFields[Field] | undefined }) {
  return Object.fromEntries(
    Object.entries(typed).filter(([, value]) => value !== undefined),
  ) as Partial<PointFields>;
}

function told(id: IndexPointId, context: LibraryContext): IndexPoint {
  const { sql } = context.library.db;
  const { storyId } = requirePoint(id, context);
  const found =
    indexTold(sql, storyId, audienceOf(context)).find((one) => one.id === id) ??
    markClosed(sql, pointsOf(sql, storyId, { bin: true })).find((one) => one.id === id);
  if (found === undefined) throw notFound();
  return found;
}

function notFound(): AppError {
  return new AppError('not-found', 'This index point is not in the library.');
}

/** @throws AppError `not-found`, also for one of a story that this person may not see */
function requirePoint(id: IndexPointId, context: LibraryContext): StoredPoint {
  const point = readPoint(context.library.db.sql, id);
  if (point === undefined || !mayHear(context, point.storyId)) throw notFound();
  return point;
}

/** @throws AppError `not-found`; `conflict` for one in the bin */
function requireOpen(id: IndexPointId, context: LibraryContext): StoredPoint {
  const point = requirePoint(id, context);
  requireStory(point.storyId, context);
  if (point.binnedAt !== null)
    throw new AppError('conflict', 'This index point is in the bin. Please take it out first.');
  return point;
}

function requireOwnSound(
  storyId: StoryId,
  recordingId: RecordingId | null,
  context: LibraryContext,
): void {
  if (recordingId !== null && requireHeard(recordingId, context).storyId !== storyId)
    throw new AppError('invalid-input', 'This recording belongs to another story.');
}

function refuseBadTimes({ fromMs = null, toMs = null }: Partial<PointFields>): void {
  if (toMs !== null && (fromMs === null || toMs < fromMs))
    throw new AppError('invalid-input', 'A point cannot end before it begins.');
}

/** Whoever is hidden from this person would come into view by being named here. */
function refuseHiddenPeople(
  { people = [] }: Partial<PointFields>,
  before: StoredPoint['people'],
  context: LibraryContext,
): void {
  const known = new Set(before.map(({ personId }) => personId));
  for (const { personId } of people)
    if (
      personId !== null &&
      !known.has(personId) &&
      visiblePeople(context, { id: personId }).length === 0
    )
      throw new AppError('not-found', 'A person is not in the library. Nothing was changed.');
}

function touch(sql: Sql, id: IndexPointId, context: LibraryContext): void {
  sql
    .prepare('update index_points set updated_at = ? where id = ?')
    .run(context.clock().toISOString(), id);
}

function setBinned(
  id: IndexPointId,
  action: 'indexPoints.bin' | 'indexPoints.restore',
  context: LibraryContext,
): IndexPoint {
  const known = requirePoint(id, context);
  requireStory(known.storyId, context);
  const isWanted = action === 'indexPoints.bin';
  if ((known.binnedAt !== null) === isWanted) return told(id, context);
  const at = isWanted ? context.clock().toISOString() : null;
  write(action, known.storyId, context, (sql) => {
    sql.prepare('update index_points set binned_at = ? where id = ?').run(at, id);
  });
  return told(id, context);
}

function write(
  action: string,
  storyId: StoryId,
  { library }: LibraryContext,
  run: (sql: Sql) => void,
  { isContinued = false }: { isContinued?: boolean } = {},
): void {
  library.db.write({ action, subject: storyId, isContinued }, run);
}
