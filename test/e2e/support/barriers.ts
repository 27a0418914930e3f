// Looks for barriers to people with disabilities on pages of the app, light and dark, left to right and right to left.
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { goTo } from './sample-stories.ts';

/** A third quicker: nobody reads what was passed. Axe writes into what it is given, so each gets its own. */
const violationsAlone = (): Parameters<AxeBuilder['options']>[0] => ({
  resultTypes: ['violations'],
});

const looks = [
  { language: 'en', theme: 'light', width: 1280, height: 800 },
  { language: 'ur', theme: 'dark', width: 1280, height: 800 },
  // 200 % zoom of a 1280 × 800 window.
  { language: 'en', theme: 'dark', width: 640, height: 400 },
] as const;

/** Fails with the rule, the page and the element; also when a page must be scrolled sideways. */
export async function expectNoBarriers(page: Page, places: readonly string[]): Promise<void> {
  for (const { language, theme, width, height } of looks) {
    await page.evaluate(
      (kept) => localStorage.setItem('homeground-preferences', JSON.stringify(kept)),
      { language, theme, textSize: 'usual' },
    );
    await page.setViewportSize({ width, height });
    await page.reload();
    for (const place of places) {
      await goTo(page, place);
      // Electron opens no second page, which axe uses by default.
      const { violations } = await new AxeBuilder({ page })
        .options(violationsAlone())
        .include('main')
        .setLegacyMode(true)
        .analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
      expect(found, `${place} in ${language}, ${theme}`).toEqual([]);
      const tooWide = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(tooWide, `${place} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
}

/** Fails softly with the rule and the elements, on the page as it is shown. @param where for whoever reads the failure @param contrastAlone where only the colours are others than before */
export async function expectNoViolations(
  page: Page,
  where: string,
  { contrastAlone = false } = {},
): Promise<void> {
  const axe = new AxeBuilder({ page }).options(violationsAlone());
  if (contrastAlone) axe.withRules(['color-contrast', 'link-in-text-block']);
  else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
  // Axe opens a second page for frames by default; the app has no frames and allows no second page.
  const { violations } = await axe
    .setLegacyMode()
    // Where react-aria puts what is spoken for a moment; it may name a button that has just gone.
    .exclude('[data-live-announcer]')
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
  );
  expect.soft(found, where).toEqual([]);
}
