// Index points: what a story speaks of, moment by moment, with or without a transcript and with or without a sound.
import { z } from 'zod';
import { IndexPointId, PersonId, RecordingId, StoryId, ThemeId } from './ids.ts';
import { TimeMs } from './mark.ts';
import { Instant, LanguageTag, Line, NonEmptyLine, Prose, TypedLanguageTag } from './text.ts';

/** Somebody the story speaks of: one of the library, or only a name. */
export const PointPerson = z.strictObject({ personId: PersonId.nullable(), name: Line });
export type PointPerson = z.infer<typeof PointPerson>;

/** Degrees of WGS 84, and how close a map should show it (0 is the world). */
export const PointPlace = z
  .strictObject({
    name: Line,
    latitude: z
      .number()
      .min(-90, 'A latitude lies between -90 and 90.')
      .max(90, 'A latitude lies between -90 and 90.')
      .nullable(),
    longitude: z
      .number()
      .min(-180, 'A longitude lies between -180 and 180.')
      .max(180, 'A longitude lies between -180 and 180.')
      .nullable(),
    zoom: z.int().min(0).max(22, 'A zoom lies between 0 and 22.').nullable(),
  })
  .refine(
    ({ latitude, longitude }) => (latitude === null) === (longitude === null),
    'Please give both numbers of a place, or none.',
  )
  .refine(
    ({ name, latitude }) => name.trim() !== '' || latitude !== null,
    'Please say which place it is.',
  );
export type PointPlace = z.infer<typeof PointPlace>;

/** Kept as it is written: nothing here is ever opened. */
export const PointLink = z.strictObject({
  address: z
    .string()
    .max(2000, 'This address is too long.')
    .regex(/^https?:\/\/[^\s]+$/iu, 'Please write an address that begins with https://'),
  words: Line,
});
export type PointLink = z.infer<typeof PointLink>;

const Keywords = z.array(NonEmptyLine).max(50, 'Please give at most 50 keywords.');

const pointFields = {
  /** In milliseconds of the recording; null where there is no sound, or nobody knows. */
  fromMs: TimeMs.nullable(),
  /** Null: until the next point. */
  toMs: TimeMs.nullable(),
  title: Line,
  synopsis: Prose,
  /** A few words as they are said there. */
  words: Prose,
  themeIds: z.array(ThemeId).max(50, 'Please give at most 50.'),
  keywords: Keywords,
  people: z.array(PointPerson).max(100, 'Please name at most 100 people.'),
  places: z.array(PointPlace).max(100, 'Please name at most 100 places.'),
  links: z.array(PointLink).max(50, 'Please give at most 50.'),
  /** The second language in which title, synopsis and keywords stand. */
  otherLanguage: LanguageTag.nullable(),
  otherTitle: Line,
  otherSynopsis: Prose,
  otherKeywords: Keywords,
};

export const IndexPoint = z.object({
  id: IndexPointId,
  storyId: StoryId,
  /** Null for a story, or a part of it, without a sound. */
  recordingId: RecordingId.nullable(),
  ...pointFields,
  createdAt: Instant,
  updatedAt: Instant,
  binnedAt: Instant.nullable(),
  /** A part of it lies in a closed passage, so nobody else is told of it. */
  isClosed: z.boolean(),
});
export type IndexPoint = z.infer<typeof IndexPoint>;

const typedFields = { ...pointFields, otherLanguage: TypedLanguageTag.nullable() };

/** With an id of its own it can be sent a second time, and is there once. */
export const NewIndexPoint = z.strictObject({
  id: IndexPointId.optional(),
  storyId: StoryId,
  recordingId: RecordingId.nullable().default(null),
  ...z.strictObject(typedFields).partial().shape,
});
export type NewIndexPoint = z.infer<typeof NewIndexPoint>;

export const IndexPointPatch = z.strictObject({
  id: IndexPointId,
  ...z.strictObject(typedFields).partial().shape,
});
export type IndexPointPatch = z.infer<typeof IndexPointPatch>;

/** What of a point people write. */
export type PointFields = Omit<
  IndexPoint,
  'id' | 'storyId' | 'recordingId' | 'createdAt' | 'updatedAt' | 'binnedAt' | 'isClosed'
>;

export const emptyPoint: PointFields = {
  ...{ fromMs: null, toMs: null, title: '', synopsis: '', words: '' },
  ...{ themeIds: [], keywords: [], people: [], places: [], links: [] },
  ...{ otherLanguage: null, otherTitle: '', otherSynopsis: '', otherKeywords: [] },
};
