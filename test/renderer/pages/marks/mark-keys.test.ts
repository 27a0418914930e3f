import { expect, test } from 'vitest';
import { markKeyOf } from '../../../../renderer/pages/marks/mark-keys.ts';

const press = (key: string, code: string, more: object = {}) =>
  markKeyOf({
    ...{ key, code, repeat: false, ctrlKey: false, altKey: false, metaKey: false },
    ...more,
  });

test('one letter each, on keyboards of every script', () => {
  expect(press('m', 'KeyM')).toEqual({ does: 'mark', kind: 'important' });
  expect(press('M', 'KeyM')).toEqual({ does: 'mark', kind: 'important' });
  expect(press('م', 'KeyM')).toEqual({ does: 'mark', kind: 'important' });
  expect(press('d', 'KeyD')).toEqual({ does: 'mark', kind: 'do-not-use' });
  expect(press('l', 'KeyL')).toEqual({ does: 'leave-out' });
});

test('numbers stand for themes, also Urdu ones', () => {
  expect(press('1', 'Digit1')).toEqual({ does: 'theme', index: 0 });
  expect(press('۳', 'Digit3')).toEqual({ does: 'theme', index: 2 });
  expect(press('9', 'Numpad9')).toEqual({ does: 'theme', index: 8 });
  expect(press('!', 'Digit1')).toBeUndefined();
});

test('a key that is held down counts once, and shortcuts of the window are not marks', () => {
  expect(press('m', 'KeyM', { repeat: true })).toBeUndefined();
  for (const modifier of ['ctrlKey', 'altKey', 'metaKey'])
    expect(press('l', 'KeyL', { [modifier]: true })).toBeUndefined();
  expect(press(' ', 'Space')).toBeUndefined();
  expect(press('Enter', 'Enter')).toBeUndefined();
});
