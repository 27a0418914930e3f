import { expect, test } from 'vitest';
import { shortcutLetter } from '../../../renderer/parts/shortcut-letter.ts';

test.each([
  ['Urdu', 'ل', 'KeyL', 'l'],
  ['Arabic', 'م', 'KeyL', 'l'],
  ['Russian', 'д', 'KeyL', 'l'],
  ['Bengali, with a vowel sign', '\u09CB', 'KeyZ', 'z'],
  ['Greek, with Shift', 'Ζ', 'KeyZ', 'z'],
  ['Tigrinya', 'ይ', 'KeyY', 'y'],
])('on a keyboard with %s letters the place of the key counts', (_, key, code, letter) => {
  expect(shortcutLetter({ key, code })).toBe(letter);
});

test.each([
  ['z', 'KeyY', 'z'],
  ['Z', 'KeyY', 'z'],
  ['y', 'KeyZ', 'y'],
  ['w', 'KeyZ', 'w'],
  ['ß', 'KeyL', 'ß'],
])('on a Latin keyboard %s is what it says, also in the place %s', (key, code, letter) => {
  expect(shortcutLetter({ key, code })).toBe(letter);
});

test('a sign in the place of a letter is no letter', () => {
  expect(shortcutLetter({ key: ';', code: 'KeyZ' })).toBe(';');
  expect(shortcutLetter({ key: 'Dead', code: 'KeyL' })).toBe('dead');
});
