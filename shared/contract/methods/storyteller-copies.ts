// Copies of their own story for storytellers to take home: theirs by right, whatever else was refused.
import { z } from 'zod';
import { PersonId, StoryId } from '../../model/ids.ts';
import { CopyPlan, GiveCopy, StorytellerCopy } from '../../model/storyteller-copy.ts';
import { job, query } from '../define.ts';
import type { Method } from '../define.ts';

export const storytellerCopiesMethods = {
  /** What would go in, and what stands against it. */
  'storytellerCopies.plan': query({
    input: z.strictObject({ storyId: StoryId, personId: PersonId }),
    output: CopyPlan,
    needs: 'copies.give',
  }),
  /** Whole and under its own name, or nothing of it is left. */
  'storytellerCopies.give': job({
    input: GiveCopy,
    output: StorytellerCopy,
    needs: 'copies.give',
    touches: ['packages', 'history'],
  }),
  /** Those that were given, the newest first. */
  'storytellerCopies.list': query({
    input: z.strictObject({ storyId: StoryId.optional() }),
    output: z.array(StorytellerCopy),
    needs: 'copies.give',
  }),
} as const satisfies Record<string, Method>;
