// How far a story has come, from the first word to the day it leaves.
import { z } from 'zod';

/** In their order. `begun`: nothing has been told yet. `checked`: its words were read through, and it was gone through for what could hurt somebody. */
export const stages = [
  'begun',
  'recorded',
  'agreed',
  'transcribed',
  'checked',
  'exported',
] as const;
export const Stage = z.enum(stages);
export type Stage = z.infer<typeof Stage>;
