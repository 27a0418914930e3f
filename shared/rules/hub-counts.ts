// Counts by organisation that may leave the screen: what is small, or could be worked out to be small, is not said. Pure.
import type { HubRow } from '../model/handover.ts';
import { shareableCount, shareableTable } from './small-counts.ts';

export const hubCounts = ['recorded', 'transcribed', 'agreed', 'closed'] as const;
export type HubCount = (typeof hubCounts)[number];

export interface SharedHubRow {
  name: string;
  /** Null where it is not said. */
  stories: number | null;
  counts: Readonly<Record<HubCount, number | null>>;
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
  const said = new Map(table.rows.map(({ key, count }) => [key, count]));
  return rows.map((row, index) => {
    const stories = said.get(String(index)) ?? null;
    // The rest tells as much as the count.
    const count = (value: number) =>
      stories === null || shareableCount(stories - value) === null ? null : shareableCount(value);
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
