import { expect, test } from 'vitest';
import { signedCopies } from '../../../../renderer/pages/agreements/forms/signed-copies.ts';
import type { AgreementEntry } from '../../../../shared/model/agreement.ts';

const people = [
  { personId: 'p1', displayName: 'Amina' },
  { personId: 'p2', displayName: 'Tomasz' },
] as never;

const entry = (seq: number, kind: AgreementEntry['kind'], personId = 'p1') =>
  ({ id: `e${seq}`, seq, kind, personId, on: `2026-01-0${seq}` }) as never as AgreementEntry;

const shown = (entries: AgreementEntry[]) =>
  signedCopies(entries, people).map(({ entry: { id }, displayName, takenBackOn }) =>
    [id, displayName, takenBackOn].join(' '),
  );

test('the newest agreement of each kind is offered as a copy, the latest first', () => {
  expect(
    shown([
      entry(1, 'participation'),
      entry(2, 'recording'),
      entry(3, 'recording'),
      entry(4, 'participation', 'p2'),
    ]),
  ).toEqual(['e4 Tomasz ', 'e3 Amina ', 'e1 Amina ']);
});

test('a copy of what was taken back since says so', () => {
  expect(shown([entry(1, 'recording'), entry(2, 'withdrawal')])).toEqual(['e1 Amina 2026-01-02']);
  expect(shown([entry(1, 'withdrawal'), entry(2, 'recording')])).toEqual(['e2 Amina ']);
});

test('nobody who no longer tells the story is offered', () => {
  expect(shown([entry(1, 'recording', 'gone')])).toEqual([]);
});
