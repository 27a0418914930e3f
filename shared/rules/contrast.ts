// How well a colour can be told from another, as WCAG 2.2 counts it, and the nearest colour that can be. Pure. Colours are `#rrggbb`.

/** For words of usual size, WCAG 1.4.3. */
export const LEAST_CONTRAST = 4.5;

type Channels = readonly [number, number, number];

/** 0 to 255 each. */
function channelsOf(colour: string): Channels {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff];
}

function written(channels: Channels): string {
  return `#${channels.map((one) => Math.round(one).toString(16).padStart(2, '0')).join('')}`;
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export function luminance(colour: string): number {
  const linear = (value: number) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  const [red, green, blue] = channelsOf(colour);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** 1 for the same colour, 21 for black on white. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

export function holds(colour: string, { on, least }: { on: readonly string[]; least: number }) {
  return on.every((ground) => contrast(colour, ground) >= least);
}

const STEPS = 200;

/**
 * The same hue, darker or lighter by as little as is enough.
 * @param on every ground that it stands on
 * @returns undefined where neither darker nor lighter would do for all of them
 */
export function nearestThatHolds(
  colour: string,
  { on, least = LEAST_CONTRAST }: { on: readonly string[]; least?: number },
): string | undefined {
  if (holds(colour, { on, least })) return colour;
  const [red, green, blue] = channelsOf(colour);
  for (let step = 1; step <= STEPS; step += 1) {
    const part = step / STEPS;
    const darker = written([red * (1 - part), green * (1 - part), blue * (1 - part)]);
    if (holds(darker, { on, least })) return darker;
    const lift = (value: number) => value + (255 - value) * part;
    const lighter = written([lift(red), lift(green), lift(blue)]);
    if (holds(lighter, { on, least })) return lighter;
  }
  return undefined;
}
