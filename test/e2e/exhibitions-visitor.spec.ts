// What is put together, as a visitor will see and hear it.
import { expect, test } from '@playwright/test';
import { expectNoViolations } from './support/barriers.ts';
import { kitchenLines, storyToShow } from './support/exhibition-story.ts';
import type { ShownStory } from './support/exhibition-story.ts';
import { exhibitionWithClip } from './support/exhibition-with-clip.ts';
import { launchApp } from './support/launch-app.ts';
import type { LaunchedApp } from './support/launch-app.ts';
import { listenIn } from './support/page-port.ts';
import { createLibrary, goTo } from './support/sample-stories.ts';

test.setTimeout(240_000);

let running: LaunchedApp;
let story: ShownStory;
test.beforeEach(async () => {
  running = await launchApp();
  await listenIn(running.page);
  await createLibrary(running.page, running.profile);
  story = await storyToShow(running.page, running);
});
test.afterEach(() => running.close());

test('visitors’ pages are shown as they will be: without what stays behind, in each language, and their links lead on', async () => {
  const { page } = running;
  const exhibition = await exhibitionWithClip(page, story, { fromMs: 1000, toMs: 5000 });
  await goTo(page, `#/exhibitions/${exhibition}`);
  await page.getByRole('tab', { name: 'As a visitor' }).click();
  const shown = page.frameLocator('iframe');
  await expect(shown.getByRole('heading', { name: 'First winters' })).toBeVisible();
  expect(await shown.locator('script, audio').count()).toBe(0);
  await shown
    .getByRole('link', { name: /Kitchens/u })
    .first()
    .click();
  await expect(shown.getByText(kitchenLines[0] ?? '').first()).toBeVisible();
  await page.getByText('Urdu · اردو').last().click();
  await expect(shown.locator('html')).toHaveAttribute('dir', 'rtl');
});

test('the page as a visitor stands beside the work, follows what is typed, and its sound can be heard', async () => {
  const { page } = running;
  const exhibition = await exhibitionWithClip(page, story, { fromMs: 1000, toMs: 3000 });
  await page.setViewportSize({ width: 1280, height: 800 });
  await goTo(page, `#/exhibitions/${exhibition}`);
  await page.getByRole('tab', { name: 'As a visitor' }).click();
  await page.getByRole('button', { name: 'Show it beside' }).click();
  const shown = page.frameLocator('iframe');
  const link = shown.getByRole('link', { name: /Kitchens/u }).first();
  await link.click();
  const play = shown.locator('.sound .play').first();
  await expect(play).toHaveAccessibleName('Play');
  await play.click();
  await expect(play).toHaveAccessibleName('Pause');
  await expect(shown.locator('[data-now]').first()).toHaveText('0:01');
  // It plays to the end of the clip, and no further.
  await expect(play).toHaveAccessibleName('Play');
  await expect(shown.locator('[data-now]').first()).toHaveText('0:02');
  await shown.locator('html').evaluate((html) => html.scrollTo(0, 200));
  await page.getByLabel('Title of this section').fill('Kitchens and yards');
  await expect(shown.getByRole('heading', { name: 'Kitchens and yards' })).toBeVisible();
  await expect
    .poll(() => shown.locator('html').evaluate((html) => html.scrollTop))
    .toBeGreaterThan(100);
  await expectNoViolations(page, 'beside');
  await page.setViewportSize({ width: 1000, height: 800 });
  await expect(page.getByRole('tab', { name: 'As a visitor' })).toBeVisible();
});
