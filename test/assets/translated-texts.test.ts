// A translation of an agreement says the same as the English: the same places and numbers, in its own script.
import { describe, expect, test } from 'vitest';
import { earlier } from '../../electron/core/agreement-texts/earlier.ts';
import { shippedTexts, withBody } from '../../electron/core/agreement-texts/shipped-texts.ts';
import type { KeptText } from '../../shared/model/agreement-text.ts';

const former = new Set(earlier.map((data) => withBody(data).text.textVersion));
const texts = [...shippedTexts().values()]
  .map(({ text }) => text)
  .filter(({ textVersion }) => !former.has(textVersion));
const english = texts.filter(({ language }) => language === 'en');
const translations = texts.filter(({ language }) => language !== 'en');

/** Names that are looked up or read on a licence, so they stay as they are. */
const namesInLatin = /Creative Commons|Information Commissioner’s Office|CC BY(?:-NC)?/gu;
const places = /\{(?:organisation|contact|archive)\}/gu;
/** Where one script is written for several languages, the letters that belong to another of them. */
const letters: Record<string, { script: RegExp; foreign?: RegExp }> = {
  ar: { script: /^[\p{Script=Arabic}\p{M}]+$/u, foreign: /[یکەگپچ]/u },
  fa: { script: /^[\p{Script=Arabic}\p{M}]+$/u, foreign: /[يكىہ]/u },
  ps: { script: /^[\p{Script=Arabic}\p{M}]+$/u, foreign: /[كىگہ]/u },
  ckb: { script: /^[\p{Script=Arabic}\p{M}]+$/u, foreign: /[يكىةه]/u },
  ti: { script: /^\p{Script=Ethiopic}+$/u },
  ur: { script: /^[\p{Script=Arabic}\p{M}]+$/u, foreign: /[يكىةه]/u },
  pa: { script: /^[\p{Script=Gurmukhi}\p{M}]+$/u },
  bn: { script: /^[\p{Script=Bengali}\p{M}]+$/u },
  ro: { script: /^[\p{Script=Latin}\p{M}]+$/u, foreign: /[şţŞŢ]/u },
};

/** Every sentence that is read, with its place in the text. */
function wordsOf({ title, sections, statement, statementAsk, choices, roles, labels }: KeptText) {
  const found = new Map<string, string>();
  const collect = (value: unknown, place: string): void => {
    if (typeof value === 'string') found.set(place, value);
    else if (typeof value === 'object' && value !== null)
      for (const [key, part] of Object.entries(value))
        if (key !== 'key' && key !== 'picture') collect(part, `${place}.${key}`);
  };
  collect({ title, sections, statement, statementAsk, choices, roles, labels }, '');
  return found;
}

/** Of all rows of digits that our languages use. */
const zeros = ['0', '٠', '۰', '০', '੦'].map((zero) => zero.charCodeAt(0));

function numbersIn(words: string): string[] {
  const plain = words.replaceAll(/\p{Nd}/gu, (digit) => {
    const value = zeros
      .map((zero) => digit.charCodeAt(0) - zero)
      .find((over) => over >= 0 && over <= 9);
    return value === undefined ? digit : String(value);
  });
  return (plain.match(/\p{Nd}+/gu) ?? []).toSorted();
}

describe('the translated agreements', () => {
  test.each(translations)('$textVersion holds every place and number of the English, where it stands there', (text) => {
    const model = english.find(({ kind, level }) => kind === text.kind && level === text.level);
    const translated = wordsOf(text);
    for (const [place, words] of model ? wordsOf(model) : []) {
      const found = translated.get(place) ?? '';
      expect(found.match(places)?.toSorted() ?? [], place).toEqual(words.match(places)?.toSorted() ?? []);
      expect(numbersIn(found), place).toEqual(numbersIn(words));
    }
  });

  test.each(translations.filter(({ language }) => language in letters))(
    '$textVersion is written in the letters of its own language',
    (text) => {
      const { script, foreign } = letters[text.language] ?? { script: /^$/u };
      for (const [place, words] of wordsOf(text)) {
        const own = words.replaceAll(places, '').replaceAll(namesInLatin, '');
        for (const word of own.match(/[\p{L}\p{M}]+/gu) ?? []) expect(word, place).toMatch(script);
        if (foreign) expect(own, place).not.toMatch(foreign);
      }
    },
  );
});
