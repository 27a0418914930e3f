// Language tags in the one spelling that BCP 47 recommends (https://www.rfc-editor.org/rfc/rfc5646#section-2.1.1), so that `UR` and `ur` are one language.

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
