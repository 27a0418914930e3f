// Which places of stories this person reads as they were written, and what the others are told. The rule is shared/rules/place-detail.ts.
import type Database from 'better-sqlite3';
import wards from '../../../assets/map/wards.json' with { type: 'json' };
import type { StoryId } from '../../../shared/model/ids.ts';
import type { PlaceDetail, StoryPlace, ToldPlace } from '../../../shared/model/place.ts';
import { placeDetail, toldGround, toldPlaces } from '../../../shared/rules/place-detail.ts';
import type { CityMap, StoryGround } from '../../../shared/rules/place-detail.ts';
import { everybodyInStory } from './part-in-story.ts';
import type { Listener } from './recording-rows.ts';
import { knowsNames, protectedStories } from './told-outside.ts';

/** The wards, and what the project itself calls a locality. */
export function cityMap(sql: Database.Database): CityMap {
  const localities = sql
    .prepare<[], string>('select name from localities where removed_at is null')
    .pluck()
    .all();
  return { wards, localities };
}

/** For everybody who may not know names. */
export function placeDetailOf(sql: Database.Database, id: StoryId): PlaceDetail {
  return placeDetail(everybodyInStory(sql, id));
}

export function groundOf(sql: Database.Database, id: StoryId): StoryGround {
  return (
    sql
      .prepare<[string], StoryGround>(
        'select ward_code as wardCode, locality from stories where id = ?',
      )
      .get(id) ?? { wardCode: null, locality: '' }
  );
}

/** The ward and the locality as they may leave. */
export function groundOutside(sql: Database.Database, id: StoryId): StoryGround {
  return toldGround(groundOf(sql, id), placeDetailOf(sql, id), cityMap(sql));
}

type Telling = (id: StoryId, ground: StoryGround) => StoryGround;

/** For many stories at once: what everybody is told who may not know names. */
export function groundsOutside(sql: Database.Database): Telling {
  const guarded = protectedStories(sql);
  const map = cityMap(sql);
  return (id, ground) =>
    guarded.has(id) ? toldGround(ground, placeDetailOf(sql, id), map) : ground;
}

/** For many stories at once: what this person is told of the ward and the locality of each. */
export function groundTold(context: Listener): Telling {
  return knowsNames(context) ? (_id, ground) => ground : groundsOutside(context.library.db.sql);
}

/** In their order, the removed ones left out. */
export function placesOf(sql: Database.Database, storyId: StoryId): StoryPlace[] {
  return sql
    .prepare<[string], StoryPlace>(
      `select ${placeColumns} from story_places where story_id = ? and removed_at is null order by position, id`,
    )
    .all(storyId);
}

export const placeColumns = `id, story_id as storyId, kind, words, country_code as countryCode,
  ward_code as wardCode, lat, lng, note`;

/** The places as they may leave. */
export function placesOutside(sql: Database.Database, id: StoryId): ToldPlace[] {
  const places = placesOf(sql, id);
  return places.length === 0 ? [] : toldPlaces(places, placeDetailOf(sql, id), cityMap(sql));
}

/** Whatever changes of the places that would leave changes this. @returns nothing for a story without any */
export function fingerprintOfPlaces(sql: Database.Database, id: StoryId): unknown[] {
  const places = placesOutside(sql, id);
  return places.length === 0 ? [] : [['places', places]];
}
