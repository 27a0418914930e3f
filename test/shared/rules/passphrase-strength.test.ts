import { describe, expect, test } from 'vitest';
import { passphraseStrength } from '../../../shared/rules/passphrase-strength.ts';

describe('a passphrase', () => {
  test.each([
    ['copper kettle morning bus'],
    ['old red tram car'],
    ['صبح کی چائے بازار'],
    ['ਸਵੇਰ ਦੀ ਚਾਹ ਬਾਜ਼ਾਰ'],
    ['Kx9!vQ2#mL7pdR'],
    ['correct-horse-battery-staple'],
  ])('like “%s” is good enough', (text) => {
    const { acceptable, score } = passphraseStrength(text);
    expect(acceptable).toBe(true);
    expect(score).toBeGreaterThanOrEqual(1);
  });

  test.each([
    ['', 'make-it-longer'],
    ['tram depot', 'make-it-longer'],
    ['Kx9!vQ2#mL7', 'make-it-longer'],
    ['red red red', 'make-it-longer'],
    ['aaaaaaaaaaaaaaa', 'repeat-less'],
    ['abababababababab', 'repeat-less'],
    ['123456789012', 'avoid-rows-of-keys'],
    ['qwertyuiopasdf', 'avoid-rows-of-keys'],
  ] as const)('like “%s” is refused, and it is said what would help', (text, advice) => {
    const strength = passphraseStrength(text);
    expect(strength).toMatchObject({ acceptable: false, score: 0 });
    expect(strength.advice).toContain(advice);
  });

  test('gets better with more words, and worse with common ones', () => {
    const score = (text: string) => passphraseStrength(text).score;
    expect(score('copper kettle morning bus ladder rain')).toBeGreaterThan(
      score('copper kettle morning bus'),
    );
    expect(score('birmingham password')).toBeLessThan(score('copper kettle morning bus'));
    expect(passphraseStrength('birmingham password').advice).toContain('avoid-common-words');
  });

  test('is judged the same however its accents are stored', () => {
    const text = 'crème brûlée über café';
    expect(passphraseStrength(text.normalize('NFD'))).toEqual(
      passphraseStrength(text.normalize('NFC')),
    );
  });

  test('of the greatest length is judged at once', () => {
    const start = performance.now();
    passphraseStrength('x y'.repeat(333));
    expect(performance.now() - start).toBeLessThan(500);
  });
});
