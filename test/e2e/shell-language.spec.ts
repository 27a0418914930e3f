// The shell speaks the language that the page is shown in.
import { expect, test } from '@playwright/test';
import { launchApp } from './support/launch-app.ts';
import type { LaunchedApp } from './support/launch-app.ts';
import { listenIn } from './support/page-port.ts';
import { ask, createLibrary } from './support/sample-stories.ts';

let running: LaunchedApp;
test.beforeEach(async () => {
  running = await launchApp();
  await listenIn(running.page);
});
test.afterEach(() => running.close());

test('whoever works in Urdu reads the menu and the question at closing in Urdu', async () => {
  const { app, page, profile } = running;
  await createLibrary(page, profile);
  await page.getByRole('button', { name: 'Language and look' }).click();
  await page.getByRole('radio', { name: 'اردو' }).check({ force: true });
  const menu = () =>
    app.evaluate(({ Menu }) => {
      const items = Menu.getApplicationMenu()?.items ?? [];
      const all = [...items, ...items.flatMap(({ submenu }) => submenu?.items ?? [])];
      // What only developers see, and what a Mac names by itself, stays as it is.
      const own = all.filter(({ role }) => !['reload', 'toggledevtools'].includes(role ?? ''));
      return own.map(({ label }) => label).filter((label) => label !== '');
    });
  await expect.poll(menu).toContain('ابھی تالا لگائیں');
  expect((await menu()).filter((label) => /[a-z]/iu.test(label))).toEqual([]);

  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = ((_window: unknown, asked: object) => {
      Object.assign(globalThis, { asked });
      return Promise.resolve({ response: 0, checkboxChecked: false });
    }) as never;
  });
  const format = { sampleRateHz: 44_100, channels: 1, bitsPerSample: 24 } as const;
  const take = await ask(page, 'recordings.begin', {
    storyId: null,
    deviceName: 'Test microphone',
    format,
  });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect
    .poll(() => app.evaluate(() => (globalThis as { asked?: object }).asked))
    .toMatchObject({
      message: 'ریکارڈنگ جاری ہے۔',
      buttons: ['ریکارڈنگ جاری رکھیں', 'ریکارڈنگ ختم کر کے بند کریں'],
    });
  await ask(page, 'recordings.finish', { id: take.id });
});
