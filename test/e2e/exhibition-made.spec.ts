// Exhibitions: looked at as a visitor, made, and made clean after a story was taken back.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { expectNoViolations } from './support/barriers.ts';
import { kitchenLines, storyToShow, withClip } from './support/exhibition-story.ts';
import type { ShownStory } from './support/exhibition-story.ts';
import { launchApp } from './support/launch-app.ts';
import type { LaunchedApp } from './support/launch-app.ts';
import { listenIn } from './support/page-port.ts';
import { ask, createLibrary, goTo } from './support/sample-stories.ts';

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

const id = () => crypto.randomUUID() as never;

test('visitors’ pages are shown as they will be: without what stays behind, in each language, and their links lead on', async () => {
  const { page } = running;
  const exhibition = await withClip(page, story, { fromMs: 0, toMs: 9000 });
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
  // The way past what stands on every page stays on this one.
  await shown.locator('a.skip').press('Enter');
  await expect(shown.locator('main')).toBeFocused();
  await expect(shown.getByText(kitchenLines[0] ?? '').first()).toBeVisible();
  // What the page opens by itself is not shut by a change, nor what somebody has shut opened.
  const transcript = shown.locator('details.transcript').first();
  await expect(transcript).toHaveJSProperty('open', true);
  await ask(page, 'exhibitions.update', { id: exhibition, title: { en: 'Second winters' } });
  await expect(shown.getByText('Second winters').first()).toBeVisible();
  await expect(transcript).toHaveJSProperty('open', true);
  await transcript.locator('summary').click();
  await ask(page, 'exhibitions.update', { id: exhibition, title: { en: 'Third winters' } });
  await expect(shown.getByText('Third winters').first()).toBeVisible();
  await expect(transcript).toHaveJSProperty('open', false);
  // A sound that was not heard yet begins where it is asked to.
  const now = shown.locator('[data-now]').first();
  await shown.locator('.seek').first().fill('3');
  await expect(now).not.toHaveText('0:00');
  expect(await now.textContent()).toMatch(/0:0[34]/u);
  await page.getByText('Urdu · اردو').last().click();
  await expect(shown.locator('html')).toHaveAttribute('dir', 'rtl');
});

test('the page as a visitor stands beside the work, follows what is typed, and its sound can be heard', async () => {
  const { page } = running;
  const exhibition = await withClip(page, story, { fromMs: 1000, toMs: 3000 });
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

test('a kiosk is made; when a story in it is taken back, the clean one is one press away', async () => {
  const { page, app, profile } = running;
  const exhibition = await withClip(page, story, { fromMs: 1000, toMs: 5000 });
  await ask(page, 'exhibitions.update', {
    id: exhibition,
    opening: { en: 'Come in.' },
    contact: { en: 'Example Street Histories, 0121 496 0000' },
    sections: (await ask(page, 'exhibitions.get', { id: exhibition })).sections.map(
      (section, place) =>
        place === 1
          ? {
              ...section,
              items: [
                {
                  id: id(),
                  kind: 'text' as const,
                  caption: { en: 'Work is a room.' },
                  warning: {},
                },
              ],
            }
          : section,
    ),
  });
  const folder = join(profile, 'stick ਘਰ');
  mkdirSync(folder);
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, folder);
  await goTo(page, `#/exhibitions/${exhibition}/make`);
  await expect(page.getByText('3 things can be shown')).toBeVisible();
  await page.getByLabel('Where will it be shown, or who gets it?').fill('City Library');
  await page.getByRole('button', { name: 'Choose a place' }).click();
  await page.getByRole('button', { name: 'Make it with 3 things' }).click();
  await expect(page.getByRole('heading', { name: 'It is made' })).toBeVisible({ timeout: 120_000 });
  // A second one, without leaving the page.
  await page.getByRole('button', { name: 'Make something else' }).click();
  await expect(page.getByRole('heading', { name: 'Make it', level: 1 })).toBeFocused();
  await page.getByRole('button', { name: 'Make it with 3 things' }).click();
  await expect(page.getByRole('heading', { name: 'It is made' })).toBeVisible({ timeout: 120_000 });
  await expect.poll(() => readdirSync(folder).length).toBe(2);
  const [first] = readdirSync(folder);
  expect(readdirSync(join(folder, first ?? ''))).toContain('index.html');

  await ask(page, 'agreements.add', {
    ...{ kind: 'withdrawal', storyId: story.storyId, personId: story.personId },
    ...{ on: '2026-02-01', language: 'en', explainedBy: 'Lea Example' },
  });
  await goTo(page, '#/packages//taken-back');
  await page
    .getByRole('button', { name: /Save a REMOVE.txt/u })
    .first()
    .click();
  await expect(page.getByText(/nobody\.$/u)).toBeVisible();
  const remove = readFileSync(join(folder, 'REMOVE.txt'), 'utf8');
  expect(remove).toContain('hg-0001');
  expect(remove).not.toContain('kitchen');
  await page.getByRole('link', { name: 'Make it clean' }).first().click();
  await expect(page.getByRole('heading', { name: 'Make it', level: 1 })).toBeFocused();
  await expect(page.getByText('1 thing can be shown')).toBeVisible();
  await expect(page.getByText('2 things stay behind')).toBeVisible();
  await expect(page.getByText('The storyteller has taken the story back.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Choose a place' }).click();
  await page.getByRole('button', { name: 'Make it with 1 thing' }).click();
  await expect(page.getByRole('heading', { name: 'It is made' })).toBeVisible({ timeout: 120_000 });
  // The clean one of the other begins anew: how the one before ended is not how this one ended.
  const clean = page.getByRole('link', { name: /^Make it clean/u });
  await expect(clean).toHaveCount(1);
  await clean.click();
  await expect(page.getByRole('heading', { name: 'It is made' })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Make it', level: 1 })).toBeFocused();
  await page.getByRole('button', { name: 'Choose a place' }).click();
  await page.getByRole('button', { name: 'Make it with 1 thing' }).click();
  await expect(page.getByRole('heading', { name: 'It is made' })).toBeVisible({ timeout: 120_000 });
  expect(await ask(page, 'takingBack.notices', {})).toMatchObject([
    { replacedBy: expect.stringContaining('hg-') },
    { replacedBy: expect.stringContaining('hg-') },
  ]);
});
