// A name that stands in the place of another in everything that leaves. Which is which is a key that only leads see, and that never leaves.
import { z } from 'zod';
import { PersonId, StoryId, SubstituteId } from './ids.ts';
import { Instant, NonEmptyLine } from './text.ts';

const Form = NonEmptyLine.max(100, 'This is too long for a name: at most 100 characters.');
/** Every way in which the name is written, such as "Zaynab", "Zainab", "زینب". */
export const TypedForms = z.array(Form).min(1, 'Please give the name as it is written.').max(30);

export const Substitute = z.object({
  id: SubstituteId,
  storyId: StoryId,
  personId: PersonId.nullable(),
  forms: z.array(z.string()),
  /** Without the brackets in which it is shown. */
  substitute: z.string(),
  /** In how many places of the story's texts it would stand. */
  places: z.int().nonnegative(),
  madeBy: z.string(),
  updatedAt: Instant,
  removedAt: Instant.nullable(),
});
export type Substitute = z.infer<typeof Substitute>;

export const SubstitutesOfStory = z.object({
  substitutes: z.array(Substitute),
  /** People of the story whose names stand in its texts, must not be shown, and have no substitute. */
  suggestions: z.array(
    z.object({
      personId: PersonId,
      /** What is written in the texts. */
      forms: z.array(z.string()),
      /** What they chose to be called, where that is a name. */
      substitute: z.string(),
      places: z.int().nonnegative(),
    }),
  ),
});
export type SubstitutesOfStory = z.infer<typeof SubstitutesOfStory>;

export const NewSubstitute = z.strictObject({
  storyId: StoryId,
  personId: PersonId.nullable().default(null),
  forms: TypedForms,
  substitute: Form,
});
export const SubstitutePatch = z.strictObject({
  id: SubstituteId,
  forms: TypedForms.optional(),
  substitute: Form.optional(),
});
