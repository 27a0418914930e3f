// Whether a finger finds everything that can be pressed on a page, and nothing lies over it.
import type { Page } from 'playwright';

export const pressable =
  'a[href], button, input, select, textarea, summary, audio[controls], [role="button"], [tabindex="0"]';

/**
 * Puts a finger of 44 CSS pixels on the middle of each thing that can be pressed: https://www.w3.org/TR/WCAG22/#target-size-enhanced
 * @returns what it does not fit on, or where it would press something else
 */
export function missedTargets(page: Page): Promise<string[]> {
  return page.evaluate((selector) => {
    const half = 21.5;
    document.documentElement.style.scrollBehavior = 'auto';
    const missed: string[] = [];
    for (const one of document.querySelectorAll<HTMLElement | SVGElement>(selector)) {
      // What is only there to be scrolled is no target, and what keyboards skip to is seen by them alone.
      if (!one.checkVisibility() || one.matches('.skip, [role="region"], iframe')) continue;
      one.scrollIntoView({ block: 'center', inline: 'center' });
      // On the map the name beside a sign is more than what has to be pressed.
      const { x, y, width, height } = (one.querySelector('.dot') ?? one).getBoundingClientRect();
      const [middleX, middleY] = [x + width / 2, y + height / 2];
      const fits = [
        [0, 0],
        [0, -half],
        [0, half],
        [-half, 0],
        [half, 0],
      ].every(([right = 0, down = 0]) => {
        const hit = document.elementFromPoint(middleX + right, middleY + down);
        return hit?.closest(selector) === one || one.parentElement === hit?.closest('label');
      });
      if (!fits)
        missed.push(`${Math.round(width)}×${Math.round(height)} ${one.outerHTML.slice(0, 120)}`);
    }
    scrollTo(0, 0);
    return missed;
  }, pressable);
}

/** @returns by how many pixels the page has to be scrolled sideways */
export function tooWide(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
}
