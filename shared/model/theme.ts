// Themes: the library's own words by which stories are found together, in several languages, broader and narrower.
import { z } from 'zod';
import { StoryId, ThemeId } from './ids.ts';
import { Instant, LanguageTag, Line, NonEmptyLine, TypedLanguageTag } from './text.ts';

/** The name of a theme in one more language. */
export const ThemeName = z.object({
  language: LanguageTag,
  name: Line,
  /** Somebody who speaks the language has looked at it. */
  isChecked: z.boolean(),
});
export type ThemeName = z.infer<typeof ThemeName>;

export const Theme = z.object({
  id: ThemeId,
  name: Line,
  names: z.array(ThemeName),
  /** When to use it and when not. */
  scopeNote: Line,
  /** The theme of which this one is a part. */
  broaderId: ThemeId.nullable(),
  /** Can harm or identify people: nobody else is told of it until a lead has reviewed it, story by story. */
  sensitive: z.boolean(),
  /** No longer offered. Also one that was merged. */
  retired: z.boolean(),
  /** The theme that has taken its place. */
  mergedIntoId: ThemeId.nullable(),
  storyCount: z.int().nonnegative(),
  pointCount: z.int().nonnegative(),
  /** Stories in which a lead has not reviewed it yet; 0 for those who need not know. */
  waitingCount: z.int().nonnegative(),
});
export type Theme = z.infer<typeof Theme>;

export const ThemePatch = z.strictObject({
  id: ThemeId,
  name: NonEmptyLine.optional(),
  names: z
    .array(
      z.strictObject({
        language: TypedLanguageTag,
        name: NonEmptyLine,
        isChecked: z.boolean().default(false),
      }),
    )
    .max(50, 'Please give at most 50 names.')
    .optional(),
  scopeNote: Line.optional(),
  broaderId: ThemeId.nullable().optional(),
  sensitive: z.boolean().optional(),
  retired: z.boolean().optional(),
});
export type ThemePatch = z.infer<typeof ThemePatch>;

/** A sensitive theme as one story was given it. */
export const SensitiveUse = z.object({
  storyId: StoryId,
  storyNumber: z.int(),
  storyTitle: Line,
  themeId: ThemeId,
  /** A lead has looked at it: others are told, unless somebody in the story is protected. */
  reviewedAt: Instant.nullable(),
  reviewedBy: z.string(),
  /** Whatever is reviewed, it is not told: somebody in the story is protected. */
  isProtected: z.boolean(),
});
export type SensitiveUse = z.infer<typeof SensitiveUse>;
