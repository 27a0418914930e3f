// The destinations beside the page: all of them in sight, in a usual window and in each language.
import { expect, test } from '@playwright/test';
import { expectNoViolations } from './support/barriers.ts';
import { launchApp } from './support/launch-app.ts';
import type { LaunchedApp } from './support/launch-app.ts';
import { listenIn } from './support/page-port.ts';
import { createLibrary, goTo } from './support/sample-stories.ts';

let running: LaunchedApp;
test.beforeEach(async () => {
  running = await launchApp();
  await listenIn(running.page);
});
test.afterEach(() => running.close());

test('in a window of 1280 by 800 all destinations and what is below them are in sight', async () => {
  const { page } = running;
  await createLibrary(page, running.profile);
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const language of ['en', 'ur']) {
    await page.evaluate(
      (kept) => localStorage.setItem('homeground-preferences', JSON.stringify(kept)),
      { language, theme: 'light', textSize: 'usual' },
    );
    await page.reload();
    const navigation = page.getByRole('navigation');
    await expect(navigation.getByRole('link').last()).toBeInViewport({ ratio: 1 });
    const hidden = await navigation.evaluate((nav) => nav.scrollHeight - nav.clientHeight);
    expect(hidden, language).toBeLessThanOrEqual(0);
  }
  // What comes from others waits behind one line; below, nothing is pushed out of sight when it opens.
  const fold = page.locator('.shell-fold').getByRole('button');
  await expect(page.locator('a[href="#/requests"]')).toBeHidden();
  await fold.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('a[href="#/requests"]')).toBeInViewport({ ratio: 1 });
  for (const button of await page.locator('.shell-foot').getByRole('button').all())
    await expect(button).toBeInViewport({ ratio: 1 });
  await goTo(page, '#/hub');
  await expect(fold).toHaveAttribute('aria-expanded', 'true');
  await expectNoViolations(page, 'navigation');
});
