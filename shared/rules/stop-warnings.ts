// Which stops of a trail are where somebody's place may be: a lead then looks again, and says whether it is a public place. Pure.
//
// A stop warns when
// - a place with a point is within 150 m of it, and that place is where somebody settled, or any place of a story with a protected person;
// - it tells of a story with a protected person, in the very ward of that story.
//
// A way that was drawn past such a place has to be moved: nobody chose each of its points as a public place.
import type { StoryId, TrailStopId } from '../model/ids.ts';
import type { PlaceKind } from '../model/place.ts';
import type { StopWarning } from '../model/trail.ts';
import type { LatLng } from './map-plane.ts';
import { metresBetween } from './trail-distance.ts';

export const NEAR_METRES = 150;

interface Stop extends LatLng {
  id: TrailStopId;
  wardCode: string | undefined;
  /** What is heard and seen there. */
  storyIds: readonly StoryId[];
}

interface PlaceOfStory extends LatLng {
  storyId: StoryId;
  kind: PlaceKind;
}

interface StoryHere {
  id: StoryId;
  number: number;
  wardCode: string | null;
  isProtected: boolean;
}

/** The same for as long as the same stands against a stop. */
export function warningKey({ why, storyId }: Pick<StopWarning, 'why' | 'storyId'>): string {
  return `${why} ${storyId}`;
}

/** A place where somebody settled, or any place of a story with a protected person. */
function isPrivate({ kind, storyId }: PlaceOfStory, ofId: ReadonlyMap<StoryId, StoryHere>) {
  return kind === 'settlement' || ofId.get(storyId)?.isProtected === true;
}

/** One for each stop, story and cause. */
export function stopWarnings({
  stops,
  places,
  stories,
}: {
  stops: readonly Stop[];
  places: readonly PlaceOfStory[];
  /** Those of the places, and those that the stops tell of. */
  stories: readonly StoryHere[];
}): StopWarning[] {
  const ofId = new Map(stories.map((story) => [story.id, story]));
  return stops.flatMap((stop) => {
    const near = places
      .filter((place) => isPrivate(place, ofId))
      .filter((place) => metresBetween(place, stop) <= NEAR_METRES)
      .map(({ storyId }) => storyId);
    const inWard = stop.storyIds.filter((storyId) => {
      const story = ofId.get(storyId);
      return story?.isProtected && story.wardCode !== null && story.wardCode === stop.wardCode;
    });
    const warn = (why: StopWarning['why'], ids: readonly StoryId[]) =>
      [...new Set(ids)].flatMap((storyId) => {
        const story = ofId.get(storyId);
        return story ? [{ stopId: stop.id, why, storyId, number: story.number }] : [];
      });
    return [...warn('near-a-place', near), ...warn('ward-of-storyteller', inWard)];
  });
}

/** No part of a long straight line is farther from a point that is looked at than half of this. */
const STEP_METRES = 50;
/** A little more than the distance that is looked for, whatever the latitude. */
const NEAR_DEGREES = (NEAR_METRES * 1.1) / 111_195;

/** The points of a way, and more along what lies between them. */
function pointsAlong(path: readonly LatLng[]): LatLng[] {
  return path.flatMap((point, index) => {
    const before = path[index - 1] ?? point;
    const steps = Math.max(1, Math.ceil(metresBetween(before, point) / STEP_METRES));
    return Array.from({ length: steps }, (_, step) => {
      const part = (step + 1) / steps;
      return {
        lat: before.lat + (point.lat - before.lat) * part,
        lng: before.lng + (point.lng - before.lng) * part,
      };
    });
  });
}

/** Does the drawn way run where a stop would warn of a place? */
export function isWayNearPlace({
  path,
  places,
  stories,
}: {
  path: readonly LatLng[];
  places: readonly PlaceOfStory[];
  stories: readonly StoryHere[];
}): boolean {
  const ofId = new Map(stories.map((story) => [story.id, story]));
  const hidden = places.filter((place) => isPrivate(place, ofId));
  if (hidden.length === 0) return false;
  return pointsAlong(path).some((point) =>
    hidden.some(
      (place) =>
        Math.abs(place.lat - point.lat) <= NEAR_DEGREES &&
        metresBetween(place, point) <= NEAR_METRES,
    ),
  );
}
