// An exhibition: sections in an order, and in each what visitors hear, read and see. It holds references to stories, never copies of them.
import { z } from 'zod';
import {
  AttachmentId,
  ExhibitionId,
  ExhibitionItemId,
  ExhibitionLogoId,
  ExhibitionSectionId,
  RecordingId,
  StoryId,
  TrailId,
  TranscriptId,
  TranscriptLineId,
} from './ids.ts';
import { TimeMs } from './mark.ts';
import { Instant, LanguageTag, Line, Prose } from './text.ts';

/** The same words in several languages. A language that is not there is not written yet. */
export const Words = z
  .record(LanguageTag, Prose)
  .refine((words) => Object.keys(words).length <= 12, 'Please give at most 12 languages.');
export type Words = z.infer<typeof Words>;

/** How the whole looks; see exhibit/site/looks.css. */
export const looks = ['paper', 'evening', 'poster'] as const;
export const Look = z.enum(looks);
export type Look = z.infer<typeof Look>;

const item = {
  id: ExhibitionItemId,
  /** The exhibition's own words beside it. */
  caption: Words,
  /** Stands before the sound and what is read, and has to be passed first. */
  warning: Words,
};

/** Its film is seen too, where it may be shown; otherwise, and where nobody says so, it is heard. */
const filmed = { withFilm: z.boolean().optional() };

const FadeMs = z.number().min(0).max(10_000);

export const ExhibitionItem = z.discriminatedUnion('kind', [
  /** All that may be shown of a story: its sounds, its words, its pictures. */
  z.strictObject({ ...item, ...filmed, kind: z.literal('story'), storyId: StoryId }),
  /** A part of a recording, in milliseconds of the recording. */
  z.strictObject({
    ...item,
    ...filmed,
    kind: z.literal('clip'),
    storyId: StoryId,
    recordingId: RecordingId,
    fromMs: TimeMs,
    toMs: TimeMs,
    fadeInMs: FadeMs,
    fadeOutMs: FadeMs,
  }),
  /** Lines of a transcript, from one to another, as they stand there when the exhibition is made. */
  z.strictObject({
    ...item,
    kind: z.literal('quote'),
    storyId: StoryId,
    transcriptId: TranscriptId,
    fromLineId: TranscriptLineId,
    toLineId: TranscriptLineId,
  }),
  z.strictObject({
    ...item,
    kind: z.literal('picture'),
    storyId: StoryId,
    attachmentId: AttachmentId,
  }),
  /** Words of the exhibition alone: its caption is all of it. */
  z.strictObject({ ...item, kind: z.literal('text') }),
]);
export type ExhibitionItem = z.infer<typeof ExhibitionItem>;
/** Is its film wanted too? */
export function isFilmed(thing: ExhibitionItem): boolean {
  return 'withFilm' in thing && thing.withFilm === true;
}
export type ItemOfStory = Exclude<ExhibitionItem, { kind: 'text' }>;

export const ExhibitionSection = z.strictObject({
  id: ExhibitionSectionId,
  title: Words,
  introduction: Words,
  items: z.array(ExhibitionItem).max(300, 'Please put at most 300 things into a section.'),
});
export type ExhibitionSection = z.infer<typeof ExhibitionSection>;

/** A picture of a partner's sign; `name` is read aloud in its place. */
export const ExhibitionLogo = z.object({ id: ExhibitionLogoId, name: Line });
export type ExhibitionLogo = z.infer<typeof ExhibitionLogo>;

const fields = {
  title: Words,
  opening: Words,
  credits: Words,
  /** Whom visitors ask to take something down. */
  contact: Words,
  /** In this order; the first is the one that everything is written in. */
  languages: z
    .array(LanguageTag)
    .min(1, 'Please choose a language.')
    .max(12, 'Please choose at most 12 languages.'),
  look: Look,
  /** `#rrggbb`; see rules/contrast.ts for what may be read on it. */
  accent: z.string().regex(/^#[0-9a-f]{6}$/, 'Please choose a colour.'),
  /** After how long without a touch the first page comes back; 0: never. */
  idleSeconds: z.int().min(0).max(3600),
  /** Visitors may write something, which stays on the computer that shows the exhibition. */
  guestBook: z.boolean(),
  sections: z.array(ExhibitionSection).max(60, 'Please make at most 60 sections.'),
  /** Trails that are a page of the kiosk and the website, in this order. */
  trailIds: z.array(TrailId).max(12, 'Please put at most 12 trails into an exhibition.'),
};

export const Exhibition = z.object({
  id: ExhibitionId,
  ...fields,
  logos: z.array(ExhibitionLogo),
  createdAt: Instant,
  updatedAt: Instant,
  binnedAt: Instant.nullable(),
});
export type Exhibition = z.infer<typeof Exhibition>;

export const ExhibitionRow = z.object({
  id: ExhibitionId,
  title: Words,
  languages: z.array(LanguageTag),
  itemCount: z.int().nonnegative(),
  storyCount: z.int().nonnegative(),
  updatedAt: Instant,
  binnedAt: Instant.nullable(),
});
export type ExhibitionRow = z.infer<typeof ExhibitionRow>;

/** An exhibition in which something of a story is. */
export const ExhibitionWithStory = z.object({
  id: ExhibitionId,
  title: z.string(),
  /** How many things in it are of this story. */
  itemCount: z.int().positive(),
});
export type ExhibitionWithStory = z.infer<typeof ExhibitionWithStory>;

export const NewExhibition = z.strictObject(fields).partial();
export type NewExhibition = z.infer<typeof NewExhibition>;
export const ExhibitionPatch = z.strictObject({ id: ExhibitionId, ...NewExhibition.shape });
export type ExhibitionPatch = z.infer<typeof ExhibitionPatch>;
