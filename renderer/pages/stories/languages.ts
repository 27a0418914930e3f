// The languages that are offered first, and how any language tag is written for people.

/** Most spoken by the programme's storytellers, dialects kept apart where a tag exists. */
export const suggestedLanguages = [
  'en',
  'ur',
  'pa-Guru',
  'pnb',
  'phr',
  'bn',
  'syl',
  'ar',
  'fa',
  'prs',
  'ps',
  'ckb',
  'kmr',
  'so',
  'ti',
  'am',
  'pl',
  'ro',
  'bfi',
] as const;

/** Further languages of the city, found by typing. */
export const otherLanguages = [
  'sq',
  'az',
  'bg',
  'yue',
  'zh',
  'hr',
  'cs',
  'nl',
  'fr',
  'de',
  'el',
  'gu',
  'ha',
  'he',
  'hi',
  'hu',
  'ig',
  'ga',
  'it',
  'ku',
  'lv',
  'ln',
  'lt',
  'ml',
  'mr',
  'mn',
  'ne',
  'om',
  'pt',
  'ru',
  'sr',
  'sn',
  'si',
  'sk',
  'es',
  'sw',
  'tl',
  'ta',
  'te',
  'th',
  'tr',
  'tk',
  'uk',
  'ug',
  'uz',
  'vi',
  'cy',
  'wo',
  'xh',
  'yo',
  'zu',
] as const;

// Intl has no name of their own for these, or one that their speakers do not use.
const ownNames: Readonly<Record<string, string>> = {
  'pa-Guru': 'ਪੰਜਾਬੀ',
  pnb: 'پنجابی',
  phr: 'پہاڑی (میرپوری)',
  syl: 'সিলেটি',
  prs: 'دری',
  ckb: 'کوردیی ناوەندی',
  kmr: 'Kurmancî',
  ti: 'ትግርኛ',
  bfi: 'BSL',
};

const englishNames: Readonly<Record<string, string>> = {
  'pa-Guru': 'Panjabi (Gurmukhi)',
  pnb: 'Panjabi (Shahmukhi)',
  phr: 'Pahari, Mirpuri, Potwari',
  syl: 'Sylheti',
  fa: 'Farsi (Persian)',
  prs: 'Dari',
  ckb: 'Kurdish (Sorani)',
  kmr: 'Kurdish (Kurmanji)',
  bfi: 'British Sign Language',
};

function intlName(tag: string, inLanguage: string): string | undefined {
  try {
    const name = new Intl.DisplayNames([inLanguage], { type: 'language', fallback: 'none' }).of(
      tag,
    );
    return name === tag ? undefined : name;
  } catch (error) {
    // A tag that Intl cannot read is shown as it is.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The name in the language itself, or undefined where nobody here knows it. */
export function ownLanguageName(tag: string): string | undefined {
  return ownNames[tag] ?? intlName(tag, tag);
}

/** The name for a reader of `reader`; the tag itself when there is no name. */
export function languageName(tag: string, reader: string): string {
  if (reader === 'en') return englishNames[tag] ?? intlName(tag, 'en') ?? tag;
  return intlName(tag, reader) ?? englishNames[tag] ?? tag;
}

/** Both names: "Urdu · اردو". */
export function languageLabel(tag: string, reader: string): string {
  const name = languageName(tag, reader);
  const own = ownLanguageName(tag);
  return own === undefined || own.toLowerCase() === name.toLowerCase() ? name : `${name} · ${own}`;
}

/** Does this language fit what was typed? Looks at both names and the tag. */
export function languageMatches(tag: string, reader: string, typed: string): boolean {
  const needle = typed.trim().toLowerCase();
  return [languageName(tag, reader), languageName(tag, 'en'), ownLanguageName(tag) ?? '', tag].some(
    (name) => name.toLowerCase().includes(needle),
  );
}

const tagShape = /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?$/i;

/** A BCP 47 tag that was typed, in its usual spelling; undefined when it is not one that has a name. */
export function typedLanguageTag(typed: string): string | undefined {
  const text = typed.trim();
  if (!tagShape.test(text)) return undefined;
  const [canonical] = Intl.getCanonicalLocales(text);
  return canonical !== undefined && intlName(canonical, 'en') !== undefined ? canonical : undefined;
}
