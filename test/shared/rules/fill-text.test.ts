import { expect, test } from 'vitest';
import { canonicalJson } from '../../../shared/rules/canonical-json.ts';
import { fillParagraphs, fillWords } from '../../../shared/rules/fill-text.ts';

const places = { organisation: 'A $& Street', contact: ' ', archive: 'City Archive' };

test('a paragraph whose place is empty is left out whole, the others hold the names', () => {
  expect(fillParagraphs(['To reach us: {contact}', 'We are {organisation}.'], places)).toEqual([
    'We are A $& Street.',
  ]);
  expect(fillWords('{archive} and {archive}', places)).toBe('City Archive and City Archive');
});

test('the same words have one spelling, in whatever order their parts stand', () => {
  const one = { b: [{ d: 'ی', c: '' }], a: 1, left: undefined };
  expect(canonicalJson(one)).toBe('{"a":1,"b":[{"c":"","d":"ی"}]}');
  expect(canonicalJson({ a: 1, b: [{ c: '', d: 'ی' }] })).toBe(canonicalJson(one));
  expect(canonicalJson({ a: [1, 2] })).not.toBe(canonicalJson({ a: [2, 1] }));
});
