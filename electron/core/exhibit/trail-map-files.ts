// A trail as files for maps and phones, in three formats. Pure.
import type { TrailContent } from './trail-content.ts';
import { trailGeojson } from './trail-geojson.ts';
import { trailGpx } from './trail-gpx.ts';
import { trailKml } from './trail-kml.ts';

const writers = [
  ['gpx', trailGpx],
  ['geojson', trailGeojson],
  ['kml', trailKml],
] as const;

/** @param name without its ending; they lie beside the folder of the sounds */
export function namesOfMapFiles(name: string): string[] {
  return writers.map(([ending]) => `${name}.${ending}`);
}

export function trailMapFiles(
  trail: TrailContent,
  name: string,
): { path: string; text: string; stories: string[] }[] {
  const stories = trail.stories.map(({ code }) => code);
  return writers.map(([ending, write]) => ({
    ...{ path: `${name}.${ending}`, text: write(trail), stories },
  }));
}
