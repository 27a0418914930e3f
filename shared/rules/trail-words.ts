// Says in English in which of a trail's words something stands: for the command line and for what is refused. Pure.
import type { NameInTrail, TrailStop } from '../model/trail.ts';

const fieldWords: Record<NameInTrail['field'], string> = {
  title: 'title',
  introduction: 'introduction',
  contact: 'how to reach you',
  text: 'what people read there',
  host: 'who welcomes people',
  locality: 'locality',
  accessWords: 'getting around',
};

/** @returns such as "stop 2" and "title"; of the trail's own words only the latter */
export function placeInTrail(
  { stopId, field }: Pick<NameInTrail, 'stopId' | 'field'>,
  stops: readonly Pick<TrailStop, 'id'>[],
): string[] {
  const place = stops.findIndex(({ id }) => id === stopId);
  return [...(place === -1 ? [] : [`stop ${place + 1}`]), fieldWords[field]];
}
