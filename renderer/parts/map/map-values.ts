// What a map of the wards can show beside the wards themselves.
import type { LatLng } from '../../../shared/rules/map-plane.ts';

/** From little to much; `hidden` for a count too small to be told. */
export type WardTone = '0' | '1' | '2' | '3' | '4' | 'hidden';

export interface WardValue {
  value: number;
  /** The value in words, as the list and the line under the map say it. */
  label: string;
  tone: WardTone;
}

export interface MapPoint extends LatLng {
  id: string;
  label: string;
  tone?: 'usual' | 'chosen';
  /** A few letters that stand on it, such as its number. */
  sign?: string;
}
