// The answers of a conversation that was not finished: kept in the library until it goes on, starts again, or is in the record.
import { z } from 'zod';
import { PersonId, StoryId } from './ids.ts';
import { Instant } from './text.ts';

export const BegunPlace = z.strictObject({
  storyId: StoryId,
  personId: PersonId,
  kind: z.enum(['participation', 'recording']),
});
export type BegunPlace = z.infer<typeof BegunPlace>;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // The refusal says so.
    return false;
  }
}

/** JSON that the page wrote and the page reads: two drawn signatures and the words beside them fit in. */
const Body = z
  .string()
  .max(500_000, 'These answers are too long to keep. Please draw the signature again, shorter.')
  .refine(isJson, 'These answers cannot be read, so they cannot be kept.');

export const KeepBegun = z.strictObject({ ...BegunPlace.shape, body: Body });
export type KeepBegun = z.infer<typeof KeepBegun>;

export const BegunAgreement = z.object({
  ...BegunPlace.shape,
  body: z.string(),
  /** Who was there for the organisation. */
  member: z.string(),
  updatedAt: Instant,
});
export type BegunAgreement = z.infer<typeof BegunAgreement>;
