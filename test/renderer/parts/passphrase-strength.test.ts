import { expect, test } from 'vitest';
import { passphraseStrength } from '../../../renderer/parts/passphrase-strength.ts';

test.each([
  ['', 'too-short'],
  ['kettle', 'too-short'],
  ['one two bus', 'too-short'],
  ['elevenchars', 'too-short'],
  ['            ', 'too-short'],
  ['twelve chars', 'fair'],
  ['aaaaaaaaaaaaaaaaaaaaaaaa', 'fair'],
  ['passwordpassword1', 'fair'],
  ['ox at my tea', 'strong'],
  ['copper kettle morning bus', 'strong'],
  ['سبز چائے صبح کی بس', 'strong'],
])('“%s” is %s', (passphrase, strength) => {
  expect(passphraseStrength(passphrase)).toBe(strength);
});
