// Brings what is heard and seen along a trail into the folder, as it is done for exhibitions, and puts each to its stop.
import type { TrailMeasure } from '../../../shared/rules/trail-distance.ts';
import { measureTrail } from '../../../shared/rules/trail-distance.ts';
import type { Trail } from '../../../shared/model/trail.ts';
import type { ExhibitionContent, ShownItem } from './content.ts';
import { fillExhibition } from './fill-exhibition.ts';
import type { Filling, NoteFile } from './fill-exhibition.ts';
import { groundOfPoint } from './trail-ground.ts';
import type { ShownStop, TrailContent } from './trail-content.ts';

/** @throws as `fillExhibition` */
export async function fillTrail(
  filling: Filling,
  { trail, note }: { trail: Trail; note: NoteFile },
): Promise<TrailContent> {
  return trailContent(trail, await fillExhibition(filling, note));
}

function trailContent(trail: Trail, filled: ExhibitionContent): TrailContent {
  const measure: TrailMeasure = measureTrail(trail);
  const { name, packageId, builtOn, softwareVersion, organisation, stories } = filled;
  const { title, introduction, contact, languages, look, accent, paceMph, path } = trail;
  const shown = new Map<string, ShownItem[]>(filled.sections.map(({ id, items }) => [id, items]));
  return {
    ...{ name, packageId, builtOn, softwareVersion, organisation, stories },
    ...{ title, introduction, contact, languages, look, accent, paceMph, path },
    ...measure,
    stops: trail.stops.map((stop, index): ShownStop => {
      const { id, lat, lng, access, accessWords, host } = stop;
      const { ward, locality } = groundOfPoint(stop);
      return {
        ...{ id, lat, lng, ward, access, accessWords, host },
        ...{ number: index + 1, title: stop.title, text: stop.text },
        locality: stop.locality.trim() || locality,
        ...shownAt(shown.get(id) ?? []),
      };
    }),
  };
}

function shownAt(items: readonly ShownItem[]): Pick<ShownStop, 'voice' | 'picture'> {
  const clip = items.find((item) => item.kind === 'clip');
  const picture = items.find((item) => item.kind === 'picture');
  return {
    voice: clip
      ? {
          ...{ storyCode: clip.storyCode, caption: clip.caption },
          ...{ warning: clip.warning, sound: clip.sound },
        }
      : null,
    picture: picture
      ? { storyCode: picture.storyCode, caption: picture.caption, picture: picture.picture }
      : null,
  };
}
