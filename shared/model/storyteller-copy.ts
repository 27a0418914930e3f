// The copy that a storyteller takes home: what goes in, what would stand against it, and what was given.
import { z } from 'zod';
import { copyReasons } from '../rules/storyteller-copy.ts';
import { PersonId, StoryId, StorytellerCopyId } from './ids.ts';
import { PackageForm } from './package.ts';
import { Protection } from './person.ts';
import { Instant, LanguageTag, LocalPath } from './text.ts';

/** `listening`: plays everywhere; `master`: also the sound as it was recorded. */
export const copySounds = ['none', 'listening', 'master'] as const;
export const CopySound = z.enum(copySounds);
export type CopySound = z.infer<typeof CopySound>;

export const CopyContents = z.strictObject({
  sound: CopySound.default('listening'),
  /** Parts that the storyteller had closed are heard in it. */
  ownClosedParts: z.boolean().default(false),
  texts: z.boolean().default(true),
  photos: z.boolean().default(true),
  agreement: z.boolean().default(true),
});
export type CopyContents = z.infer<typeof CopyContents>;

export const CopyReason = z.enum(copyReasons);

export const CopyPlan = z.object({
  storyId: StoryId,
  personId: PersonId,
  displayName: z.string(),
  storyNumber: z.int().positive(),
  /** What stands against it, but for what a lead can confirm. */
  reasons: z.array(CopyReason),
  protection: Protection,
  /** Somebody in the story is not shown with the full name, or must be protected. */
  isProtected: z.boolean(),
  /** A lead must say that it is given all the same. */
  needsLead: z.boolean(),
  /** Of the page: the language in which the storyteller agreed, as far as there are words for it. */
  language: LanguageTag,
  sounds: z.array(
    z.object({
      code: z.string(),
      durationMs: z.number().nonnegative(),
      /** Silent in the copy, whatever is chosen. */
      silentMs: z.number().nonnegative(),
      /** Silent unless `ownClosedParts` is chosen. */
      ownClosedMs: z.number().nonnegative(),
    }),
  ),
  /** There is a part that only the storyteller themselves can have closed. */
  hasOwnClosed: z.boolean(),
  texts: z.array(
    z.object({ language: LanguageTag, isTranslation: z.boolean(), lines: z.int().nonnegative() }),
  ),
  photos: z.int().nonnegative(),
  /** Photos that are theirs and stay: they show somebody else who must not be found, or their file cannot be made safe. */
  photosKept: z.int().nonnegative(),
  agreements: z.array(z.enum(['participation', 'recording'])),
});
export type CopyPlan = z.infer<typeof CopyPlan>;

export const GiveCopy = z.strictObject({
  storyId: StoryId,
  personId: PersonId,
  destination: LocalPath,
  form: PackageForm.default('folder'),
  what: CopyContents.prefault({}),
  /** By a lead, where somebody could be hurt if it were found. */
  confirmed: z.boolean().default(false),
});
export type GiveCopy = z.infer<typeof GiveCopy>;

export const StorytellerCopy = z.object({
  id: StorytellerCopyId,
  storyId: StoryId,
  storyNumber: z.int().positive(),
  isErased: z.boolean(),
  /** Null once the person is erased. */
  personId: PersonId.nullable(),
  displayName: z.string(),
  name: z.string(),
  path: LocalPath,
  form: PackageForm,
  what: z.object({
    sound: CopySound,
    ownClosedParts: z.boolean(),
    texts: z.boolean(),
    photos: z.boolean(),
    agreement: z.boolean(),
  }),
  madeAt: Instant,
  madeBy: z.string(),
});
export type StorytellerCopy = z.infer<typeof StorytellerCopy>;
