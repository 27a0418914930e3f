// Makes two spellings of one word equal, for finding while typing: case, accents and Arabic vowel marks do not matter.

export function foldForSearch(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u0652\u0670\u0640\u200b-\u200f]/gu, '')
    .replace(/\u06cc/gu, '\u064a')
    .replace(/\u06a9/gu, '\u0643')
    .replace(/\u06c1/gu, '\u0647')
    .normalize('NFC')
    .toLowerCase()
    .trim();
}
