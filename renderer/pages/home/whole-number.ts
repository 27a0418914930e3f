// A whole number as people type it: with spaces or separators, in the digits of their keyboard. Pure.

/** @returns undefined for anything else */
export function wholeNumber(typed: string): number | undefined {
  const plain = typed
    .trim()
    .replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replaceAll(/[\s,\u066c']/gu, '');
  return /^\d{1,7}$/u.test(plain) ? Number(plain) : undefined;
}
