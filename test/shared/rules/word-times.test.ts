import { expect, test } from 'vitest';
import {
  carryParts,
  carryPlaces,
  timeAtPlace,
  wordAtTime,
  wordBeginAt,
} from '../../../shared/rules/word-times.ts';

const line = (text: string, times: [number, number][] = []) => ({
  text,
  fromMs: 1000,
  toMs: 3000,
  times,
});

test('a word is found in time by the length of the text where nothing better is known', () => {
  expect(timeAtPlace(line('aaaa bbbbb'), 5)).toBe(2000);
  expect(timeAtPlace({ ...line('aaaa'), fromMs: null, toMs: null }, 2)).toBeNull();
});

test('where the times of words are known they count', () => {
  const known = line('aaaa bbbb cccc', [
    [0, 1000],
    [5, 1200],
    [10, 2800],
  ]);
  expect(timeAtPlace(known, 5)).toBe(1200);
  expect(timeAtPlace(known, 7)).toBe(1840);
  expect(wordAtTime(known, 1300)).toEqual([5, 9]);
});

test('a place inside a word leads to its beginning, in every script', () => {
  expect(wordBeginAt('She said hello', 6)).toBe(4);
  expect(wordBeginAt('ہم برمنگھم آئے', 5)).toBe(3);
  expect(wordBeginAt('ends here. ', 11)).toBe(5);
});

test('times of words follow a change before them and go with a word that is typed over', () => {
  const places: [number, number][] = [
    [0, 100],
    [4, 200],
    [9, 300],
  ];
  expect(carryPlaces('the lase word', 'the last word', places)).toEqual(places);
  expect(carryPlaces('the lase word', 'oh the lase word', places)).toEqual([
    [3, 100],
    [7, 200],
    [12, 300],
  ]);
  expect(carryPlaces('the lase word', 'the word', places)).toEqual([
    [0, 100],
    [4, 300],
  ]);
});

test('a word that a person has retyped is not doubtful any more, others stay doubtful', () => {
  const parts: [number, number][] = [
    [0, 3],
    [4, 8],
    [9, 13],
  ];
  expect(carryParts('the lase word', 'the last word', parts)).toEqual([
    [0, 3],
    [9, 13],
  ]);
  expect(carryParts('the lase word', 'the lase words', parts)).toEqual([
    [0, 3],
    [4, 8],
  ]);
  expect(carryParts('the lase word', 'the lase word.', parts)).toEqual([
    [0, 3],
    [4, 8],
  ]);
  expect(carryParts('the lase word', 'oh the lase word', parts)).toEqual([
    [3, 6],
    [7, 11],
    [12, 16],
  ]);
});
