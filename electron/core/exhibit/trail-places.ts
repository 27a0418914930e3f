// What files for maps share: how a stop is called, and the line over all stops. Pure.
import type { LatLng } from '../../../shared/rules/map-plane.ts';
import { isDrawn } from '../../../shared/rules/trail-distance.ts';
import { mainWords } from './trail-content.ts';
import type { ShownStop, TrailContent } from './trail-content.ts';

/** `3. The old library`, in the main language. */
export function stopName(
  { number, title }: ShownStop,
  content: Pick<TrailContent, 'languages'>,
): string {
  const words = mainWords(title, content);
  return words === '' ? String(number) : `${number}. ${words}`;
}

export type Line = Pick<TrailContent, 'path' | 'stops' | 'isStraightShown'>;

/** The drawn way, or else straight from stop to stop; undefined where there is no second point, and where nobody is to be led straight. */
export function lineOf({ path, stops, isStraightShown }: Line): LatLng[] | undefined {
  const line = isDrawn(path) ? path : isStraightShown ? stops : [];
  return line.length < 2 ? undefined : line.map(({ lat, lng }) => ({ lat, lng }));
}
