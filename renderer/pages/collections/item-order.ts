// The order of stories in a collection: every move keeps every story, once.
import type { CollectionItem } from '../../../shared/model/collection.ts';
import type { StoryId } from '../../../shared/model/ids.ts';

export type Move = 'first' | 'earlier' | 'later' | 'last';

/** Moves one story by a step or to an end; a move that leads nowhere changes nothing. */
export function moveItem(
  items: readonly CollectionItem[],
  storyId: StoryId,
  move: Move,
): CollectionItem[] {
  const from = items.findIndex((item) => item.storyId === storyId);
  const moved = items[from];
  if (moved === undefined) return [...items];
  const rest = items.filter((_, index) => index !== from);
  const to = {
    first: 0,
    earlier: Math.max(0, from - 1),
    later: Math.min(rest.length, from + 1),
    last: rest.length,
  }[move];
  return [...rest.slice(0, to), moved, ...rest.slice(to)];
}

/** Puts the dragged stories, in their present order, before or after the story they were dropped on. */
export function dropItems({
  items,
  dragged,
  target,
  position,
}: {
  items: readonly CollectionItem[];
  dragged: ReadonlySet<StoryId>;
  target: StoryId;
  position: 'before' | 'after';
}): CollectionItem[] {
  if (dragged.has(target)) return [...items];
  const moved = items.filter((item) => dragged.has(item.storyId));
  const rest = items.filter((item) => !dragged.has(item.storyId));
  const at = rest.findIndex((item) => item.storyId === target);
  if (at < 0) return [...items];
  const index = position === 'before' ? at : at + 1;
  return [...rest.slice(0, index), ...moved, ...rest.slice(index)];
}

/** Adds a story at the end, unless it is there already. */
export function addItem(items: readonly CollectionItem[], storyId: StoryId): CollectionItem[] {
  if (items.some((item) => item.storyId === storyId)) return [...items];
  return [...items, { storyId, caption: '' }];
}
