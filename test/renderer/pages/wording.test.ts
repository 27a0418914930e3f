import { describe, expect, test } from 'vitest';
import { agreements as enAgreements } from '../../../renderer/text/en/agreements.ts';
import { collections as enCollections } from '../../../renderer/text/en/collections.ts';
import { packages as enPackages } from '../../../renderer/text/en/packages.ts';
import { texts as enTexts } from '../../../renderer/text/en/texts.ts';
import { stories as enStories } from '../../../renderer/text/en/stories.ts';
import { agreements as urAgreements } from '../../../renderer/text/ur/agreements.ts';
import { collections as urCollections } from '../../../renderer/text/ur/collections.ts';
import { packages as urPackages } from '../../../renderer/text/ur/packages.ts';
import { texts as urTexts } from '../../../renderer/text/ur/texts.ts';
import { stories as urStories } from '../../../renderer/text/ur/stories.ts';
import { reasons } from '../../../shared/model/agreement.ts';
import { verifyProblems } from '../../../shared/model/package.ts';

/** Every plain text of a table, with its place. */
function texts(value: unknown, place = ''): [string, string][] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => texts(part, `${place}.${key}`));
}

/** A text that is not in Easy Read needs no word for it. */
const emptyOnPurpose = new Set(['.levels.standard']);
const latinInUrdu = new Set(['.printName']);

describe('wording', () => {
  test.each([
    ['stories', enStories, urStories],
    ['agreements', enAgreements, urAgreements],
    ['texts', enTexts, urTexts],
    ['collections', enCollections, urCollections],
    ['packages', enPackages, urPackages],
  ])('everything on the %s pages is there in Urdu', (_, english, urdu) => {
    const translated = new Map(texts(urdu));
    for (const [place, text] of texts(english)) {
      if (!emptyOnPurpose.has(place)) expect(text, place).not.toBe('');
      if (!latinInUrdu.has(place) && !emptyOnPurpose.has(place))
        expect(translated.get(place), place).toMatch(/[\u0600-\u06ff]/u);
    }
  });

  test('every reason has a sentence of its own in both languages', () => {
    for (const table of [enAgreements.reasons, urAgreements.reasons]) {
      const sentences = reasons.map((reason) => table[reason]('2030-01-01'));
      expect(new Set(sentences).size).toBe(reasons.length);
      expect(table['closed-until']('2030-01-01')).toContain('2030-01-01');
    }
  });

  test('every problem of a package names the file in both languages', () => {
    for (const { problem } of [enPackages, urPackages])
      for (const kind of verifyProblems.filter(
        (name) => !['not-a-package', 'too-many-problems'].includes(name),
      ))
        expect(problem({ problem: kind, file: 'data/a.wav', detail: '' }), kind).toContain(
          'data/a.wav',
        );
  });
});
