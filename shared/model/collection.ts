// A collection: stories in an order, each with a caption. It holds references, not copies.
import { z } from 'zod';
import { CollectionId, StoryId } from './ids.ts';
import { Instant, Line, Prose } from './text.ts';

export const CollectionItem = z.strictObject({ storyId: StoryId, caption: Prose });
export type CollectionItem = z.infer<typeof CollectionItem>;

const fields = { title: Line, introduction: Prose, items: z.array(CollectionItem).max(10_000) };

export const Collection = z.object({
  id: CollectionId,
  ...fields,
  createdAt: Instant,
  updatedAt: Instant,
  binnedAt: Instant.nullable(),
});
export type Collection = z.infer<typeof Collection>;

export const CollectionRow = z.object({
  id: CollectionId,
  title: z.string(),
  storyCount: z.int().nonnegative(),
  updatedAt: Instant,
  binnedAt: Instant.nullable(),
});
export type CollectionRow = z.infer<typeof CollectionRow>;

export const NewCollection = z.strictObject(fields).partial();
export const CollectionPatch = z.strictObject({ id: CollectionId, ...NewCollection.shape });
export type CollectionPatch = z.infer<typeof CollectionPatch>;
