// What a page of an exhibition is, and the words around it: in which language, in which direction, from where to where links go. Pure.
import type { Words } from '../../../../shared/model/exhibition.ts';
import { dayInWords } from '../../../../shared/rules/day-in-words.ts';
import { directionOf } from '../../../../shared/rules/direction-of.ts';
import { escaped } from '../../packaging/page-words.ts';
import type { ExhibitionContent } from '../content.ts';
import { filled, siteWords } from './site-words.ts';
import type { SiteWord } from './site-words.ts';

export interface SitePage {
  /** Relative to the folder, with `/`. */
  path: string;
  html: string;
  /** The codes of the stories of which it holds something. */
  stories: readonly string[];
}

/** A file of the folder that holds something of stories. */
export interface HeldFile extends Pick<SitePage, 'path' | 'stories'> {
  sizeBytes: number;
}

export interface SiteOptions {
  /** A kiosk begins anew when nobody touches it; a website has an address; a trail goes alone. */
  kind: 'kiosk' | 'website' | 'cards' | 'trail';
  /** Ends with `/`. */
  webAddress: string | undefined;
}

/** Words of people, with the language that they are in. */
export interface Said {
  text: string;
  language: string;
}

export interface PageScope extends SiteOptions {
  content: ExhibitionContent;
  /** BCP 47 of the page. */
  language: string;
}

/** In this language, or the first of the exhibition's languages in which it is written. */
export function saidIn(
  words: Words,
  { language, content }: Pick<PageScope, 'language' | 'content'>,
): Said | undefined {
  const order = [language, ...content.languages, ...Object.keys(words)];
  for (const tag of order) {
    const text = words[tag]?.trim() ?? '';
    if (text !== '') return { text, language: tag };
  }
  return undefined;
}

/** Of an element that holds words in this language, where the page is in another. */
export function langOf(
  language: string,
  { language: around }: Pick<PageScope, 'language'>,
): string {
  return language === around || language === ''
    ? ''
    : ` lang="${escaped(language)}" dir="${directionOf(language)}"`;
}

const isLatin = (text: string) =>
  !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text);

/** Letters of another script are in the language of the story, as far as anybody can tell; Latin ones may be any, but not that of an Urdu page. */
export function langOfWords(
  text: string,
  languages: readonly string[],
  scope: Pick<PageScope, 'language'>,
): string {
  const isOfPage = isLatin(text) === isLatin(languageName(scope.language));
  if (isLatin(text)) return isOfPage ? '' : ' lang="en"';
  const [language = ''] = languages;
  return language === '' || language === scope.language ? '' : ` lang="${escaped(language)}"`;
}

export function inline(said: Said, scope: PageScope): string {
  return `<bdi${langOf(said.language, scope)}>${escaped(said.text)}</bdi>`;
}

/** Each line as a paragraph. */
export function prose(said: Said | undefined, scope: PageScope): string {
  if (said === undefined) return '';
  const attributes = langOf(said.language, scope) || ' dir="auto"';
  return said.text
    .split(/\n+/u)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p${attributes}>${escaped(line)}</p>\n`)
    .join('');
}

/** Words of the page itself, as HTML. Where this language has none they are English, and say so. */
export function own(
  word: SiteWord,
  scope: Pick<PageScope, 'language'>,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const { language, words } = siteWords(scope.language);
  const plain = escaped(filled(words[word], values));
  return language === scope.language ? plain : `<span${langOf(language, scope)}>${plain}</span>`;
}

/** The same as text. */
export function ownText(word: SiteWord, { language }: Pick<PageScope, 'language'>): string {
  return siteWords(language).words[word];
}

/** The same for an attribute, which cannot say its language. */
export function ownPlain(word: SiteWord, scope: Pick<PageScope, 'language'>): string {
  return escaped(ownText(word, scope));
}

export function languageName(tag: string, inLanguage = tag): string {
  try {
    return new Intl.DisplayNames([inLanguage, 'en'], { type: 'language' }).of(tag) ?? tag;
  } catch (error) {
    // A tag can look right and be none.
    if (error instanceof RangeError) return tag;
    throw error;
  }
}

/** In itself, as it begins a line. */
export function ownName(tag: string): string {
  const [first = '', ...rest] = languageName(tag);
  return first.toLocaleUpperCase(tag) + rest.join('');
}

/** @param day yyyy-mm-dd */
export function dayIn(day: string, { language }: Pick<PageScope, 'language'>): string {
  return dayInWords(siteWords(language).language, day);
}

/** 0:07, 12:34, 1:02:03 */
export function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(seconds % 60)}`
    : `${minutes}:${two(seconds % 60)}`;
}

export function exhibitionTitle(scope: PageScope): Said {
  return (
    saidIn(scope.content.title, scope) ?? {
      text: scope.content.organisation || scope.content.name,
      language: scope.language,
    }
  );
}

/** Whom to tell that something is to be taken down: as the exhibition says it, or else the organisation. */
export function whomToAsk(scope: PageScope): string {
  const { contact, organisation } = scope.content;
  const words = prose(saidIn(contact, scope), scope);
  if (words !== '' || organisation.trim() === '') return words;
  return `<p>${own('takeDownWhom', scope, { organisation: `\u2068${organisation.trim()}\u2069` })}</p>\n`;
}
