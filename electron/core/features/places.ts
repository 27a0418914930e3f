// Places of a story: added, changed, put in order and taken out again. None has to be given, and others are told what the rule leaves.
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type { StoryId, StoryPlaceId } from '../../../shared/model/ids.ts';
import { StoryPlaceId as StoryPlaceIdSchema } from '../../../shared/model/ids.ts';
import type { PlacesOfStory, StoryPlace } from '../../../shared/model/place.ts';
import { toldGround, toldPlaces } from '../../../shared/rules/place-detail.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import { cityMap, groundOf, placeColumns, placeDetailOf, placesOf } from '../db/places-told.ts';
import { requireStory } from '../db/require-story.ts';
import { knowsNames } from '../db/told-outside.ts';
import { visibleStoryFacts } from '../db/visible-stories.ts';

export const places: Handlers<'places'> = {
  ofStory: ({ storyId }, context) => ofStory(storyId, context),

  add({ id: given, ...input }, context) {
    requireStory(input.storyId, context);
    const id = given ?? StoryPlaceIdSchema.parse(context.newId());
    const known = read(id, context);
    if (known !== undefined) {
      if (known.storyId === input.storyId) return find(id, context);
      throw new AppError('conflict', 'There is a place with this number in another story.');
    }
    refuseOddPlace(input);
    write('places.add', input.storyId, context, (sql) =>
      sql
        .prepare(
          `insert into story_places (id, story_id, kind, words, country_code, ward_code, lat, lng, note, position, added_at)
           values (@id, @storyId, @kind, @words, @countryCode, @wardCode, @lat, @lng, @note,
             (select coalesce(max(position), -1) + 1 from story_places where story_id = @storyId), @at)`,
        )
        .run({ ...input, id, at: context.clock().toISOString() }),
    );
    return find(id, context);
  },

  update({ id, ...patch }, context) {
    const known = find(id, context);
    requireStory(known.storyId, context);
    const next = { ...known, ...defined(patch) };
    refuseOddPlace(next);
    if (JSON.stringify(next) === JSON.stringify(known)) return known;
    write('places.update', known.storyId, context, (sql) =>
      sql
        .prepare(
          `update story_places set kind = @kind, words = @words, country_code = @countryCode, ward_code = @wardCode,
             lat = @lat, lng = @lng, note = @note where id = @id`,
        )
        .run(next),
    );
    return find(id, context);
  },

  move({ id, to }, context) {
    const { storyId } = find(id, context);
    requireStory(storyId, context);
    const others = placesOf(context.library.db.sql, storyId).filter((one) => one.id !== id);
    const order = others.map((one) => one.id).toSpliced(to, 0, id);
    write('places.move', storyId, context, (sql) => {
      const put = sql.prepare('update story_places set position = ? where id = ?');
      for (const [position, one] of order.entries()) put.run(position, one);
    });
    return placesOf(context.library.db.sql, storyId);
  },

  remove: ({ id }, context) => setRemoved(id, context.clock().toISOString(), context),
  restore: ({ id }, context) => setRemoved(id, null, context),
};

function ofStory(storyId: StoryId, context: LibraryContext): PlacesOfStory {
  visibleStoryFacts(context, storyId);
  const { sql } = context.library.db;
  const knows = knowsNames(context);
  const detail = placeDetailOf(sql, storyId);
  const all = placesOf(sql, storyId);
  const map = cityMap(sql);
  return {
    places: knows ? all : [],
    told: toldPlaces(all, detail, map),
    ground: toldGround(groundOf(sql, storyId), detail, map),
    detail: knows ? detail : null,
  };
}

function read(id: StoryPlaceId, { library }: LibraryContext): StoryPlace | undefined {
  return library.db.sql
    .prepare<[string], StoryPlace>(`select ${placeColumns} from story_places where id = ?`)
    .get(id);
}

/** @throws AppError `not-found`, also for a place of a story that this person may not see */
function find(id: StoryPlaceId, context: LibraryContext): StoryPlace {
  const place = read(id, context);
  if (place === undefined) throw new AppError('not-found', 'This place is not in the library.');
  visibleStoryFacts(context, place.storyId);
  return place;
}

type Given = Omit<StoryPlace, 'id' | 'storyId' | 'note'>;

/** @throws AppError `invalid-input` for a place that says nothing, or half a point */
function refuseOddPlace({ words, countryCode, wardCode, lat, lng }: Given): void {
  if ((lat === null) !== (lng === null))
    throw new AppError('invalid-input', 'A point on the map needs both of its numbers.');
  if (words.trim() === '' && countryCode === null && wardCode === null && lat === null)
    throw new AppError(
      'invalid-input',
      'Please write the place in words, or choose a country or a ward.',
    );
}

function defined<T extends object>(patch: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(patch).filter(([, value]) => value !== undefined),
  ) as never;
}

function setRemoved(id: StoryPlaceId, at: string | null, context: LibraryContext): StoryPlace {
  const known = find(id, context);
  requireStory(known.storyId, context);
  const isThere = placesOf(context.library.db.sql, known.storyId).some((one) => one.id === id);
  if (isThere === (at === null)) return known;
  const action = at === null ? 'places.restore' : 'places.remove';
  write(action, known.storyId, context, (sql) =>
    sql.prepare('update story_places set removed_at = ? where id = ?').run(at, id),
  );
  return find(id, context);
}

function write(
  action: string,
  subject: StoryId,
  { library }: LibraryContext,
  run: (sql: Database.Database) => unknown,
): void {
  library.db.write({ action, subject }, (sql) => void run(sql));
}
