// Whether the Tab key reaches everything that can be pressed on a page, in the order in which it stands.
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { pressable } from './targets.ts';

/** @param where for whoever reads the failure @returns how much there is to reach */
export async function expectTabReachesAll(page: Page, where: string): Promise<number> {
  // Lines are one stop, and the arrows go on from there.
  const wanted = await page.evaluate((selector) => {
    const all = document.querySelectorAll<HTMLElement>(selector);
    return [...all].filter((one) => one.checkVisibility() && one.tabIndex >= 0).length;
  }, pressable);
  const places: number[] = [];
  for (let count = 0; count < wanted; count += 1) {
    await page.keyboard.press('Tab');
    places.push(
      await page.evaluate(() =>
        [...document.querySelectorAll('*')].findIndex((one) => one === document.activeElement),
      ),
    );
  }
  expect(new Set(places).size, where).toBe(wanted);
  expect(
    places.toSorted((one, other) => one - other),
    where,
  ).toEqual(places);
  return wanted;
}
