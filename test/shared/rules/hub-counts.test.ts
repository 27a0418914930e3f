import { expect, test } from 'vitest';
import { hubTable } from '../../../electron/core/handover/hub-table.ts';
import type { HubRow } from '../../../shared/model/handover.ts';
import { sharedHubRows } from '../../../shared/rules/hub-counts.ts';

function row(name: string, stories: number, recorded: number): HubRow {
  return {
    ...{ organisationId: null, name, stories, recorded, transcribed: 0, agreed: 0, closed: 0 },
    ...{ lastReceivedAt: null, openQuestions: 0, target: null },
  };
}

test('each count that is kept back says why: it is small, or a small one could be worked out from it', () => {
  const [large, small] = sharedHubRows([row('Large', 30, 28), row('Small', 3, 3)]);
  expect(small).toMatchObject({ stories: 'small', counts: { recorded: 'small' } });
  // With the total it would tell of the small one.
  expect(large).toMatchObject({ stories: 'kept', counts: { recorded: 'kept' } });

  const [first, second] = sharedHubRows([row('First', 30, 28), row('Second', 20, 3)]);
  expect(first).toMatchObject({ stories: 30, counts: { recorded: 'kept', agreed: 0 } });
  expect(second).toMatchObject({ stories: 20, counts: { recorded: 'small' } });
});

test('the table for others says so in words', () => {
  const table = hubTable([row('First', 30, 28), row('Second', 20, 3)]);
  expect(table).toContain('not shown, so that small numbers cannot be worked out');
  expect(table).toContain('fewer than 5');
});
