// The check before something is shared, and the second person who looks.
import { z } from 'zod';
import { NewApproval, NewCheck, NewClearedWord, StoryCheck } from '../../model/check.ts';
import { StoryId } from '../../model/ids.ts';
import { command, query } from '../define.ts';
import type { Method } from '../define.ts';

/** What all that write here share. */
const changes = { needs: 'checks.make', touches: ['agreements', 'stories', 'history'] } as const;

export const checksMethods = {
  // The check before something is shared
  'checks.get': query({
    input: z.strictObject({ storyId: StoryId }),
    output: StoryCheck,
    needs: 'checks.make',
  }),
  /** Every topic is answered. Adds a check; none is ever changed. */
  'checks.save': command({ input: NewCheck, output: StoryCheck, ...changes }),
  /** A second person has looked at the very same state and agrees that it leaves. */
  'checks.approve': command({ input: NewApproval, output: StoryCheck, ...changes }),
  /** "This word is not their name": for words that are only like a name. */
  'checks.clearWord': command({ input: NewClearedWord, output: StoryCheck, ...changes }),
} as const satisfies Record<string, Method>;
