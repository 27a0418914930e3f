// A trail as GPX 1.1: a waypoint for each stop, the route over all of them where it may be shown, and the drawn way as a track. The order of
// elements is that of the schema: https://www.topografix.com/GPX/1/1/. Pure.
import type { LatLng } from '../../../shared/rules/map-plane.ts';
import { isDrawn } from '../../../shared/rules/trail-distance.ts';
import { tag, tagIf, xmlDocument } from '../packaging/records/xml.ts';
import type { Markup } from '../packaging/records/xml.ts';
import { mainWords } from './trail-content.ts';
import type { ShownStop, TrailContent } from './trail-content.ts';
import { stopName } from './trail-places.ts';

const point = (name: string, { lat, lng }: LatLng, content: readonly (Markup | undefined)[]) =>
  tag(name, content, { lat, lon: lng });

function sound({ voice }: ShownStop): Markup | undefined {
  if (voice === null) return undefined;
  const { path, mimeType } = voice.sound.file;
  return tag('link', [tag('type', mimeType)], { href: path });
}

export function trailGpx(content: TrailContent): string {
  const { stops, path, builtOn, organisation, softwareVersion } = content;
  const title = mainWords(content.title, content);
  const introduction = mainWords(content.introduction, content);
  return xmlDocument(
    tag(
      'gpx',
      [
        tag('metadata', [
          tag('name', title),
          tagIf('desc', introduction),
          organisation.trim() === '' ? undefined : tag('author', [tag('name', organisation)]),
          tag('time', `${builtOn}T00:00:00Z`),
        ]),
        ...stops.map((stop) =>
          point('wpt', stop, [
            tag('name', stopName(stop, content)),
            tagIf('desc', mainWords(stop.text, content)),
            sound(stop),
          ]),
        ),
        // Programs lead straight from point to point of a route.
        content.isStraightShown
          ? tag('rte', [
              tag('name', title),
              ...stops.map((stop) => point('rtept', stop, [tag('name', stopName(stop, content))])),
            ])
          : undefined,
        isDrawn(path)
          ? tag('trk', [
              tag('name', title),
              tag(
                'trkseg',
                path.map((at) => point('trkpt', at, [])),
              ),
            ])
          : undefined,
      ],
      {
        version: '1.1',
        creator: `Homeground ${softwareVersion}`,
        xmlns: 'http://www.topografix.com/GPX/1/1',
      },
    ),
  );
}
