// People who are spoken of in a story, and entries of people that were found to be one. All of it is private.
import { z } from 'zod';
import { MentionedPersonId, PersonId, StoryId } from './ids.ts';
import { Instant, Line, Prose } from './text.ts';

export const KnownOrNot = z.enum(['yes', 'no', 'unknown']);
export type KnownOrNot = z.infer<typeof KnownOrNot>;

const fields = {
  /** Somebody of the list of people; null for somebody who is not in it. */
  personId: PersonId.nullable(),
  name: Line,
  /** Who they are to the storyteller, such as "her brother". */
  relation: Line,
  isAlive: KnownOrNot,
  knowsAboutThis: KnownOrNot,
  note: Prose,
};

export const MentionedPerson = z.object({
  id: MentionedPersonId,
  storyId: StoryId,
  ...fields,
  /** Of the list of people where they are in it, or the words that were written. */
  shownName: z.string(),
  addedAt: Instant,
  binnedAt: Instant.nullable(),
});
export type MentionedPerson = z.infer<typeof MentionedPerson>;

export const NewMentionedPerson = z.strictObject({
  id: MentionedPersonId.optional(),
  storyId: StoryId,
  personId: fields.personId.default(null),
  name: Line.default(''),
  relation: Line.default(''),
  isAlive: KnownOrNot.default('unknown'),
  knowsAboutThis: KnownOrNot.default('unknown'),
  note: Prose.default(''),
});

export const MentionedPersonPatch = z.strictObject({
  id: MentionedPersonId,
  ...z.strictObject(fields).partial().shape,
});

/** Why two entries may be one person. */
export const likenesses = ['same-name', 'like-name', 'same-contact'] as const;

export const LikelyDouble = z.object({
  one: PersonId,
  other: PersonId,
  why: z.array(z.enum(likenesses)),
});
export type LikelyDouble = z.infer<typeof LikelyDouble>;

/** An entry that was joined to another, and can be taken out of it again. */
export const JoinedPeople = z.object({
  id: z.string(),
  number: z.int(),
  realName: z.string(),
  joinedAt: Instant,
  joinedBy: z.string(),
});
export type JoinedPeople = z.infer<typeof JoinedPeople>;
