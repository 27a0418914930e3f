// A trail as KML 2.2 (OGC 07-147r2): a placemark for each stop, and the way as a line. Coordinates are longitude, then latitude. Pure.
import type { LatLng } from '../../../shared/rules/map-plane.ts';
import { tag, tagIf, xmlDocument } from '../packaging/records/xml.ts';
import { mainWords } from './trail-content.ts';
import type { TrailContent } from './trail-content.ts';
import { lineOf, stopName } from './trail-places.ts';

const coordinates = (points: readonly LatLng[]) =>
  tag('coordinates', points.map(({ lng, lat }) => `${lng},${lat}`).join(' '));

/** KML writes colours as alpha, blue, green, red. */
function kmlColour(accent: string): string {
  const [, red = '', green = '', blue = ''] = /^#(..)(..)(..)$/u.exec(accent) ?? [];
  return `ff${blue}${green}${red}`;
}

export function trailKml(content: TrailContent): string {
  const { stops, accent } = content;
  const line = lineOf(content);
  const title = mainWords(content.title, content);
  const way = tag('LineStyle', [tag('color', kmlColour(accent)), tag('width', 4)]);
  return xmlDocument(
    tag(
      'kml',
      [
        tag('Document', [
          tag('name', title),
          tagIf('description', mainWords(content.introduction, content)),
          tag('Style', [way], { id: 'way' }),
          ...stops.map((stop) =>
            tag('Placemark', [
              tag('name', stopName(stop, content)),
              tagIf('description', mainWords(stop.text, content)),
              tag('Point', [coordinates([stop])]),
            ]),
          ),
          line &&
            tag('Placemark', [
              tag('name', title),
              tag('styleUrl', '#way'),
              tag('LineString', [tag('tessellate', 1), coordinates(line)]),
            ]),
        ]),
      ],
      { xmlns: 'http://www.opengis.net/kml/2.2' },
    ),
  );
}
