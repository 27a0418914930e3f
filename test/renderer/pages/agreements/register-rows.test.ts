import { describe, expect, test } from 'vitest';
import { standingOfEntries } from '../../../../renderer/pages/agreements/register-rows.ts';
import { AgreementEntry } from '../../../../shared/model/agreement.ts';

const today = '2026-11-22';
const common = (seq: number) => ({
  id: `00000000-0000-4000-8000-${String(seq).padStart(12, '0')}`,
  seq,
  recordedAt: '2026-11-01T10:00:00Z',
  recordedBy: 'A. Lead',
  storyId: '00000000-0000-4000-8000-00000000000a',
  personId: '00000000-0000-4000-8000-00000000000b',
  on: '2026-11-01',
  language: 'en',
  explainedBy: 'Ana',
  note: '',
});
const signature = { method: 'typed', name: 'A. Sample' };
const participation = (seq: number) =>
  AgreementEntry.parse({
    kind: 'participation',
    ...common(seq),
    textVersion: 'p-1',
    textSha256: '',
    signature,
  });
const recording = (seq: number, closedUntil: string | null = null) =>
  AgreementEntry.parse({
    kind: 'recording',
    ...common(seq),
    textVersion: 'r-1',
    textSha256: '',
    signature,
    uses: {
      archive: true,
      exhibition: false,
      website: false,
      learning: false,
      broadcast: false,
      research: false,
    },
    closedUntil,
  });
const withdrawal = (seq: number) => AgreementEntry.parse({ kind: 'withdrawal', ...common(seq) });
const opening = (seq: number) => AgreementEntry.parse({ kind: 'opening', ...common(seq) });

describe('the register says how it stands', () => {
  test.each([
    ['nothing', []],
    ['no-recording', [participation(1)]],
    ['no-participation', [recording(1)]],
    ['complete', [participation(1), recording(2)]],
    ['withdrawn', [participation(1), recording(2), withdrawal(3)]],
    ['closed-until', [participation(1), recording(2, '2030-01-01')]],
    ['closed-date-passed', [participation(1), recording(2, '2026-11-22')]],
    ['complete', [participation(1), recording(2, '2020-01-01'), opening(3)]],
    ['closed-date-passed', [participation(1), opening(2), recording(3, '2020-01-01')]],
    ['complete', [participation(1), recording(2), withdrawal(3), recording(4)]],
    ['withdrawn', [withdrawal(3), recording(2, '2030-01-01'), participation(1)]],
    ['changed', [participation(1), recording(2)], 2],
    ['complete', [participation(1), recording(2), recording(4)], 3],
  ] as const)('%s', (state, entries, agreedAfter: number = 0) => {
    expect(standingOfEntries(entries, { agreedAfter, today }).state).toBe(state);
  });

  test('the newest agreement counts, in whatever order they come', () => {
    expect(
      standingOfEntries([recording(5, '2031-01-01'), recording(2, '2030-01-01')], {
        agreedAfter: 0,
        today,
      }),
    ).toMatchObject({ closedUntil: '2031-01-01', recording: { seq: 5 } });
  });
});
