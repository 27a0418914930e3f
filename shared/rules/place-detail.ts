// How finely a place is told to those who may not know names: archivists in the app, and whoever gets a package. Pure.
//
// Whoever works with names reads every place as it was written. For all others the most protected person who has or had a part in
// the story decides (docs: a ward is small; a journey is nobody's right to hear):
//
// | what                             | everybody ordinary, | somebody careful, or not    | somebody under high   |
// |                                  | with the full name  | shown with the full name    | protection            |
// |                                  | `written`           | `locality`                  | `city`                |
// | ward of the story                | as written          | nothing                     | nothing               |
// | locality of the story            | as written          | a locality of the map or of | Birmingham            |
// |                                  |                     |   the project's list        |                       |
// | a place in the city (ward,       | as written          | the locality of its ward    | Birmingham            |
// |   point on the map)              |                     |                             |                       |
// | origin, arrival, settlement,     | as written          | the country alone           | nothing               |
// |   mentioned, of interest         |                     |                             |                       |
// | journey                          | as written          | nothing                     | nothing               |
// | private note                     | nothing             | nothing                     | nothing               |
//
// Words that somebody typed may hold a street or a village. So of a protected story no typed word is told: a locality is told if
// the map or the list of the project has it, a ward's name becomes its locality, and anything else is told as the ward says, or not at all.
import type { Attribution, Protection } from '../model/person.ts';
import type { PlaceDetail, StoryPlace, ToldPlace } from '../model/place.ts';
import { isCareful } from './protection.ts';

export const cityName = 'Birmingham';

/** The wards, and the localities that the project has listed itself. */
export interface CityMap {
  wards: readonly Ward[];
  localities: readonly string[];
}

export interface Ward {
  code: string;
  name: string;
  locality: string;
}

/** @param everybody who has or had a part in the story, or can be heard in it */
export function placeDetail(
  everybody: readonly { attribution: Attribution; protection: Protection }[],
): PlaceDetail {
  if (everybody.some(({ protection }) => protection === 'high')) return 'city';
  const isProtected = everybody.some(
    ({ attribution, protection }) => attribution !== 'full-name' || isCareful(protection),
  );
  return isProtected ? 'locality' : 'written';
}

const fromFine: readonly PlaceDetail[] = ['written', 'locality', 'city'];

export function isCoarser(one: PlaceDetail, other: PlaceDetail): boolean {
  return fromFine.indexOf(one) > fromFine.indexOf(other);
}

export interface StoryGround {
  wardCode: string | null;
  locality: string;
}

/** The ward and the locality of a story, as others are told them. */
export function toldGround(ground: StoryGround, detail: PlaceDetail, map: CityMap): StoryGround {
  if (detail === 'written') return { wardCode: ground.wardCode, locality: ground.locality };
  const locality = localityOnMap(ground, map);
  return { wardCode: null, locality: detail === 'city' && locality !== '' ? cityName : locality };
}

function localityOnMap({ wardCode, locality }: StoryGround, map: CityMap): string {
  const typed = fold(locality);
  const known = map.wards.find((ward) => fold(ward.locality) === typed)?.locality;
  const named = map.wards.find((ward) => fold(ward.name) === typed);
  const ofCode = map.wards.find(({ code }) => code === wardCode);
  if (typed === fold(cityName)) return cityName;
  const listed = named === undefined && map.localities.find((name) => fold(name) === typed);
  return known ?? (listed || ((ofCode ?? named)?.locality ?? ''));
}

const fold = (text: string) => text.trim().toLowerCase();

/** @returns undefined where nothing of it is told */
export function toldPlace(
  place: Omit<StoryPlace, 'id' | 'storyId' | 'note'>,
  detail: PlaceDetail,
  map: CityMap,
): ToldPlace | undefined {
  const { kind, words, countryCode, wardCode, lat, lng } = place;
  if (detail === 'written') {
    const locality = map.wards.find(({ code }) => code === wardCode)?.locality ?? '';
    return { kind, words, locality, countryCode, wardCode, lat, lng };
  }
  if (kind === 'journey') return undefined;
  const nothing = { words: '', countryCode: null, wardCode: null, lat: null, lng: null };
  if (wardCode !== null || lat !== null || lng !== null) {
    const ward = map.wards.find(({ code }) => code === wardCode);
    const locality = detail === 'city' ? cityName : (ward?.locality ?? cityName);
    return { kind, ...nothing, locality };
  }
  if (detail === 'city' || countryCode === null) return undefined;
  return { kind, ...nothing, locality: '', countryCode };
}

/** All that is told of the places of a story: what has become alike is told once. */
export function toldPlaces(
  places: readonly Omit<StoryPlace, 'id' | 'storyId' | 'note'>[],
  detail: PlaceDetail,
  map: CityMap,
): ToldPlace[] {
  const told = new Map<string, ToldPlace>();
  for (const place of places) {
    const one = toldPlace(place, detail, map);
    if (one !== undefined) told.set(JSON.stringify(one), one);
  }
  return [...told.values()];
}
