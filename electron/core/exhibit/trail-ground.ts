// Where the stops of a trail are: in which ward and locality, and whether somebody's place may be near.
import outlines from '../../../assets/map/outlines.json' with { type: 'json' };
import wards from '../../../assets/map/wards.json' with { type: 'json' };
import type { StoryId } from '../../../shared/model/ids.ts';
import type { PlaceKind } from '../../../shared/model/place.ts';
import type { StopWarning, Trail, TrailStop } from '../../../shared/model/trail.ts';
import type { LatLng } from '../../../shared/rules/map-plane.ts';
import { isWayNearPlace, stopWarnings } from '../../../shared/rules/stop-warnings.ts';
import { wardOfPoint } from '../../../shared/rules/ward-of-point.ts';
import type { LibraryContext } from '../context.ts';
import { everybodyInStory, isProtected } from '../db/part-in-story.ts';

export interface StopGround {
  wardCode: string | undefined;
  ward: string;
  locality: string;
}

/** Empty words outside of the city. */
export function groundOfPoint(point: LatLng): StopGround {
  const wardCode = wardOfPoint(outlines.wards, point);
  const ward = wards.find(({ code }) => code === wardCode);
  return { wardCode, ward: ward?.name ?? '', locality: ward?.locality ?? '' };
}

export function storiesAt({ voice, picture }: TrailStop): StoryId[] {
  return [voice, picture].flatMap((one) => (one === null ? [] : [one.storyId]));
}

export interface NearHomes {
  /** Also of stops of which a lead has said that they are public places. */
  warnings: StopWarning[];
  /** The drawn way runs past a place that must not be shown. */
  isWayNear: boolean;
  /** A straight line from stop to stop does. */
  isLineNear: boolean;
}

export function nearHomes(
  { stops, path }: Pick<Trail, 'stops' | 'path'>,
  { library }: Pick<LibraryContext, 'library'>,
): NearHomes {
  const { sql } = library.db;
  const places = sql
    .prepare<[], { storyId: StoryId; kind: PlaceKind } & LatLng>(
      `select p.story_id as storyId, p.kind, p.lat, p.lng from story_places p join stories s on s.id = p.story_id
       where p.removed_at is null and p.lat is not null and p.lng is not null and s.erased_at is null`,
    )
    .all();
  const ids = new Set([
    ...places.map(({ storyId }) => storyId),
    ...stops.flatMap((stop) => storiesAt(stop)),
  ]);
  const stories = sql
    .prepare<[string], { id: StoryId; number: number; wardCode: string | null }>(
      `select id, number, ward_code as wardCode from stories where id in (select value from json_each(?))`,
    )
    .all(JSON.stringify([...ids]))
    .map((story) => ({ ...story, isProtected: isProtected(everybodyInStory(sql, story.id)) }));
  const warnings = stopWarnings({
    places,
    stories,
    stops: stops.map((stop) => ({
      ...{ id: stop.id, lat: stop.lat, lng: stop.lng },
      wardCode: groundOfPoint(stop).wardCode,
      storyIds: storiesAt(stop),
    })),
  });
  return {
    warnings,
    isWayNear: isWayNearPlace({ path, places, stories }),
    isLineNear: stops.length > 1 && isWayNearPlace({ path: stops, places, stories }),
  };
}
