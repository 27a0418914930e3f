// Counts that may be shared without telling of one person: from one to four is not said, and cannot be worked out from the rest. Pure.
// That there are none tells of nobody, so it is said. Where the small ones could be worked out from the total, a further number is kept back,
// until each of them could still be anything from 1 to 4.

/** The smallest number that may be said of people outside the library. */
export const SMALLEST_SHARED = 5;
const LARGEST_SMALL = SMALLEST_SHARED - 1;

export interface Cell<Key extends string> {
  key: Key;
  count: number;
  /** It stands in the table whatever its count. Others are named only where their count can be said: that a language is there at all can point at one family. */
  isFixed: boolean;
}

export interface SharedCell<Key extends string> {
  key: Key;
  /** Null where it is not said. */
  count: number | null;
  /** `small`: fewer than five. `kept`: five or more, and kept back so that a small one cannot be worked out. */
  hidden: 'small' | 'kept' | null;
}

export interface SharedTable<Key extends string> {
  /** Null: one to four. */
  total: number | null;
  /** In the order in which they came: an order by size would tell the size of what is hidden. */
  rows: SharedCell<Key>[];
  /** All that is not named, together. */
  others: Omit<SharedCell<Key>, 'key'> | null;
  /** Nothing of it can be said one by one. */
  isWithheld: boolean;
}

/** @returns the count, or null for one to four */
export function shareableCount(count: number): number | null {
  return isSmall(count) ? null : count;
}

function isSmall(count: number): boolean {
  return count > 0 && count < SMALLEST_SHARED;
}

const OTHERS = Symbol('others');

/**
 * @param cells in an order that has nothing to do with their size
 * @param total of what is counted. Where one thing can be in several cells it is less than their sum; it is guarded as if it were not.
 */
export function shareableTable<Key extends string>({
  cells,
  total,
}: {
  cells: readonly Cell<Key>[];
  total: number;
}): SharedTable<Key> {
  const withheld = {
    total: shareableCount(total),
    rows: [],
    others: null,
    isWithheld: cells.length > 0,
  };
  if (isSmall(total)) return withheld;
  const isNamed = ({ count, isFixed }: Cell<Key>) => isFixed || count >= SMALLEST_SHARED;
  const named = cells.filter(isNamed);
  const unnamed = cells.filter((cell) => !isNamed(cell) && cell.count > 0);
  const counts = new Map<Key | typeof OTHERS, number>(named.map(({ key, count }) => [key, count]));
  if (unnamed.length > 0)
    counts.set(
      OTHERS,
      unnamed.reduce((sum, { count }) => sum + count, 0),
    );
  const kept = keptBack([...counts], total);
  if (kept === undefined) return withheld;
  const shared = (key: Key | typeof OTHERS): Omit<SharedCell<Key>, 'key'> => {
    const count = counts.get(key) ?? 0;
    if (isSmall(count)) return { count: null, hidden: 'small' };
    return kept.has(key) ? { count: null, hidden: 'kept' } : { count, hidden: null };
  };
  return {
    total,
    rows: named.map(({ key }) => ({ key, ...shared(key) })),
    others: unnamed.length > 0 ? shared(OTHERS) : null,
    isWithheld: false,
  };
}

/** Which of the larger ones are kept back; undefined when even that would not be enough. The last in order, since a choice by size would tell the size: most often what is not known, or all others together. */
function keptBack<Name>(
  cells: readonly (readonly [Name, number])[],
  total: number,
): ReadonlySet<Name> | undefined {
  const small = cells.filter(([, count]) => isSmall(count)).length;
  const large = cells.filter(([, count]) => count >= SMALLEST_SHARED);
  const kept = new Set<Name>();
  let hidden = total - large.reduce((sum, [, count]) => sum + count, 0);
  if (small === 0 || isSafe({ hidden, small, kept: 0 })) return kept;
  for (const [name, count] of large.toReversed()) {
    kept.add(name);
    hidden += count;
    if (isSafe({ hidden, small, kept: kept.size })) return kept;
  }
  return undefined;
}

interface Hidden {
  /** The sum that is left for what is not said; below 0 where things are in several cells, and then it tells nothing. */
  hidden: number;
  small: number;
  kept: number;
}

/** Could each small one still be anything from 1 to 4, for a reader who subtracts all that is said from the total? */
function isSafe({ hidden, small, kept }: Hidden): boolean {
  if (hidden < 0) return true;
  const others = small - 1;
  if (hidden < LARGEST_SMALL + others + kept * SMALLEST_SHARED) return false;
  return kept > 0 || hidden <= 1 + LARGEST_SMALL * others;
}
