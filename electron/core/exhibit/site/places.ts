// Where the stories of an exhibition come from, as far as it may be told: by ward where it is told, or else by locality. Pure.
import outlines from '../../../../assets/map/outlines.json' with { type: 'json' };
import names from '../../../../assets/map/wards.json' with { type: 'json' };
import { planeAround } from '../../../../shared/rules/map-plane.ts';
import type { LatLng } from '../../../../shared/rules/map-plane.ts';
import { escaped } from '../../packaging/page-words.ts';
import type { ExhibitionContent, ShownStory } from '../content.ts';
import { signsApart } from '../signs-apart.ts';

export const mapSource = outlines.attribution;

function placeOf([lng = 0, lat = 0]: readonly number[]): LatLng {
  return { lat, lng };
}

export const plane = planeAround(
  outlines.wards.flatMap(({ rings }) => rings.flat().map(placeOf)),
  { width: 480, air: 8 },
);

export interface DrawnWard {
  code: string;
  name: string;
  locality: string;
  /** `d` of an SVG path. */
  path: string;
  middle: { x: number; y: number };
}

const short = (value: number) => Number(value.toFixed(1));

export function drawnWards(): DrawnWard[] {
  const byCode = new Map(names.map((ward) => [ward.code, ward]));
  return outlines.wards.flatMap(({ code, rings, middle }) => {
    const ward = byCode.get(code);
    if (ward === undefined) return [];
    const path = rings
      .map((ring) => {
        const corners = ring.map((corner) => plane.toPlane(placeOf(corner)));
        return `M${corners.map(({ x, y }) => `${short(x)} ${short(y)}`).join('L')}Z`;
      })
      .join('');
    const { x, y } = plane.toPlane(placeOf(middle));
    return [{ ...ward, path, middle: { x: short(x), y: short(y) } }];
  });
}

export interface TellingPlace {
  /** `place-1`: where the list names it. */
  id: string;
  name: string;
  wardCode: string | null;
  /** A point inside. */
  middle: { x: number; y: number } | undefined;
  /** A locality is shown as all of its wards. */
  wardCodes: string[];
  stories: ShownStory[];
}

/** Amid its wards. */
function middleOf(codes: readonly string[]): TellingPlace['middle'] {
  const middles = outlines.wards
    .filter(({ code }) => codes.includes(code))
    .map(({ middle }) => plane.toPlane(placeOf(middle)));
  if (middles.length === 0) return undefined;
  const sum = middles.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  return { x: short(sum.x / middles.length), y: short(sum.y / middles.length) };
}

/** By name. */
export function tellingPlaces({ stories }: Pick<ExhibitionContent, 'stories'>): TellingPlace[] {
  const found = new Map<string, Omit<TellingPlace, 'id' | 'middle'>>();
  for (const story of stories) {
    const ward = names.find(({ code }) => code === story.wardCode);
    const locality = story.locality.trim();
    const name = ward?.name ?? locality;
    if (name === '') continue;
    const key = ward?.code ?? name.toLowerCase();
    const known = found.get(key);
    if (known) known.stories.push(story);
    else
      found.set(key, {
        name,
        wardCode: ward?.code ?? null,
        wardCodes: ward
          ? [ward.code]
          : names
              .filter((one) => one.locality.toLowerCase() === name.toLowerCase())
              .map(({ code }) => code),
        stories: [story],
      });
  }
  return [...found.values()]
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
    .map((place, index) => ({
      ...place,
      id: `place-${index + 1}`,
      middle: middleOf(place.wardCodes),
    }));
}

/** Of the drawing; a finger finds each sign, also where the drawing is as narrow as a telephone. */
const REACH = { wide: 24, narrow: 44 };
/** Between two signs, so that each is as wide as a finger where the drawing is wide. */
const LEAST_APART = 42;

/** A sign for each place, which leads to where the list names it. */
export function placeLinks(places: readonly TellingPlace[]): string[] {
  const shown = places.flatMap((place) =>
    place.middle === undefined ? [] : [{ ...place, middle: place.middle }],
  );
  const signs = signsApart(
    shown.map(({ middle }) => middle),
    LEAST_APART,
  ).map(({ x, y }) => ({ x: short(x), y: short(y) }));
  return shown.map(({ id, name, middle, wardCode, stories }, index) => {
    const { x, y } = signs[index] ?? middle;
    const others = signs.filter((_, other) => other !== index);
    const nearest = Math.min(...others.map((other) => Math.hypot(other.x - x, other.y - y)));
    const reach = (most: number) => short(Math.min(most, nearest / 2));
    const lead =
      Math.hypot(middle.x - x, middle.y - y) > 1
        ? `<path class="way-there" d="M${middle.x} ${middle.y}L${x} ${y}"/>`
        : '';
    return `<a href="#${id}"${wardCode === null ? ' class="somewhere"' : ''}>${lead}<circle class="reach" cx="${x}" cy="${y}" r="${reach(REACH.wide)}"/><circle class="reach reach-narrow" cx="${x}" cy="${y}" r="${reach(REACH.narrow)}"/><circle class="dot" cx="${x}" cy="${y}" r="11"/><text class="place-name" paint-order="stroke" x="${x}" y="${short(y + 25)}">${escaped(name)}</text> <text x="${x}" y="${short(y + 5)}">${stories.length}</text></a>`;
  });
}

export function hasMap(content: Pick<ExhibitionContent, 'stories'>): boolean {
  return tellingPlaces(content).length > 0;
}
