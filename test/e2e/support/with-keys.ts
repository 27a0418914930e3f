// Finds its way with the keyboard alone, as somebody does who has no mouse.
import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright';

const MOST_TABS = 40;

/** Presses Tab until this has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not get there');
}

/** A list that is open for a moment hides the rest from whoever hears the page. */
function button(page: Page, name: string | RegExp): Locator {
  const isExact = typeof name === 'string';
  return page.getByRole('button', { name, exact: isExact, includeHidden: true }).last();
}

/** Goes to a button by Tab and presses it. */
export async function pressWithKeys(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, button(page, name));
  await page.keyboard.press('Enter');
}

export async function typeWithKeys(page: Page, label: string, words: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
}
