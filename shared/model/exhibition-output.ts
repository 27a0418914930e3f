// What is made of an exhibition or a trail, what would go in, and what stays and why.
import { z } from 'zod';
import { Decision, Use } from './agreement.ts';
import {
  AttachmentId,
  ExhibitionItemId,
  RecordingId,
  StoryId,
  TrailId,
  TranscriptId,
  TranscriptLineId,
} from './ids.ts';
import { PlanBlock } from './package.ts';
import { LanguageTag } from './text.ts';

/** What can be made of an exhibition. */
export const exhibitionOutputs = ['kiosk', 'cards', 'wall', 'media-pack', 'website'] as const;
export const ExhibitionOutput = z.enum(exhibitionOutputs);
export type ExhibitionOutput = z.infer<typeof ExhibitionOutput>;

const usesOfOutput = {
  kiosk: ['exhibition'],
  cards: ['website'],
  wall: ['exhibition'],
  'media-pack': ['broadcast', 'learning'],
  website: ['website'],
} as const satisfies Record<ExhibitionOutput, readonly [Use, ...Use[]]>;

/** What must have been agreed to for it. @param wanted where there is a choice */
export function useOfOutput(what: ExhibitionOutput, wanted?: Use): Use {
  const possible: readonly [Use, ...Use[]] = usesOfOutput[what];
  return possible.find((use) => use === wanted) ?? possible[0];
}

/** Why a thing is left out. Beside these there is what the gate says of its story. */
export const itemReasons = [
  'story-may-not',
  'name-in-words',
  'not-there',
  'part-closed',
  'words-not-ready',
  'picture-not-agreed',
  'empty',
] as const;
export const ItemReason = z.enum(itemReasons);
export type ItemReason = z.infer<typeof ItemReason>;

/** Why only the sound of a recording is heard, where its film was wanted. */
export const filmReasons = [
  'film-not-there',
  'film-part-erased',
  'film-not-agreed',
  'film-tells-who',
  'film-others',
  'film-seen-not-said',
] as const;
export const FilmReason = z.enum(filmReasons);
export type FilmReason = z.infer<typeof FilmReason>;

/** A word that is a real name which must not be seen, or is so like one that somebody should look. */
export const NameInWords = z.object({ word: z.string(), isCertain: z.boolean() });
export type NameInWords = z.infer<typeof NameInWords>;

export const ItemVerdict = z.object({
  itemId: ExhibitionItemId,
  /** None: it goes in. */
  reasons: z.array(ItemReason),
  /** Where `reasons` holds 'story-may-not' or 'name-in-words': what the gate, and the look for names, say of the story. */
  decision: Decision.nullable(),
  blocks: z.array(PlanBlock),
  /** Where its film was wanted and may not be shown: then it is heard. */
  filmReasons: z.array(FilmReason),
  /** In the exhibition's own words beside it. */
  names: z.array(NameInWords),
});
export type ItemVerdict = z.infer<typeof ItemVerdict>;

/** Why a trail is left out of an exhibition, whole. */
export const trailReasons = [
  'in-the-bin',
  'no-stops',
  'name-in-words',
  'near-a-home',
  'way-near-a-home',
] as const;
export const TrailReason = z.enum(trailReasons);
export type TrailReason = z.infer<typeof TrailReason>;

export const TrailVerdict = z.object({
  trailId: TrailId,
  /** In its main language; may be empty. */
  title: z.string(),
  /** None: it goes in. */
  reasons: z.array(TrailReason),
  /** In its own words. */
  names: z.array(NameInWords),
  /** By number: where nobody has said yet that it is a public place. */
  nearStops: z.array(z.int().positive()),
  /** No way is drawn, and a straight line would run past a place that must not be shown: then there is no line. */
  isLineHidden: z.boolean(),
  /** Of each voice and picture, with the number of its stop. */
  items: z.array(ItemVerdict.extend({ stop: z.int().positive() })),
});
export type TrailVerdict = z.infer<typeof TrailVerdict>;

export const ExhibitionPlan = z.object({
  use: Use,
  items: z.array(ItemVerdict),
  /** Of each trail, where this output shows trails. */
  trails: z.array(TrailVerdict),
  /** In titles, introductions and credits. While one of them is certain, nothing is made. */
  names: z.array(NameInWords),
  /** A trail is one thing; a voice or a picture of it that stays behind is one, too. */
  goingIn: z.int().nonnegative(),
  leftOut: z.int().nonnegative(),
  /** An estimate. */
  sizeBytes: z.int().nonnegative(),
  /** How much of it are films. */
  filmBytes: z.int().nonnegative(),
  freeBytes: z.int().nonnegative(),
  /** On the disk of the library there is no room for what is made there first. While it is so, nothing is made. */
  isLibraryFull: z.boolean(),
});
export type ExhibitionPlan = z.infer<typeof ExhibitionPlan>;

/** Of one story, all that may be put into an exhibition; the rest is named with what stands against it. */
export const StoryOffer = z.object({
  storyId: StoryId,
  number: z.int(),
  title: z.string(),
  decision: Decision,
  blocks: z.array(PlanBlock),
  /** Empty where the story may not be shown. */
  sounds: z.array(
    z.object({
      recordingId: RecordingId,
      durationMs: z.number(),
      /** Null: there is none. Empty: it may be shown. */
      filmReasons: z.array(FilmReason).nullable(),
      /** In order, without overlaps. A clip may touch none of them. */
      closed: z.array(z.object({ fromMs: z.number(), toMs: z.number() })),
    }),
  ),
  texts: z.array(
    z.object({
      transcriptId: TranscriptId,
      recordingId: RecordingId.nullable(),
      language: LanguageTag,
      isTranslation: z.boolean(),
      lines: z.array(
        z.object({
          id: TranscriptLineId,
          fromMs: z.number().nullable(),
          toMs: z.number().nullable(),
          speaker: z.string(),
          text: z.string(),
          /** Where words of it begin in time, as far as it is known: [place in the text, milliseconds], in order. */
          times: z.array(z.tuple([z.int(), z.number()])),
        }),
      ),
    }),
  ),
  pictures: z.array(
    z.object({ attachmentId: AttachmentId, caption: z.string(), altText: z.string() }),
  ),
});
export type StoryOffer = z.infer<typeof StoryOffer>;

/** A sound of a page that is looked at before anything is made: what is heard of which recording. */
export const PreviewSound = z.object({
  /** By which the page names it. */
  code: z.string(),
  recordingId: RecordingId,
  fromMs: z.number(),
  toMs: z.number(),
  /** In order, without overlaps: what nobody outside may hear of it. */
  silent: z.array(z.object({ fromMs: z.number(), toMs: z.number() })),
});
export type PreviewSound = z.infer<typeof PreviewSound>;
