import { expect, test } from 'vitest';
import {
  dueOfBreach,
  dueOfConcern,
  dueOfRequest,
} from '../../../../renderer/pages/requests/due-words.ts';
import { momentOf, timeHere } from '../../../../renderer/pages/requests/moment.ts';
import { textsFor } from '../../../../renderer/text/use-text.ts';

const texts = textsFor('en');
const open = { isClosed: false, waitsFor: null };
const answer = (today: string) =>
  dueOfRequest({ ...open, next: { what: 'answer', by: '2026-12-03' } }, texts, today);

test('a request says by when, how long that is, and when it is late', () => {
  expect(answer('2026-11-24')).toMatchObject({
    words: 'Answer by 3 December 2026, 9 days left',
    tone: 'plain',
  });
  expect(answer('2026-12-02')).toMatchObject({ words: expect.stringMatching(/, 1 day left$/u) });
  expect(answer('2026-12-03')).toMatchObject({
    words: 'Answer by 3 December 2026, today is the last day',
    tone: 'warning',
  });
  expect(answer('2026-12-05')).toMatchObject({
    words: 'Answer by 3 December 2026, 2 days late',
    tone: 'stop',
  });
});

test('a clock that waits says for what, and a complaint that is acknowledged asks for an answer', () => {
  const words = (waitsFor: 'identity' | null) =>
    dueOfRequest({ ...open, waitsFor, next: null }, texts, '2026-11-24').words;
  expect(words('identity')).toBe('The clock waits until you know who asks.');
  expect(words(null)).toBe('They know that you have it. Now answer without delay.');
});

test('what is most urgent comes first: a worry that nobody heard, then what is late, then what is near', () => {
  const concern = { isPassedOn: false, isClosed: false };
  expect(dueOfConcern(concern, texts)).toMatchObject({ tone: 'stop' });
  expect(dueOfConcern({ ...concern, isPassedOn: true }, texts).tone).toBe('plain');
  expect(answer('2026-12-05').urgency).toBeLessThan(answer('2026-11-24').urgency);
});

test('a breach counts its hours, before and after', () => {
  const tellBy = '2026-11-25T09:00:00.000Z';
  const at = (moment: string) =>
    dueOfBreach({ tellBy, isClosed: false }, texts, Date.parse(moment));
  expect(at('2026-11-24T08:30:00.000Z').words).toMatch(/, 24 hours left$/u);
  expect(at('2026-11-25T10:30:00.000Z')).toMatchObject({
    words: expect.stringMatching(/, 1 hour late$/u),
    tone: 'stop',
  });
});

test('an hour is read as people write it, and what is none is not guessed at', () => {
  const here = new Date(2026, 10, 22, 9, 5);
  expect(timeHere(here)).toBe('09:05');
  for (const typed of ['09:05', '9:05', ' 9.05 '])
    expect(momentOf('2026-11-22', typed)).toBe(here.toISOString());
  for (const typed of ['', '25:00', '9:5', 'noon'])
    expect(momentOf('2026-11-22', typed)).toBe(undefined);
  expect(momentOf('', '09:05')).toBe(undefined);
});
