import { expect, test } from 'vitest';
import { powerWords } from '../../../../renderer/pages/record/power-words.ts';
import { textsFor } from '../../../../renderer/text/use-text.ts';

const said = (isPluggedIn: boolean, level: number, leftMs?: number) =>
  powerWords({ isPluggedIn, level, leftMs }, textsFor('en'));

test('a computer that is plugged in says so, however full it is', () => {
  expect(said(true, 0.05)).toEqual({ words: 'On mains power', isLow: false });
});

test('a battery says how full it is and how long it lasts, where that is known', () => {
  expect(said(false, 0.62, 95 * 60_000)).toEqual({
    words: 'Battery 62 %, not plugged in. About 1 hr 35 mins left.',
    isLow: false,
  });
  expect(said(false, 0.3).words).toBe('Battery 30 %, not plugged in.');
  expect(said(false, 0.3).isLow).toBe(false);
});

test('below 30 % the computer has to be plugged in', () => {
  expect(said(false, 0.29)).toEqual({
    words: 'Battery 29 %, not plugged in. Please plug the computer in now.',
    isLow: true,
  });
  const urdu = powerWords({ isPluggedIn: false, level: 0.1, leftMs: undefined }, textsFor('ur'));
  expect(urdu.words).toContain('10 %');
});
