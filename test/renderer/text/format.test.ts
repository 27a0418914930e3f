import { expect, test } from 'vitest';
import {
  formatDay,
  formatLength,
  formatNumber,
  formatSize,
  languageName,
} from '../../../renderer/text/format.ts';

test.each([
  [0, '0 sec'],
  [45_400, '45 sec'],
  [59_600, '59 sec'],
  [60_000, '1 min'],
  [61 * 60_000, '1 hr 1 min'],
  [7_200_000, '2 hr'],
])('%i milliseconds are %s', (durationMs, words) => {
  expect(formatLength('en', durationMs).replaceAll('secs', 'sec').replaceAll('hrs', 'hr')).toMatch(
    new RegExp(`^${words.replace('min', 'mins?')}$`, 'u'),
  );
});

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999_999, '1,000 kB'],
  [1_500_000, '1.5 MB'],
  [518_000_000, '518 MB'],
])('%i bytes are %s', (sizeBytes, words) => {
  expect(formatSize('en', sizeBytes)).toBe(words);
});

test('a day is the same day in every time zone, with Western digits in Urdu', () => {
  expect(formatDay('en', '2026-11-22')).toBe('22 November 2026');
  expect(formatDay('ur', '2026-11-22')).toMatch(/22.*2026/u);
  expect(formatNumber('ur', 1234)).toBe('1,234');
});

test('a language is named in the language of the interface; an unknown tag stays a tag', () => {
  expect(languageName('en', 'ur')).toBe('Urdu');
  expect(languageName('ur', 'ur')).toBe('اردو');
  expect(languageName('en', 'not a tag')).toBe('not a tag');
});
