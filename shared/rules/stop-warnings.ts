// Which stops of a trail are where somebody's place may be: a lead then looks again, and says whether it is a public place. Pure.
//
// A stop warns when
// - a place with a point is within 150 m of it, and that place is where somebody settled, or any place of a story with a protected person;
// - it tells of a story with a protected person, in the very ward of that story.
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
      .filter((place) => place.kind === 'settlement' || ofId.get(place.storyId)?.isProtected)
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
