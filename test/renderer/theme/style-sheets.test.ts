import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const renderer = fileURLToPath(new URL('../../../renderer', import.meta.url));
const sheets = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => ({
    name,
    css: readFileSync(join(renderer, name), 'utf8').replaceAll(/\/\*.*?\*\//gsu, ''),
  }));

const physical =
  /(?<![\w-])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)\b|(?:left|right|top|bottom)\s*:|(?:min-|max-)?(?:width|height)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius)/gu;

test('style sheets speak of start and end, so that right-to-left languages are mirrored whole', () => {
  expect(sheets.length).toBeGreaterThan(5);
  const found = sheets.flatMap(({ name, css }) => {
    // A query about the window itself is no layout.
    const rules = css.replaceAll(/@media[^{]*\{/gu, '');
    return [...rules.matchAll(physical)].map(([words]) => `${name}: ${words}`);
  });
  expect(found).toEqual([]);
});

test('style sheets fetch nothing from anywhere but the typefaces that are shipped', () => {
  const addresses = sheets.flatMap(({ css }) =>
    [...css.matchAll(/url\(\s*['"]?([^'")]+)/gu)].map(([, address = '']) => address),
  );
  expect(addresses.length).toBeGreaterThan(10);
  expect(addresses.filter((address) => !address.startsWith('@fontsource/'))).toEqual([]);
});

const tokens = new Map(
  [
    ...(sheets.find(({ name }) => name.endsWith('tokens.css'))?.css ?? '').matchAll(
      /--([\w-]+):\s*light-dark\((#\w{6}),\s*(#\w{6})\)/gu,
    ),
  ].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
);

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = parts;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const words = ['ink', 'ink-soft', 'accent', 'accent-strong', 'danger', 'warning', 'success'];
const grounds = ['paper', 'surface', 'sunken'];
const pairs: [string, string, number][] = [
  ...words.flatMap((word) =>
    grounds.map((ground): [string, string, number] => [word, ground, 4.5]),
  ),
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-strong', 4.5],
  ['ink', 'accent-wash', 4.5],
  ['accent-strong', 'accent-wash', 4.5],
  ['ink-soft', 'accent-wash', 4.5],
  ['ink', 'warning-wash', 4.5],
  ['warning', 'warning-wash', 4.5],
  ['ink', 'danger-wash', 4.5],
  ['danger', 'danger-wash', 4.5],
  ['paper', 'ink', 4.5],
  ['control-line', 'paper', 3],
  ['control-line', 'surface', 3],
  ['focus', 'paper', 3],
];

test.each(pairs)('%s on %s can be read in light and in dark', (word, ground, least) => {
  const [front, back] = [tokens.get(word), tokens.get(ground)];
  if (!front || !back) throw new Error(`${word} or ${ground} is not in tokens.css`);
  expect(contrast(front.light, back.light)).toBeGreaterThanOrEqual(least);
  expect(contrast(front.dark, back.dark)).toBeGreaterThanOrEqual(least);
});
