// A number with a fraction as people type it. Pure.

/** With a point or a comma, in the digits of many keyboards. @returns undefined for anything else */
export function numberOf(typed: string): number | undefined {
  const plain = typed
    .trim()
    .replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[,\u066b]/u, '.')
    .replace('\u2212', '-');
  return /^-?\d{1,3}(?:\.\d{1,12})?$/u.test(plain) ? Number(plain) : undefined;
}
