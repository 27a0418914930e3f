import { describe, expect, test } from 'vitest';
import { shippedTexts } from '../../../../electron/core/agreement-texts/shipped-texts.ts';
import {
  askOf,
  spokenParts,
  wordsOf,
} from '../../../../renderer/pages/agreements/spoken-script.ts';
import { AgreementText } from '../../../../shared/model/agreement-text.ts';

const texts = [...shippedTexts().values()]
  .filter(({ text }) => text.kind === 'participation' && text.labels)
  .map(({ text }) => AgreementText.parse(text));
const places = { organisation: 'Our Street', contact: '', archive: 'City Archive' };

describe('the agreement as it is read aloud', () => {
  test.each(texts)('asks one question after each part of the form ($textVersion)', (text) => {
    const parts = spokenParts(text, places);
    expect(parts).toHaveLength(text.sections.length + 1);
    const keys = parts.map(({ question }) => question);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { question, ask } of parts) {
      expect(ask).toMatch(/[?؟՞፧;]$/u);
      expect(askOf(text, question)).toBe(ask);
    }
  });

  test.each(texts)('reads all of the form, with the names in it ($textVersion)', (text) => {
    const words = wordsOf(spokenParts(text, places));
    expect(words).not.toMatch(/[{}]/u);
    expect(words).toContain('Our Street');
    expect(words).toContain('City Archive');
    const read = [...text.sections.flatMap(({ paragraphs }) => paragraphs), text.statement];
    for (const paragraph of read.filter((one) => !one.includes('{')))
      expect(words).toContain(paragraph);
  });

  test('the last question is whether they want to take part', () => {
    const text = texts.find(({ textVersion }) => textVersion === 'participation-en-2');
    expect(text && spokenParts(text, places).at(-1)).toMatchObject({
      question: 'take-part',
      ask: 'Do you want to take part?',
    });
  });
});
