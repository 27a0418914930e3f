// Which parts of a long list must be fetched for what is on the screen, and where each row is then found.

export interface VisibleRange {
  first: number;
  last: number;
}

/** Rows fetched with one call. */
export const pageSize = 100;

/** The pages that hold the visible rows and the next ones on either side, so that a slow wheel never meets a gap. */
export function pagesAround({
  range,
  total,
}: {
  range: VisibleRange;
  total: number | undefined;
}): number[] {
  const lastPage =
    total === undefined
      ? Math.floor(range.last / pageSize)
      : Math.max(0, Math.ceil(total / pageSize) - 1);
  const margin = Math.floor(pageSize / 4);
  const from = Math.max(0, Math.floor((range.first - margin) / pageSize));
  const to = Math.min(lastPage, Math.floor((range.last + margin) / pageSize));
  const pages: number[] = [];
  for (let page = from; page <= to; page += 1) pages.push(page);
  return pages.length > 0 ? pages : [0];
}

/** @returns the row at this place, or undefined while its page has not come */
export function rowAt<Row>(
  pages: ReadonlyMap<number, readonly Row[]>,
  index: number,
): Row | undefined {
  return pages.get(Math.floor(index / pageSize))?.[index % pageSize];
}

/** Forgets pages far from the screen, so that a long scroll does not keep 10,000 rows. */
export function keepNear<Row>(
  pages: ReadonlyMap<number, readonly Row[]>,
  wanted: readonly number[],
  margin = 3,
): Map<number, readonly Row[]> {
  const from = Math.min(...wanted) - margin;
  const to = Math.max(...wanted) + margin;
  return new Map([...pages].filter(([page]) => page >= from && page <= to));
}

/** The row that a key leads to, or undefined when the key does not move. */
export function rowAfterKey({
  key,
  index,
  total,
  rowsOnScreen,
}: {
  key: string;
  index: number;
  total: number;
  rowsOnScreen: number;
}): number | undefined {
  if (total === 0) return undefined;
  const within = (target: number) => Math.min(total - 1, Math.max(0, target));
  switch (key) {
    case 'ArrowDown':
      return within(index + 1);
    case 'ArrowUp':
      return within(index - 1);
    case 'PageDown':
      return within(index + rowsOnScreen);
    case 'PageUp':
      return within(index - rowsOnScreen);
    case 'Home':
      return 0;
    case 'End':
      return total - 1;
    default:
      return undefined;
  }
}
