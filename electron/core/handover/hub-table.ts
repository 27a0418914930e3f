// The stories by organisation as a table for others: what is small is not said.
import type { HubRow } from '../../../shared/model/handover.ts';
import { hubCounts, sharedHubRows } from '../../../shared/rules/hub-counts.ts';
import type { SharedHubCount } from '../../../shared/rules/hub-counts.ts';
import { csvTable } from '../../../shared/rules/csv.ts';

const words = {
  small: 'fewer than 5',
  kept: 'not shown, so that small numbers cannot be worked out',
} as const;

export function hubTable(rows: readonly HubRow[]): string {
  const said = (count: SharedHubCount) =>
    typeof count === 'number' ? String(count) : words[count];
  return csvTable([
    ['Organisation', 'Stories', 'Recorded', 'Text checked', 'Agreed', 'Closed or taken back'],
    ...sharedHubRows(rows).map(({ name, stories, counts }) => [
      ...[name, said(stories)],
      ...hubCounts.map((count) => said(counts[count])),
    ]),
  ]);
}
