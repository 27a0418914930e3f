import { expect, test } from 'vitest';
import { isOurPage } from '../../electron/shell/own-page.ts';
import { mayUse } from '../../electron/shell/permission-rule.ts';

const ours = 'app://homeground/index.html';
const wanted = { permission: 'media', from: ours, isMainFrame: true, mediaTypes: ['audio'] };

test('our page may ask for the microphone and the camera, and look up whether it may', () => {
  expect(mayUse(wanted)).toBe(true);
  expect(mayUse({ ...wanted, mediaTypes: ['audio', 'video'] })).toBe(true);
  expect(mayUse({ ...wanted, mediaTypes: ['video'] })).toBe(true);
  expect(mayUse({ ...wanted, from: 'app://homeground', mediaTypes: undefined })).toBe(true);
});

test.each([
  ['a page of the network', { from: 'https://homeground/index.html' }],
  ['another host of the same scheme', { from: 'app://elsewhere/index.html' }],
  ['a host that only begins like ours', { from: 'app://homeground.example/' }],
  ['somebody who signs in at ours', { from: 'app://x@homeground/' }],
  ['a page without an origin', { from: 'null' }],
  ['a page made of data', { from: 'data:text/html,x' }],
  ['a file', { from: 'file:///index.html' }],
  ['a frame within our page', { isMainFrame: false }],
])('%s gets no microphone, and is not told that it may have one', (_who, difference) => {
  expect(mayUse({ ...wanted, ...difference })).toBe(false);
  expect(mayUse({ ...wanted, ...difference, mediaTypes: undefined })).toBe(false);
});

test('the screen and every other permission are refused to our page too', () => {
  expect(mayUse({ ...wanted, mediaTypes: [] })).toBe(false);
  expect(mayUse({ ...wanted, mediaTypes: ['audio', 'screen'] })).toBe(false);
  for (const permission of ['geolocation', 'notifications', 'midi', 'hid', 'serial', 'usb'])
    expect(mayUse({ ...wanted, permission })).toBe(false);
});

test('only the one page is ours: it alone is given a port', () => {
  expect(isOurPage(`${ours}?development-runtime=1#/stories`)).toBe(true);
  for (const other of [
    'app://homeground/assets/x.html',
    'app://other/index.html',
    'about:blank',
    '',
  ])
    expect(isOurPage(other), other).toBe(false);
});
