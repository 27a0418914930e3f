// Counts by organisation that may leave the screen: what is small, or could be worked out to be small, is not said. Pure.
import type { HubRow } from '../model/handover.ts';
import { shareableCount, shareableTable } from './small-counts.ts';

export const hubCounts = ['recorded', 'transcribed', 'agreed', 'closed'] as const;
export type HubCount = (typeof hubCounts)[number];

/** `small`: fewer than five. `kept`: it may be more, and is kept back so that a small one cannot be worked out. */
export type SharedHubCount = number | 'small' | 'kept';

export interface SharedHubRow {
  name: string;
  stories: SharedHubCount;
  counts: Readonly<Record<HubCount, SharedHubCount>>;
}

export function sharedHubRows(rows: readonly HubRow[]): SharedHubRow[] {
  const total = rows.reduce((sum, { stories }) => sum + stories, 0);
  const table = shareableTable({
    cells: rows.map(({ stories }, index) => ({
      key: String(index),
      count: stories,
      isFixed: true,
    })),
    total,
  });
  const said = new Map(table.rows.map((row) => [row.key, row.count ?? row.hidden ?? 'kept']));
  return rows.map((row, index) => {
    // Where nothing of the table can be said, each is kept back, whatever it is.
    const stories = said.get(String(index)) ?? 'kept';
    const count = (value: number): SharedHubCount => {
      // Of few stories, of which each count is small too, the same is said of all; and of those that are not said, nothing.
      if (typeof stories === 'string') return stories;
      if (shareableCount(value) === null) return 'small';
      // The rest tells as much as the count.
      return shareableCount(stories - value) === null ? 'kept' : value;
    };
    return {
      ...{ name: row.name, stories },
      counts: {
        recorded: count(row.recorded),
        transcribed: count(row.transcribed),
        agreed: count(row.agreed),
        closed: count(row.closed),
      },
    };
  });
}
