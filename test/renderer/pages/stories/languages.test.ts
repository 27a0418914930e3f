import { describe, expect, test } from 'vitest';
import {
  languageLabel,
  languageMatches,
  suggestedLanguages,
  typedLanguageTag,
} from '../../../../renderer/pages/stories/languages.ts';
import { LanguageTag } from '../../../../shared/model/text.ts';

describe('languages of a story', () => {
  test('each suggested language can be stored and has a name that is not its code', () => {
    for (const tag of suggestedLanguages) {
      expect(LanguageTag.safeParse(tag).success, tag).toBe(true);
      expect(languageLabel(tag, 'en')).not.toBe(tag);
      expect(languageLabel(tag, 'ur')).not.toBe(tag);
    }
  });

  test('a language is shown with its own name in its own script', () => {
    expect(languageLabel('ur', 'en')).toBe('Urdu · اردو');
    expect(languageLabel('so', 'en')).toBe('Somali · Soomaali');
    expect(languageLabel('en', 'en')).toBe('English');
  });

  test('no two suggested languages look the same', () => {
    const labels = suggestedLanguages.map((tag) => languageLabel(tag, 'en'));
    expect(new Set(labels).size).toBe(labels.length);
  });

  test('Mirpuri is found by its name, by its own script and by its code', () => {
    expect(languageMatches('phr', 'en', 'mirpuri')).toBe(true);
    expect(languageMatches('phr', 'en', 'میرپوری')).toBe(true);
    expect(languageMatches('phr', 'en', 'phr')).toBe(true);
    expect(languageMatches('phr', 'en', 'polish')).toBe(false);
  });

  test('a typed code becomes a language when it names one', () => {
    expect(typedLanguageTag('SQ')).toBe('sq');
    expect(typedLanguageTag('pa-guru')).toBe('pa-Guru');
    expect(typedLanguageTag('zz')).toBeUndefined();
    expect(typedLanguageTag('not a code')).toBeUndefined();
  });
});
