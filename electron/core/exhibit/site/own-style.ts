// What of the look belongs to one exhibition: its own colour, as it can be read on each ground. Pure.
import { accentColours } from '../../../../shared/rules/accent-colours.ts';

/** @param accent `#rrggbb` */
export function ownStyle(accent: string): string {
  const { fill, onFill, onLight, onDark } = accentColours(accent);
  return `:root{--accent-fill:${fill};--on-accent-fill:${onFill};--accent-on-light:${onLight};--accent-on-dark:${onDark}}\n`;
}
