// How hard a passphrase is to guess, in three steps. A help for choosing, not a promise; the core has the last word.

export type PassphraseStrength = 'too-short' | 'fair' | 'strong';

const common = /^(.)\1+$|password|passphrase|letmein|qwerty|homeground|12345|abcdef/iu;

/** @returns `too-short` for what the core refuses: fewer than 12 characters and fewer than 4 words */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const text = passphrase.normalize('NFC').trim();
  const length = [...text].length;
  const words = text.split(/\s+/u).filter((word) => [...word].length > 1).length;
  if (length < 12 && words < 4) return 'too-short';
  const letters = new Set(text.toLowerCase()).size;
  if (common.test(text) || letters < 6) return 'fair';
  return length >= 18 || words >= 4 ? 'strong' : 'fair';
}
