import { expect, test } from 'vitest';
import {
  isFreeKey,
  nameOfKey,
  ownerOf,
  readKeys,
  usualKeys,
  withKey,
} from '../../../../renderer/pages/words/key-names.ts';

const press = (key: string, code = '', more = {}) => ({
  ...{ key, code, ctrlKey: false, altKey: false, metaKey: false, shiftKey: false },
  ...more,
});

test('keys of a pedal are known by their name, or by their place', () => {
  expect(nameOfKey(press('F13'), false)).toBe('F13');
  expect(nameOfKey(press('MediaPlayPause'), false)).toBe('MediaPlayPause');
  expect(nameOfKey(press('Unidentified', 'Lang5'), false)).toBe('Lang5');
});

test('a shortcut is the same on an Urdu keyboard', () => {
  expect(nameOfKey(press('ج', 'KeyJ', { ctrlKey: true }), false)).toBe('Mod+J');
});

test('a letter alone is for typing, and with Ctrl it is free', () => {
  expect(isFreeKey('J')).toBe(false);
  expect(isFreeKey('Shift+J')).toBe(false);
  expect(isFreeKey('Mod+V')).toBe(false);
  expect(isFreeKey('Mod+J')).toBe(true);
  expect(isFreeKey('F24')).toBe(true);
});

test('a key that is given to another action leaves the former one', () => {
  const keys = withKey(usualKeys, 'split', 'F1');
  expect(ownerOf(keys, 'F1')).toBe('split');
  expect(keys.back).not.toContain('F1');
});

test('no two actions have the same key at first', () => {
  const all = Object.values(usualKeys).flat();
  expect(new Set(all).size).toBe(all.length);
});

test('kept keys that make no sense are as usual', () => {
  expect(readKeys({ back: 'F1', forward: ['F5'] })).toEqual({ ...usualKeys, forward: ['F5'] });
});
