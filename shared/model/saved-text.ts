// A text that was saved as a file for somebody: it has left, and it is known to whom it went.
import { z } from 'zod';
import { Use } from './agreement.ts';
import { StoryId } from './ids.ts';
import { Instant } from './text.ts';
import { WrittenFormat } from './transcript-file.ts';

const id = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
export const SavedTextId = id.brand('SavedTextId');
export type SavedTextId = z.infer<typeof SavedTextId>;

export const SavedText = z.object({
  id: SavedTextId,
  storyId: StoryId,
  storyNumber: z.int(),
  /** The story has been erased here. */
  isErased: z.boolean(),
  /** It holds the number of the story, and no name. */
  fileName: z.string(),
  format: WrittenFormat,
  language: z.string(),
  use: Use,
  recipient: z.string(),
  recipientContact: z.string(),
  madeAt: Instant,
  madeBy: z.string(),
  fingerprint: z.string(),
});
export type SavedText = z.infer<typeof SavedText>;
