// A photo or a scanned paper of a story. Kept as it came; private, until somebody decides otherwise in a later version.
import { z } from 'zod';
import { AttachmentId, StoryId } from './ids.ts';
import { Instant, Line } from './text.ts';

export const Attachment = z.object({
  id: AttachmentId,
  storyId: StoryId.nullable(),
  kind: z.enum(['photo', 'paper']),
  mimeType: z.string(),
  sizeBytes: z.int().nonnegative(),
  /** Of the file as it came. */
  sha256: z.string(),
  /** Null where they are not known. */
  width: z.int().positive().nullable(),
  height: z.int().positive().nullable(),
  pages: z.int().positive().nullable(),
  title: Line,
  /** Private: a file name can hold a person's name. Never leaves the library. */
  originalName: z.string(),
  addedAt: Instant,
  binnedAt: Instant.nullable(),
});
export type Attachment = z.infer<typeof Attachment>;
