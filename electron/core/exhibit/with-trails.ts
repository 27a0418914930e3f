// Puts what is heard and seen along trails to its stops, out of the sections as which it was chosen and made. Pure.
import { measureTrail } from '../../../shared/rules/trail-distance.ts';
import type { ExhibitionContent, ShownItem } from './content.ts';
import { groundOfPoint } from './trail-ground.ts';
import type { ShownStop, TrailContent } from './trail-content.ts';
import type { TrailOnShow } from './trail-sections.ts';

/** @param filled with the stops of all trails among its sections */
export function withTrails(
  filled: Omit<ExhibitionContent, 'trails'>,
  trails: readonly TrailOnShow[],
): ExhibitionContent {
  const stops = new Set<string>(trails.flatMap(({ trail }) => trail.stops.map(({ id }) => id)));
  return {
    ...filled,
    sections: filled.sections.filter(({ id }) => !stops.has(id)),
    trails: trails.map((one) => trailContent(one, filled)),
  };
}

function trailContent(
  { trail, isStraightShown }: TrailOnShow,
  filled: Omit<ExhibitionContent, 'trails'>,
): TrailContent {
  const { name, key, packageId, builtOn, softwareVersion, organisation } = filled;
  const { title, introduction, contact, languages, look, accent, paceMph, path } = trail;
  const shown = new Map<string, ShownItem[]>(filled.sections.map(({ id, items }) => [id, items]));
  const here = new Set(
    trail.stops.flatMap(({ id }) =>
      (shown.get(id) ?? []).flatMap((item) => (item.kind === 'text' ? [] : [item.storyCode])),
    ),
  );
  return {
    ...{ name, key, packageId, builtOn, softwareVersion, organisation },
    stories: filled.stories.filter(({ code }) => here.has(code)),
    ...{ title, introduction, contact, languages, look, accent, paceMph, path, isStraightShown },
    ...measureTrail(trail),
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

/** What is heard and seen at a stop, like the things of a section. */
export function itemsShownAt({ id, voice, picture }: ShownStop): ShownItem[] {
  return [
    ...(voice === null ? [] : [{ kind: 'clip' as const, id, ...voice }]),
    ...(picture === null ? [] : [{ kind: 'picture' as const, id, warning: {}, ...picture }]),
  ];
}
