// Every letter that is shown or printed is drawn by a typeface that comes with the app, never by whatever a computer has.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { shippedTexts } from '../../../electron/core/agreement-texts/shipped-texts.ts';
import { shellWords } from '../../../electron/shell/words.ts';
import { languages } from '../../../renderer/text/use-text.ts';
import { dayInWords } from '../../../shared/rules/day-in-words.ts';
import { lettersOfFont } from '../../support/letters-of-font.ts';

const theme = new URL('../../../renderer/theme/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, theme), 'utf8');

interface Face {
  family: string;
  ranges: [number, number][];
  letters: ReadonlySet<number>;
}

const faces: Face[] = [...read('fonts.css').matchAll(/@font-face \{(.*?)\}/gsu)]
  .map(([, body = '']) => body)
  .map((body) => ({
    family: /font-family: '([^']+)'/u.exec(body)?.[1] ?? '',
    ranges: [...body.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gu)].map(
      ([, from = '', to = from]): [number, number] => [
        Number.parseInt(from, 16),
        Number.parseInt(to, 16),
      ],
    ),
    letters: lettersOfFont(
      fileURLToPath(
        new URL(`../../node_modules/${/url\('([^']+)'\)/u.exec(body)?.[1] ?? 'no address'}`, theme),
      ),
    ),
  }));

/** The typefaces that the style sheets ask for, in their order, up to the first that is the computer's own. */
function familiesFor(language: string): string[] {
  const name = language === 'ur' ? '--font-urdu' : '--font';
  const list = new RegExp(`${name}:\\s*([^;]+);`, 'u').exec(read('tokens.css'))?.[1] ?? '';
  return [...list.matchAll(/'([^']+)'/gu)].map(([, family = '']) => family);
}

/** White space and signs that only say how letters join or which way they run: nothing is drawn for them. */
const unseen = /[\s\u200b-\u200f\u2060\u2066-\u2069\ufeff]/u;

function drawnBy(letter: string, language: string): string | undefined {
  const code = letter.codePointAt(0) ?? 0;
  return familiesFor(language).find((family) => {
    const able = faces.filter(
      (face) =>
        face.family === family && face.ranges.some(([from, to]) => from <= code && code <= to),
    );
    // Every weight: a heading may not lack what a paragraph has.
    return able.length > 0 && able.every(({ letters }) => letters.has(code));
  });
}

function missing(words: string, language: string): string[] {
  return [...new Set(words)]
    .filter((letter) => !unseen.test(letter) && drawnBy(letter, language) === undefined)
    .map((letter) => `${letter} U+${letter.codePointAt(0)?.toString(16)}`);
}

/** Every word of a table; what is made from a number or a name is made once. */
function wordsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'function') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(wordsIn).join(' ');
}

const texts = [...shippedTexts().values()].map(({ text }) => text);

describe('letters', () => {
  test('a letter that no typeface of ours has is found', () => {
    expect(missing('Good 漢', 'en')).toEqual(['漢 U+6f22']);
    expect(missing('ਪੰਜਾਬੀ ગુ', 'pa')).toHaveLength(2);
    expect(faces.length).toBeGreaterThan(15);
  });

  test('all twelve languages of the agreements are looked at', () => {
    expect(new Set(texts.map(({ language }) => language)).size).toBe(12);
    expect(texts.length).toBeGreaterThan(70);
  });

  test.each(texts.map((text) => [text.textVersion, text] as const))(
    'every letter of %s is drawn by a typeface of the app',
    (_version, text) => {
      expect(missing(wordsIn(text), text.language)).toEqual([]);
    },
  );

  test.each([
    ['ur', 'Noto Nastaliq Urdu', 'ٹڈڑےںھ'],
    ['ps', 'Noto Naskh Arabic', 'ټډړږښګڼېۍ'],
    ['ckb', 'Noto Naskh Arabic', 'ڕڵۆێەڤگ'],
    ['fa', 'Noto Naskh Arabic', 'پچژگ۰۹'],
    ['pa', 'Noto Sans Gurmukhi', 'ੴੜ੍ਹਫ਼'],
    ['bn', 'Noto Sans Bengali', 'ড়ঢ়য়ৎ'],
    ['ti', 'Noto Sans Ethiopic', 'ኽቐዀ፡።'],
    ['pl', 'Atkinson Hyperlegible Next', 'ąćęłńóśźż'],
    ['ro', 'Atkinson Hyperlegible Next', 'ăâîșț'],
  ])('the letters that only %s has are drawn by %s', (language, family, letters) => {
    expect([...new Set(letters)].map((letter) => drawnBy(letter, language))).toEqual(
      [...new Set(letters)].map(() => family),
    );
  });

  test('every month that a form may hold is drawn too', () => {
    for (const language of new Set(texts.map((text) => text.language))) {
      const year = Array.from({ length: 12 }, (_, month) =>
        dayInWords(language, `2026-${String(month + 1).padStart(2, '0')}-09`),
      ).join(' ');
      expect(missing(year, language), language).toEqual([]);
      expect(year, language).toContain('2026');
    }
  });

  test.each(Object.keys(languages) as (keyof typeof languages)[])(
    'every letter of the pages in %s is drawn by a typeface of the app',
    (language) => {
      // The signs on the keys with arrows: every computer that has such keys draws them.
      const words = wordsIn(languages[language].texts).replaceAll(/[←→]/gu, '');
      expect(missing(words, language)).toEqual([]);
      expect(missing(wordsIn(shellWords[language]), language)).toEqual([]);
    },
  );
});
