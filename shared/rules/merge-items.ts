// Puts a new order of things into a list of which the person sees only a part: what they do not see stays, where it was.

/**
 * @param before all items in their order @param next the items that the person sees, as they want them now
 * @param isHidden true for items of `before` that the person does not see
 * @returns `next`, with each hidden item after the item that it followed before (or at the start, where that is gone)
 */
export function mergeItems<T>({
  before,
  next,
  isHidden,
  keyOf,
}: {
  before: readonly T[];
  next: readonly T[];
  isHidden: (item: T) => boolean;
  keyOf: (item: T) => string;
}): T[] {
  const kept = new Set(next.map(keyOf));
  const atStart: T[] = [];
  const after = new Map<string, T[]>();
  let anchor: string | undefined;
  for (const item of before) {
    if (!isHidden(item)) {
      if (kept.has(keyOf(item))) anchor = keyOf(item);
    } else if (anchor === undefined) {
      atStart.push(item);
    } else {
      after.set(anchor, [...(after.get(anchor) ?? []), item]);
    }
  }
  return [...atStart, ...next.flatMap((item) => [item, ...(after.get(keyOf(item)) ?? [])])];
}
