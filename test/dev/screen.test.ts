import { expect, test } from 'vitest';
import { screenRefusal } from '../../electron/dev/screen.ts';

test('on Linux without a screen, a sentence says so before anything is built', () => {
  expect(screenRefusal({}, 'linux')).toContain('DISPLAY');
  expect(screenRefusal({ DISPLAY: '', WAYLAND_DISPLAY: '' }, 'linux')).toContain('npm run demo');
});

test('with a screen of either kind, and on other systems, the app is opened', () => {
  expect(screenRefusal({ DISPLAY: ':0' }, 'linux')).toBeUndefined();
  expect(screenRefusal({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBeUndefined();
  expect(screenRefusal({}, 'darwin')).toBeUndefined();
  expect(screenRefusal({}, 'win32')).toBeUndefined();
});
