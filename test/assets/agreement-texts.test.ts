// The texts of agreements as data: all there, all of one shape, short enough to be understood.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shippedTexts, withBody } from '../../electron/core/agreement-texts/shipped-texts.ts';
import { AgreementText, textKinds, textLevels } from '../../shared/model/agreement-text.ts';
import type { KeptText } from '../../shared/model/agreement-text.ts';
import { fillParagraphs } from '../../shared/rules/fill-text.ts';
import { isEnglish } from '../../shared/rules/language-tag.ts';

const folder = join(import.meta.dirname, '../../assets/agreements');
const files = ['', 'earlier'].flatMap((inside) =>
  readdirSync(join(folder, inside))
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, inside, name)),
);
const present = [...shippedTexts().values()]
  .map(({ text }) => text)
  .filter(({ textVersion }) => !files.includes(join(folder, 'earlier', `${textVersion}.json`)));
const english = present.filter(({ language }) => isEnglish(language));

/** All words of a part, wherever they stand in it. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

/** The names of all parts in their order, without the words. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.entries(value).map(([key, part]) =>
    key === 'key' || key === 'picture' ? [key, part] : [key, key === 'paragraphs' || shapeOf(part)],
  );
}

const partsOf = ({ sections, choices, roles, labels }: KeptText) => ({
  sections,
  ...(choices && { choices }),
  ...(roles && { roles }),
  labels,
});

describe('the texts of agreements', () => {
  test.each(files)('%s comes with the app, word for word, under its own name', (file) => {
    const data: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const { text, sha256 } = withBody(data);
    expect(file.endsWith(`${text.textVersion}.json`)).toBe(true);
    expect(shippedTexts().get(text.textVersion)?.sha256).toBe(sha256);
  });

  test('none is registered that has no file', () => {
    expect(shippedTexts().size).toBe(files.length);
  });

  test('English has every kind in both levels', () => {
    for (const kind of textKinds)
      for (const level of textLevels)
        expect(english.filter((text) => text.kind === kind && text.level === level)).toHaveLength(1);
  });

  test.each(present)('$textVersion is whole and has the parts that English has, in their order', (text) => {
    AgreementText.parse(text);
    const model = english.find(({ kind, level }) => kind === text.kind && level === text.level);
    expect(shapeOf(partsOf(text))).toEqual(model && shapeOf(partsOf(model)));
    expect(text.choices !== undefined).toBe(text.kind === 'recording');
    expect(text.roles !== undefined).toBe(text.kind === 'contributor');
    expect(text.sections.length).toBeLessThanOrEqual(8);
  });

  test.each(present)('$textVersion reads well before anybody has filled in a contact or an archive', (text) => {
    const places = { organisation: 'Our Street', contact: '', archive: '' };
    for (const { paragraphs } of text.sections)
      expect(fillParagraphs(paragraphs, places)).not.toEqual([]);
    const elsewhere = wordsIn({ ...text, sections: text.sections.map((part) => ({ ...part, paragraphs: [] })) });
    for (const words of elsewhere) expect(words).not.toMatch(/\{(?!organisation\})/u);
    expect(wordsIn(text).join(' ').replaceAll(/\{(?:organisation|contact|archive)\}/gu, '')).not.toMatch(/[{}]/u);
  });

  test.each(english)('$textVersion: short sentences, no articles of law', (text) => {
    const longest = text.level === 'easy-read' ? 15 : 20;
    for (const words of wordsIn(partsOf(text))) {
      expect(words).not.toMatch(/\bArt(?:icle|\.)|\bsection \d/iu);
      for (const sentence of words.split(/(?<=[.?!:])\s/u))
        expect(sentence.split(/\s+/u).length, sentence).toBeLessThanOrEqual(longest);
    }
  });

  test.each(present.filter(({ level }) => level === 'easy-read'))(
    '$textVersion has a picture beside every part',
    ({ sections }) => {
      for (const { picture, key } of sections) expect(picture, key).toBeDefined();
    },
  );

  test('only English counts as checked by a native speaker', () => {
    for (const { textVersion, language, nativeSpeakerChecked } of present)
      expect(nativeSpeakerChecked, textVersion).toBe(isEnglish(language));
  });
});
