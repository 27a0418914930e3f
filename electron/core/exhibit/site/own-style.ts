// What of the look belongs to one exhibition: its own colour, as it can be read on each ground. Pure.
import { contrast, nearestThatHolds } from '../../../../shared/rules/contrast.ts';

/** The darkest light ground and the lightest dark ground of all looks; see renderer/exhibit/looks.css. */
const LIGHT_GROUND = '#e6e6ee';
const DARK_GROUND = '#2c3145';
const INK = '#14110f';
const WHITE = '#ffffff';

/** @param accent `#rrggbb` */
export function ownStyle(accent: string): string {
  const onLight = nearestThatHolds(accent, { on: [LIGHT_GROUND, WHITE] }) ?? INK;
  const onDark = nearestThatHolds(accent, { on: [DARK_GROUND, '#000000'] }) ?? WHITE;
  const onAccent = contrast(WHITE, accent) >= contrast(INK, accent) ? WHITE : INK;
  return `:root{--accent-fill:${accent};--on-accent-fill:${onAccent};--accent-on-light:${onLight};--accent-on-dark:${onDark}}\n`;
}
