import { expect, test } from 'vitest';
import { withOwnDirections } from '../../../renderer/text/own-direction.ts';
import { formatMoment, formatSize } from '../../../renderer/text/format.ts';

const texts = withOwnDirections({
  title: 'Title',
  madeBy: (name: string, count: number) => `${name}: ${count}`,
  list: (names: readonly string[]) => names.join(', '),
  states: { done: (name: string) => `(${name})` },
});

test('a name keeps its own direction inside a sentence, wherever the sentence stands', () => {
  expect(texts.madeBy('Lea', 2)).toBe('\u2068Lea\u2069: 2');
  expect(texts.states.done('Lea')).toBe('(\u2068Lea\u2069)');
  expect(texts.list(['Lea', 'Jo'])).toBe('\u2068Lea\u2069, \u2068Jo\u2069');
});

test('a sentence without names, and no name at all, stay as they are', () => {
  expect(texts.title).toBe('Title');
  expect(texts.states.done('')).toBe('()');
});

test('times and sizes in Urdu are not torn apart by Latin letters', () => {
  expect(formatMoment('ur', '2026-11-22T07:25:00Z')).not.toMatch(/[AP]M/u);
  expect(formatSize('ur', 672_000)).toBe('\u2066672 kB\u2069');
});
