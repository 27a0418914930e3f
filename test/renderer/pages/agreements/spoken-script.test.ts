import { describe, expect, test } from 'vitest';
import {
  agreementText,
  agreementTextOfVersion,
} from '../../../../renderer/pages/agreements/agreement-text.ts';
import {
  spokenParts,
  spokenScript,
  wordsOf,
} from '../../../../renderer/pages/agreements/spoken-script.ts';
import { languageNames } from '../../../../renderer/text/use-text.ts';

const partsIn = (language: (typeof languageNames)[number]) =>
  spokenParts(agreementText('participation', language), spokenScript(language), 'Our Street');

describe('the agreement as it is read aloud', () => {
  test.each(languageNames)('asks one question after each part of the form (%s)', (language) => {
    const text = agreementText('participation', language);
    const script = spokenScript(language);
    expect(script.questions).toHaveLength(text.sections.length + 1);
    expect(agreementTextOfVersion(script.textVersion)).toBe(text);
    const keys = script.questions.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(spokenScript('en').questions.map(({ key }) => key));
    for (const { ask } of script.questions) expect(ask).toMatch(/[?؟]$/u);
  });

  test.each(languageNames)(
    'reads all of the form, with the name of the organisation (%s)',
    (language) => {
      const words = wordsOf(partsIn(language));
      expect(words).not.toContain('{organisation}');
      const { sections, statement } = agreementText('participation', language);
      const read = [...sections.flatMap(({ paragraphs }) => paragraphs), statement];
      for (const text of read)
        expect(words).toContain(text.replaceAll('{organisation}', 'Our Street'));
      for (const { ask } of spokenScript(language).questions) expect(words).toContain(ask);
    },
  );

  test('the last question is whether they want to take part', () => {
    expect(partsIn('en').at(-1)).toMatchObject({
      question: 'take-part',
      ask: 'Do you want to take part?',
    });
  });
});
