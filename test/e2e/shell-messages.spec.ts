// The page's port: forged and malformed messages are refused, and a port is given to our own page alone.
import { expect, test } from '@playwright/test';
import type { LaunchedApp } from './support/launch-app.ts';
import { launchApp } from './support/launch-app.ts';
import { callCore, listenIn, sendRaw } from './support/page-port.ts';

let running: LaunchedApp;
test.beforeAll(async () => {
  running = await launchApp();
  await listenIn(running.page);
});
test.afterAll(() => running.close());

test('malformed ones change nothing and stop nothing', async () => {
  const { page } = running;
  for (const message of [
    'text',
    null,
    { type: 'call' },
    { type: 'call', id: 0.5, method: 'library.status', input: {} },
    { type: 'call', id: 999_999_999, method: 'library.status', input: {}, as: 'lead' },
    { type: 'page' },
    { type: 'close' },
    { type: 'desktop-answer', id: 1, answer: '/' },
  ])
    await sendRaw(page, message);
  expect(await callCore(page, 'library.status', {})).toMatchObject({ type: 'result' });
  const answered = await page.evaluate(() =>
    window.ears?.replies.filter((reply) =>
      [0.5, 999_999_999].includes((reply as { id: number }).id),
    ),
  );
  expect(answered).toEqual([]);
});

test('a call that does not exist, or with a forged input, is refused', async () => {
  const { page } = running;
  for (const [method, input] of [
    ['constructor', {}],
    ['library.destroy', {}],
    ['library.status', { also: 1 }],
    ['stories.list', null],
  ] as const)
    expect(await callCore(page, method, input)).toMatchObject({
      type: 'error',
      error: { code: 'invalid-input' },
    });
});

test('without a passphrase nothing of a library is told', async () => {
  expect(await callCore(running.page, 'stories.list', {})).toMatchObject({
    type: 'error',
    error: { code: 'locked' },
  });
});

test('a port that somebody else posts into the window is not taken', async () => {
  const { page } = running;
  const taken = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const { port1, port2 } = new MessageChannel();
    let spokenTo = false;
    port1.onmessage = () => (spokenTo = true);
    const event = new MessageEvent('message', {
      data: { type: 'homeground-port' },
      origin: location.origin,
      source: frame.contentWindow,
      ports: [port2],
    });
    window.dispatchEvent(event);
    dispatchEvent(new PointerEvent('pointerdown'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    frame.remove();
    return spokenTo;
  });
  expect(taken).toBe(false);
  expect(await callCore(page, 'library.status', {})).toMatchObject({ type: 'result' });
});

test('a page that is loaded again gets a new port, and the old one is closed', async () => {
  const { page, app } = running;
  await page.reload();
  await page.waitForFunction(() => window.ears?.port !== undefined);
  expect(await callCore(page, 'library.status', {})).toMatchObject({ type: 'result' });
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
