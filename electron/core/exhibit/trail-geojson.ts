// A trail as GeoJSON (RFC 7946): a point for each stop, with its words in every language, and the way as a line. Longitude, then latitude. Pure.
import type { LatLng } from '../../../shared/rules/map-plane.ts';
import type { TrailContent } from './trail-content.ts';
import { lineOf } from './trail-places.ts';

const position = ({ lng, lat }: LatLng) => [lng, lat];

export function trailGeojson(content: TrailContent): string {
  const { title, introduction, miles, minutes, stops } = content;
  const line = lineOf(content);
  const round = (value: number) => Math.round(value * 100) / 100;
  return `${JSON.stringify(
    {
      type: 'FeatureCollection',
      features: [
        ...stops.map((stop) => ({
          type: 'Feature',
          geometry: { type: 'Point', coordinates: position(stop) },
          properties: {
            ...{ number: stop.number, title: stop.title, text: stop.text },
            ...{ ward: stop.ward, locality: stop.locality, host: stop.host },
            access: { ...stop.access, notes: stop.accessWords },
            sound: stop.voice?.sound.file.path ?? null,
            picture: stop.picture?.picture.file.path ?? null,
          },
        })),
        ...(line === undefined
          ? []
          : [
              {
                type: 'Feature',
                geometry: { type: 'LineString', coordinates: line.map(position) },
                properties: {
                  ...{ title, introduction },
                  ...{ miles: round(miles), minutes: Math.round(minutes) },
                },
              },
            ]),
      ],
    },
    null,
    2,
  )}\n`;
}
