import { expect, test } from 'vitest';
import { errorCodes } from '../../../shared/contract/errors.ts';
import { jobSteps } from '../../../shared/contract/events.ts';
import { en } from '../../../renderer/text/en/index.ts';
import { ur } from '../../../renderer/text/ur/index.ts';

/** A wording of a whole thing, such as a problem of a package, is tested where that thing is. */
const ofAThing = 'یہ wording of a thing 7001';

/** Says a wording with numbers, or with lists where it wants lists. */
function speak(wording: (...given: unknown[]) => unknown, count: number): unknown {
  const numbers = Array.from({ length: count }, (_, index) => 7_001 + index);
  for (const given of [numbers, numbers.map((value) => [String(value)])]) {
    try {
      return wording(...given);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return ofAThing;
}

/** Every wording by its place, with functions called on values that can be found again. */
function flatten(value: unknown, place: string): [string, string][] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value === 'function') {
    return flatten(speak(value as (...given: unknown[]) => unknown, value.length), place);
  }
  if (value === null || value === undefined || typeof value !== 'object')
    return [[place, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, `${place}.${key}`));
}

const english = new Map(flatten(en, 'text'));
const urdu = new Map(flatten(ur, 'text'));

test('every wording of the interface exists in Urdu, and none is left over', () => {
  expect([...urdu.keys()].toSorted()).toEqual([...english.keys()].toSorted());
});

test('no wording is empty', () => {
  const empty = [...english, ...urdu].filter(([, words]) => words.trim() === '');
  expect(empty).toEqual([]);
});

test('what is said in Urdu is written in Urdu letters', () => {
  const same = [...urdu].filter(
    ([place, words]) => /\p{L}{3}/u.test(english.get(place) ?? '') && !/\p{sc=Arabic}/u.test(words),
  );
  // Names of keys and files, and words that each language writes in its own way, stay as they are.
  const kept = /\.(keys|pdfName|printName|subfolder|ownName|example|placeholder)\b/u;
  expect(same.filter(([place]) => !kept.test(place))).toEqual([]);
});

test('a number or name that English puts into a sentence is in the Urdu sentence as well', () => {
  const missing = [...english].filter(([place, words]) => {
    const given = words.match(/7,?00\d/gu) ?? [];
    return given.some((value) => !(urdu.get(place) ?? '').includes(value));
  });
  expect(missing.map(([place]) => place)).toEqual([]);
});

test('what long work is at is said in the language of the interface, with the file', () => {
  for (const step of jobSteps) {
    expect(en.parts.steps[step]('a.wav'), step).toMatch(/^[A-Z][a-z]+/u);
    expect(ur.parts.steps[step]('a.wav'), step).toMatch(/\p{sc=Arabic}/u);
  }
  for (const { parts } of [en, ur]) expect(parts.steps.checking('a.wav')).toContain('a.wav');
});

test('every failure tells what happened, whether the work is safe, and what to do', () => {
  for (const code of errorCodes)
    for (const words of [en.errors[code], ur.errors[code]])
      expect(Object.values(words).every((sentence) => sentence.length > 5)).toBe(true);
});
