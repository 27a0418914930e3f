// A heritage trail: public places in an order, and at each what walkers read, see and hear. It holds references to stories, never copies of them.
import { z } from 'zod';
import { Exhibition, Words } from './exhibition.ts';
import { ItemVerdict, NameInWords } from './exhibition-output.ts';
import {
  AttachmentId,
  ExhibitionItemId,
  RecordingId,
  StoryId,
  TrailId,
  TrailStopId,
} from './ids.ts';
import { TimeMs } from './mark.ts';
import { WardCode } from './story.ts';
import { Instant, LanguageTag, Line } from './text.ts';

/** WGS 84. Kept to four decimals, about eleven metres: a stop is a place in the street, never a door. */
export const TrailPoint = z.strictObject({
  lat: z
    .number()
    .min(-90, 'A latitude is from -90 to 90.')
    .max(90, 'A latitude is from -90 to 90.'),
  lng: z
    .number()
    .min(-180, 'A longitude is from -180 to 180.')
    .max(180, 'A longitude is from -180 to 180.'),
});
export type TrailPoint = z.infer<typeof TrailPoint>;

export const Known = z.enum(['yes', 'no', 'not-known']);
export type Known = z.infer<typeof Known>;

/** What somebody needs to know before they set out, in this order wherever it is told. */
export const accessFacts = ['steps', 'toilets', 'benches'] as const;
export type AccessFact = (typeof accessFacts)[number];

const FadeMs = z.number().min(0).max(10_000);

/** A part of a recording, in milliseconds of the recording. */
export const StopVoice = z.strictObject({
  id: ExhibitionItemId,
  storyId: StoryId,
  recordingId: RecordingId,
  fromMs: TimeMs,
  toMs: TimeMs,
  fadeInMs: FadeMs,
  fadeOutMs: FadeMs,
  caption: Words,
  /** Stands before the sound. */
  warning: Words,
});
export type StopVoice = z.infer<typeof StopVoice>;

export const StopPicture = z.strictObject({
  id: ExhibitionItemId,
  storyId: StoryId,
  attachmentId: AttachmentId,
  caption: Words,
});
export type StopPicture = z.infer<typeof StopPicture>;

export const TrailStop = z.strictObject({
  id: TrailStopId,
  ...TrailPoint.shape,
  title: Words,
  text: Words,
  voice: StopVoice.nullable(),
  picture: StopPicture.nullable(),
  /** Who welcomes there, as it is printed. */
  host: Line,
  access: z.strictObject({ steps: Known, toilets: Known, benches: Known }),
  accessWords: Words,
  /** Where the map's own word is not the right one; empty: as the map says. */
  locality: Line,
  /** A lead has seen that somebody's place is near, and says that this one is public. */
  isPublicPlace: z.boolean(),
});
export type TrailStop = z.infer<typeof TrailStop>;

const fields = {
  title: Words,
  introduction: Words,
  /** Whom walkers ask to take something down. */
  contact: Words,
  languages: Exhibition.shape.languages,
  look: Exhibition.shape.look,
  accent: Exhibition.shape.accent,
  /** How fast people walk it, in miles an hour. */
  paceMph: z.number().min(0.5, 'Please choose 0.5 or more.').max(5, 'Please choose 5 or less.'),
  minutesAtStop: z.number().min(0).max(120, 'Please choose 120 minutes or less.'),
  /** The way as it was drawn; empty: straight from stop to stop. */
  path: z.array(TrailPoint).max(3000, 'A way has at most 3,000 points.'),
  stops: z.array(TrailStop).max(100, 'Please make at most 100 stops.'),
};

export const Trail = z.object({
  id: TrailId,
  ...fields,
  createdAt: Instant,
  updatedAt: Instant,
  binnedAt: Instant.nullable(),
});
export type Trail = z.infer<typeof Trail>;

export const NewTrail = z.strictObject(fields).partial();
export type NewTrail = z.infer<typeof NewTrail>;
export const TrailPatch = z.strictObject({ id: TrailId, ...NewTrail.shape });
export type TrailPatch = z.infer<typeof TrailPatch>;

export const TrailRow = z.object({
  id: TrailId,
  title: Words,
  languages: z.array(LanguageTag),
  stopCount: z.int().nonnegative(),
  miles: z.number().nonnegative(),
  updatedAt: Instant,
  binnedAt: Instant.nullable(),
});
export type TrailRow = z.infer<typeof TrailRow>;

/** A trail that holds something of a story. */
export const TrailWithStory = z.object({ id: TrailId, title: z.string() });
export type TrailWithStory = z.infer<typeof TrailWithStory>;

/** Why a lead must look at where a stop is. */
export const StopWarning = z.object({
  stopId: TrailStopId,
  why: z.enum(['near-a-place', 'ward-of-storyteller']),
  storyId: StoryId,
  number: z.int(),
});
export type StopWarning = z.infer<typeof StopWarning>;

/** Where in the trail's own words: in that of a stop, or, without one, of the trail. */
export const trailFields = [
  'title',
  'introduction',
  'contact',
  'text',
  'host',
  'locality',
  'accessWords',
] as const;
export const NameInTrail = NameInWords.extend({
  stopId: TrailStopId.nullable(),
  field: z.enum(trailFields),
});
export type NameInTrail = z.infer<typeof NameInTrail>;

export const TrailPlan = z.object({
  /** Of each voice and each picture. */
  items: z.array(ItemVerdict),
  /** In the trail's own words. While one of them is certain, nothing is made. */
  names: z.array(NameInTrail),
  /** While nobody says of one of these that it is a public place, nothing is made. */
  warnings: z.array(StopWarning),
  /** The drawn way runs past a place that must not be shown. While it does, nothing is made. */
  isWayNear: z.boolean(),
  /** No way is drawn, and a straight line would run past such a place: then there is no line. */
  isLineHidden: z.boolean(),
  goingIn: z.int().nonnegative(),
  leftOut: z.int().nonnegative(),
  /** An estimate. */
  sizeBytes: z.int().nonnegative(),
  freeBytes: z.int().nonnegative(),
  /** On the disk of the library there is no room for what is made there first. While it is so, nothing is made. */
  isLibraryFull: z.boolean(),
});
export type TrailPlan = z.infer<typeof TrailPlan>;

const Promised = z
  .int('Please write a whole number.')
  .min(1, 'Please write 1 or more.')
  .max(10_000, 'Please write at most 10,000.');
/** How much of trails was promised. */
export const TrailPromise = z.strictObject({
  miles: Promised,
  localities: Promised,
  hosts: Promised,
});
export type TrailPromise = z.infer<typeof TrailPromise>;

/** What all trails that are not in the bin add up to. */
export const TrailProgress = z.object({
  trails: z.int().nonnegative(),
  miles: z.number().nonnegative(),
  localities: z.array(z.string()),
  wards: z.array(WardCode),
  hosts: z.int().nonnegative(),
  promise: TrailPromise,
});
export type TrailProgress = z.infer<typeof TrailProgress>;
