// Which way a language is written. Scripts have a direction, languages have a script.
const rightToLeft = new Set([
  'ar',
  'ur',
  'fa',
  'prs',
  'ps',
  'ckb',
  'pnb',
  'phr',
  'he',
  'yi',
  'sd',
  'ug',
]);
const scripts: Record<string, 'ltr' | 'rtl'> = { Arab: 'rtl', Aran: 'rtl', Hebr: 'rtl' };

/** @param tag BCP 47; a script that is named wins */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const [language = '', ...rest] = tag.split('-');
  const script = rest.find((part) => /^[A-Z][a-z]{3}$/u.test(part));
  if (script !== undefined) return scripts[script] ?? 'ltr';
  return rightToLeft.has(language.toLowerCase()) ? 'rtl' : 'ltr';
}
