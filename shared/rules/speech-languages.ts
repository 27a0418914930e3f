// Which languages the models know, and how they call them. https://github.com/openai/whisper/blob/main/whisper/tokenizer.py

const known = new Set(
  (
    'af am ar as az ba be bg bn bo br bs ca cs cy da de el en es et eu fa fi fo fr gl gu ha haw he hi hr ht hu hy id is it ja jw ' +
    'ka kk km kn ko la lb ln lo lt lv mg mi mk ml mn mr ms mt my ne nl nn no oc pa pl ps pt ro ru sa sd si sk sl sn so sq sr su sv ' +
    'sw ta te tg th tk tl tr tt uk ur uz vi yi yo zh'
  ).split(' '),
);

/** The same language by another tag. */
const others: Readonly<Record<string, string>> = {
  jv: 'jw',
  nb: 'no',
  fil: 'tl',
  iw: 'he',
  prs: 'fa',
  pes: 'fa',
  pbt: 'ps',
  pbu: 'ps',
  pnb: 'pa',
  arb: 'ar',
  apc: 'ar',
  cmn: 'zh',
};

/** @returns as a model calls the language; undefined when none knows it */
export function modelLanguage(tag: string): string | undefined {
  const [first = ''] = tag.toLowerCase().split('-');
  const name = others[first] ?? first;
  return known.has(name) ? name : undefined;
}

/** @returns a language tag */
export function tagOfModelLanguage(name: string): string {
  return name === 'jw' ? 'jv' : name;
}

/** Tags, for a list to choose from. */
export const speechLanguages: readonly string[] = [...known].map(tagOfModelLanguage);
