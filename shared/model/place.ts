// Places that belong to a story: where somebody comes from, where they arrived, what they tell of. None has to be given.
import { z } from 'zod';
import { CountryCode } from './country.ts';
import { StoryId, StoryPlaceId } from './ids.ts';
import { WardCode } from './story.ts';
import { Line } from './text.ts';

export const placeKinds = [
  'origin',
  'journey',
  'arrival',
  'settlement',
  'mentioned',
  'interest',
] as const;
export const PlaceKind = z.enum(placeKinds);
export type PlaceKind = z.infer<typeof PlaceKind>;

/** How much of a place those are told who may not know names; see rules/place-detail.ts. */
export const PlaceDetail = z.enum(['written', 'locality', 'city']);
export type PlaceDetail = z.infer<typeof PlaceDetail>;

const where = {
  kind: PlaceKind,
  /** The storyteller's own words: "my grandmother's village", "Mirpur". */
  words: Line,
  countryCode: CountryCode.nullable(),
  wardCode: WardCode.nullable(),
  /** A point in the city, WGS 84, or both null. */
  lat: z.number().min(-90).max(90).nullable(),
  lng: z.number().min(-180).max(180).nullable(),
};

export const StoryPlace = z.object({
  id: StoryPlaceId,
  storyId: StoryId,
  ...where,
  /** Never leaves the library. */
  note: Line,
});
export type StoryPlace = z.infer<typeof StoryPlace>;

/** With an id of its own it can be sent a second time, and is there once. */
export const NewStoryPlace = z.strictObject({
  id: StoryPlaceId.optional(),
  storyId: StoryId,
  kind: PlaceKind,
  words: Line.default(''),
  countryCode: CountryCode.nullable().default(null),
  wardCode: WardCode.nullable().default(null),
  lat: where.lat.default(null),
  lng: where.lng.default(null),
  note: Line.default(''),
});

export const StoryPlacePatch = z
  .strictObject({ ...where, note: Line })
  .partial()
  .extend({ id: StoryPlaceId });
export type StoryPlacePatch = z.infer<typeof StoryPlacePatch>;

/** A place as it is told to others: by its words, or else by its locality, or else by its country. */
export const ToldPlace = z.object({ ...where, locality: z.string() });
export type ToldPlace = z.infer<typeof ToldPlace>;

export const PlacesOfStory = z.object({
  /** Empty for those who may not know names. */
  places: z.array(StoryPlace),
  /** What all others are told of them. */
  told: z.array(ToldPlace),
  /** What all others are told of the ward and the locality of the story. */
  ground: z.object({ wardCode: WardCode.nullable(), locality: z.string() }),
  /** null for those who may not know how careful one must be. */
  detail: PlaceDetail.nullable(),
});
export type PlacesOfStory = z.infer<typeof PlacesOfStory>;
