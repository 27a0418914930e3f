// Which letters a site needs: a typeface goes along only where some of its script is written. Pure, but for what is handed in.
import { Buffer } from 'node:buffer';

interface Typeface {
  family: string;
  /** As the packages of the typefaces name their files. */
  name: string;
  /** What shows that it is needed. */
  script: RegExp;
  /** Which letters it is asked for; CSS `unicode-range`. */
  range: string;
  /** Where it holds only for words in certain languages. */
  languages?: readonly string[];
}

const latin =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD';
const latinExtended =
  'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF';
const arabic =
  'U+0600-06FF, U+0750-077F, U+0870-088E, U+0890-0891, U+0897-08E1, U+08E3-08FF, U+200C-200E, U+2010-2011, U+204F, U+2E41, U+FB50-FDFF, U+FE70-FE74, U+FE76-FEFC';

const typefaces: readonly Typeface[] = [
  {
    family: 'Atkinson Hyperlegible Next',
    name: 'atkinson-hyperlegible-next-latin',
    script: /./u,
    range: latin,
  },
  {
    family: 'Atkinson Hyperlegible Next',
    name: 'atkinson-hyperlegible-next-latin-ext',
    script: /[\u0100-\u02ba\u02bd-\u02ff\u1d00-\u1dbf\u1e00-\u1e9f\u1ef2-\u1eff]/u,
    range: latinExtended,
  },
  {
    family: 'Noto Naskh Arabic',
    name: 'noto-naskh-arabic-arabic',
    script: /\p{Script=Arabic}/u,
    range: arabic,
  },
  {
    family: 'Noto Nastaliq Urdu',
    name: 'noto-nastaliq-urdu-arabic',
    script: /\p{Script=Arabic}/u,
    range: arabic,
    languages: ['ur', 'pnb', 'phr', 'pa-Arab', 'ks'],
  },
  {
    family: 'Noto Sans Bengali',
    name: 'noto-sans-bengali-bengali',
    script: /\p{Script=Bengali}/u,
    range:
      'U+0951-0952, U+0964-0965, U+0980-09FE, U+1CD0, U+1CD2, U+1CD5-1CD6, U+1CD8, U+1CE1, U+1CEA, U+1CED, U+1CF2, U+1CF5-1CF7, U+200C-200D, U+20B9, U+25CC, U+A8F1',
  },
  {
    family: 'Noto Sans Gurmukhi',
    name: 'noto-sans-gurmukhi-gurmukhi',
    script: /\p{Script=Gurmukhi}/u,
    range:
      'U+0951-0952, U+0964-0965, U+0A01-0A76, U+200C-200D, U+20B9, U+25CC, U+262C, U+A830-A839',
  },
  {
    family: 'Noto Sans Ethiopic',
    name: 'noto-sans-ethiopic-ethiopic',
    script: /\p{Script=Ethiopic}/u,
    range: 'U+030E, U+1200-1399, U+2D80-2DDE, U+AB01-AB2E',
  },
];

const weights = [400, 700] as const;

export interface NeededLetters {
  /** As `siteFile` gives them. */
  files: string[];
  /** `@font-face` for each; addresses are relative to the style sheet. */
  css: string;
}

/** @param html of all pages @param light without the bold of what is large */
export function neededLetters(html: readonly string[], light = false): NeededLetters {
  const isIn = (test: (page: string) => boolean) => html.some(test);
  const needed = typefaces.filter(
    ({ script, languages }) =>
      isIn((page) => script.test(page)) &&
      (languages === undefined ||
        isIn((page) =>
          languages.some((tag) => page.includes(`lang="${tag}"`) || page.includes(`lang="${tag}-`)),
        )),
  );
  const faces = needed.flatMap((face) =>
    weights
      .filter((weight) => !light || weight === 400 || face.script.source === '.')
      .map((weight) => ({ ...face, weight, file: `fonts/${face.name}-${weight}.woff2` })),
  );
  return {
    files: faces.map(({ file }) => file),
    css: faces
      .map(
        ({ family, weight, file, range }) =>
          `@font-face{font-family:'${family}';font-style:normal;font-weight:${weight};font-display:swap;src:url('${file}') format('woff2');unicode-range:${range}}\n`,
      )
      .join(''),
  };
}

/** The same for a page that needs nothing but itself. */
export async function lettersInside(
  html: readonly string[],
  siteFile: (name: string) => Promise<Uint8Array>,
): Promise<string> {
  const { files, css: faces } = neededLetters(html);
  let css = faces;
  for (const file of files) {
    const bytes = Buffer.from(await siteFile(file)).toString('base64');
    css = css.replace(`url('${file}')`, `url('data:font/woff2;base64,${bytes}')`);
  }
  return css;
}
