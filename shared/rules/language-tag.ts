// Language tags: what is one, and the one spelling that BCP 47 recommends (https://www.rfc-editor.org/rfc/rfc5646#section-2.1.1), so that `UR` and `ur` are one language.

/** Every language in use has two or three letters; a longer first part is its name. Computers know few languages by name, so none has to be known. */
export function isLanguageTag(typed: string): boolean {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]+)*$/iu.test(typed)) return false;
  try {
    Intl.getCanonicalLocales(typed);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** @param tag letters and digits between hyphens @returns the same tag: language small, Script with a capital, REGION in capitals */
export function spellLanguageTag(tag: string): string {
  return tag
    .split('-')
    .map((part, place) => {
      const small = part.toLowerCase();
      if (place === 0) return small;
      if (/^[a-z]{4}$/u.test(small)) return small.charAt(0).toUpperCase() + small.slice(1);
      return /^[a-z]{2}$/u.test(small) ? small.toUpperCase() : small;
    })
    .join('-');
}

/** English, of whatever country. */
export function isEnglish(tag: string): boolean {
  return /^en(?:-|$)/iu.test(tag);
}
