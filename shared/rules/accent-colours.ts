// The one colour of an exhibition, as it can be read on each ground: as a fill, and as words by day and by night. Pure. Colours are `#rrggbb`.
import { contrast, LEAST_CONTRAST, nearestThatHolds } from './contrast.ts';

/** The darkest light ground and the lightest dark ground of all looks; see renderer/exhibit/looks.css. */
export const LIGHT_GROUND = '#e6e6ee';
export const DARK_GROUND = '#2c3145';
const INK = '#14110f';
const WHITE = '#ffffff';

export interface AccentColours {
  fill: string;
  /** Words on it. */
  onFill: string;
  /** As words on light and on dark pages. */
  onLight: string;
  onDark: string;
  /** As it was chosen, it can be read on light pages and under words. */
  isStrong: boolean;
  /** The nearest that is strong; itself where it is. */
  strong: string;
}

export function accentColours(accent: string): AccentColours {
  const onLight = nearestThatHolds(accent, { on: [LIGHT_GROUND, WHITE] }) ?? INK;
  const onDark = nearestThatHolds(accent, { on: [DARK_GROUND, '#000000'] }) ?? WHITE;
  const onFill = contrast(WHITE, accent) >= contrast(INK, accent) ? WHITE : INK;
  const isStrong = onLight === accent && contrast(onFill, accent) >= LEAST_CONTRAST;
  // What holds on white holds under white words, too.
  return { fill: accent, onFill, onLight, onDark, isStrong, strong: isStrong ? accent : onLight };
}
