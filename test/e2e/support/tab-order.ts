// Whether the Tab key reaches everything that can be pressed on a page, in the order in which it stands.
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** @param where for whoever reads the failure @returns how much there is to reach */
export async function expectTabReachesAll(page: Page, where: string): Promise<number> {
  // Lines are one stop, and the arrows go on from there.
  const wanted = await page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    );
    return [...all].filter((one) => one.checkVisibility() && one.tabIndex >= 0).length;
  });
  const reached: string[] = [];
  for (let count = 0; count < wanted; count += 1) {
    await page.keyboard.press('Tab');
    reached.push(
      await page.evaluate(() => {
        const all = [...document.querySelectorAll('*')];
        const focused = document.activeElement;
        return `${focused === null ? -1 : all.indexOf(focused)}`;
      }),
    );
  }
  const places = reached.map(Number);
  expect(new Set(places).size, where).toBe(wanted);
  expect(
    places.toSorted((one, other) => one - other),
    where,
  ).toEqual(places);
  return wanted;
}
