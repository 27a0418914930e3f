// A person in a story: storyteller, interviewer, interpreter. The real name is kept apart from how the person is known.
import { z } from 'zod';
import { PersonId } from './ids.ts';
import { Instant, Line, Prose } from './text.ts';

/** How a person wants to be named. See rules/display-name.ts for what each of these shows. */
export const Attribution = z.enum(['full-name', 'first-name', 'chosen-name', 'no-name']);
export type Attribution = z.infer<typeof Attribution>;

/** A band, never a birth date: an exact date can identify, and an age can be disputed. */
export const AgeBand = z.enum(['adult', '16-17', 'under-16', 'unknown']);
export type AgeBand = z.infer<typeof AgeBand>;

/** How careful one must be. Only the level is kept, never why. */
export const Protection = z.enum(['ordinary', 'careful', 'high']);
export type Protection = z.infer<typeof Protection>;

/** yyyy-mm, or empty. */
const Month = z
  .string()
  .regex(/^(?:\d{4}-(?:0[1-9]|1[0-2]))?$/, 'Please write a month as 2031-05.');

const fields = {
  realName: Line,
  attribution: Attribution,
  chosenName: Line,
  ageBand: AgeBand,
  /** Of somebody under 18: the month from which to ask again. Never leaves the library. */
  askAgainOn: Month,
  /** How to reach the person. Never leaves the library. */
  contact: Prose,
  /** Never leaves the library. */
  privateNotes: Prose,
};

export const Person = z.object({
  id: PersonId,
  number: z.int().positive(),
  ...fields,
  /** Null for those who may not know names. */
  protection: Protection.nullable(),
  /** A package told what they agreed to. Who sent it had asked how old they are, and the package does not say. */
  isAgeAskedElsewhere: z.boolean(),
  /** Computed: the only name that screens, lists and packages show. */
  displayName: z.string(),
  storyCount: z.int().nonnegative(),
  createdAt: Instant,
  updatedAt: Instant,
  binnedAt: Instant.nullable(),
});
export type Person = z.infer<typeof Person>;

export const NewPerson = z.strictObject({ ...fields, protection: Protection }).partial();
export type NewPerson = z.infer<typeof NewPerson>;
/** How careful one must be is changed by a call of its own. */
export const PersonPatch = z.strictObject({
  id: PersonId,
  ...z.strictObject(fields).partial().shape,
});
export type PersonPatch = z.infer<typeof PersonPatch>;

/** Each time it was said anew how careful one must be. For leads alone. */
export const ProtectionChange = z.object({
  from: Protection,
  to: Protection,
  reason: Line,
  changedAt: Instant,
  changedBy: z.string(),
});
export type ProtectionChange = z.infer<typeof ProtectionChange>;
