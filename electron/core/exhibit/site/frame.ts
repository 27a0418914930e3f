// The frame around every page of an exhibition: what stands at its top and foot. It works without a script, and asks nobody for anything. Pure.
import { directionOf } from '../../../../shared/rules/direction-of.ts';
import { escaped } from '../../packaging/page-words.ts';
import { icon } from './icons.ts';
import type { SiteIcon } from './icons.ts';
import { hasMap } from './places.ts';
import { dayIn, exhibitionTitle, inline, own, ownName, ownPlain } from './site-page.ts';
import type { PageScope, SitePage } from './site-page.ts';

/** Nothing from anywhere else; `file:` is what a page that was opened by a double click is of. */
export const POLICY =
  "default-src 'none'; script-src 'self' file:; style-src 'self' file:; font-src 'self' file:; img-src 'self' file: data:; media-src 'self' file:; frame-src 'self' file:; base-uri 'none'; form-action 'none'";

/** In which somebody can say that they are still there; WCAG 2.2.1 asks for 20 or more. */
const ASKING_SECONDS = 30;

export interface Framed {
  /** In the folder of the language. */
  file: string;
  title: string;
  main: string;
  stories: readonly string[];
  /** Beside that of every page. */
  scripts?: readonly string[];
}

/** A page of one language: `ur/map.html`. */
export function framed(
  { file, title, main, stories, scripts = [] }: Framed,
  scope: PageScope,
): SitePage {
  const { language } = scope;
  const path = `${language}/${file}`;
  const name = exhibitionTitle(scope);
  const html = `${head({ path, title: title === name.text ? title : `${title} · ${name.text}`, language, up: '../', scripts }, scope)}
<body${idleOf(scope, '../index.html')}>
<a class="skip" href="#main">${own('skip', scope)}</a>
<header class="top">
<div class="top-row">
<a class="name" href="index.html">${inline(name, scope)}</a>
${tools(scope, '../')}</div>
<nav aria-label="${ownPlain('menu', scope)}"><ul class="menu">
${menu(scope)
  .map(
    ([href, words]) =>
      `<li><a href="${href}"${href === file ? ' aria-current="page"' : ''}>${words}</a></li>`,
  )
  .join('\n')}
</ul>${languageLinks(scope, (tag) => `../${tag}/${file}`)}</nav>
</header>
<main id="main" tabindex="-1">
${main}</main>
${foot(scope, '', path)}${stillThere(scope)}</body>
</html>
`;
  return { path, html, stories };
}

interface Head {
  path: string;
  title: string;
  language: string;
  /** To the folder that holds everything. */
  up: string;
  scripts?: readonly string[];
}

export function head({ path, title, language, up, scripts = [] }: Head, scope: PageScope): string {
  const { content, webAddress } = scope;
  const address =
    webAddress === undefined
      ? ''
      : `<link rel="canonical" href="${escaped(new URL(path.replace(/index\.html$/u, ''), webAddress).href)}">\n`;
  return `<!DOCTYPE html>
<html lang="${escaped(language)}" dir="${directionOf(language)}" data-look="${content.look}" data-exhibition="${escaped(content.key)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
${address}<link rel="stylesheet" href="${up}assets/site.css">
<link rel="stylesheet" href="${up}assets/exhibition.css">
${['site.js', ...scripts].map((name) => `<script src="${up}assets/${name}"></script>`).join('\n')}
</head>`;
}

function menu(scope: PageScope): [href: string, words: string][] {
  const { content } = scope;
  return [
    ['index.html', own('home', scope)],
    ['search.html', own('search', scope)],
    ...(hasMap(content) ? [['map.html', own('map', scope)] satisfies [string, string]] : []),
    ...(content.guestBook && scope.kind === 'kiosk'
      ? [['guest-book.html', own('guestBook', scope)] satisfies [string, string]]
      : []),
    ['about.html', own('about', scope)],
  ];
}

export function languageLinks(
  { content, language, ...scope }: PageScope,
  addressIn: (language: string) => string,
): string {
  if (content.languages.length < 2) return '';
  const links = content.languages.map(
    (tag) =>
      `<li><a href="${escaped(addressIn(tag))}" lang="${escaped(tag)}" dir="${directionOf(tag)}" hreflang="${escaped(tag)}"${tag === language ? ' aria-current="true"' : ''}>${escaped(ownName(tag))}</a></li>`,
  );
  return `<ul class="languages" aria-label="${ownPlain('languages', { ...scope, language })}">\n${links.join('\n')}\n</ul>`;
}

/** What can be done only with a script is shown by the script. */
export function tools(scope: PageScope, up: string): string {
  const button = (what: string, picture: SiteIcon, words: string) =>
    `<button type="button" class="tool" data-switch="${what}" aria-pressed="false" hidden>${icon(picture)}<span>${words}</span></button>`;
  const whole =
    scope.kind === 'kiosk' || scope.kind === 'trail'
      ? `<a class="tool" href="${up}full-screen.html" data-full-screen hidden>${icon('full')}<span>${own('fullScreen', scope)}</span></a>\n`
      : '';
  return `<div class="tools" role="group" aria-label="${ownPlain('display', scope)}">
${button('large', 'letters', own('largeText', scope))}
${button('contrast', 'contrast', own('highContrast', scope))}
${whole}</div>
`;
}

/** Where the page is found again by whoever has it on paper: its address, or the folder that it was printed from. */
function onPaper(path: string | undefined, { content, webAddress }: PageScope): string {
  if (path === undefined) return '';
  const where = webAddress === undefined ? content.name : new URL(path, webAddress).href;
  return `<p class="on-paper"><bdi dir="ltr">${escaped(where)}</bdi></p>\n`;
}

/** @param base to the folder of the language @param path of the page, where it may be printed */
export function foot(scope: PageScope, base = '', path?: string): string {
  const { content } = scope;
  const { organisation, builtOn } = content;
  const by = organisation.trim()
    ? `<p>${own('madeBy', scope, { organisation: `\u2068${organisation}\u2069` })}</p>\n`
    : '';
  const link =
    scope.kind === 'cards' || scope.kind === 'trail'
      ? ''
      : `<p><a href="${base}about.html#take-down">${own('takeDown', scope)}</a></p>\n`;
  return `<footer class="foot">
${by}<p>${own('builtOn', scope, { date: dayIn(builtOn, scope) })}</p>
${link}${onPaper(path, scope)}</footer>
`;
}

/** A trail that goes alone is also read on the way, on a telephone: it begins anew only on a stand, in the page for a full screen. */
export function idleOf({ content, kind }: PageScope, beginning: string): string {
  const { idleSeconds } = content;
  if ((kind !== 'kiosk' && kind !== 'trail') || idleSeconds === 0) return '';
  const where = kind === 'trail' ? ' data-idle-on-stand' : '';
  return ` data-idle-seconds="${idleSeconds}" data-asking-seconds="${ASKING_SECONDS}" data-beginning="${escaped(beginning)}"${where}`;
}

/** Asked before everything begins anew. */
export function stillThere(scope: PageScope): string {
  if (idleOf(scope, '') === '') return '';
  const how = own('stillThereHow', scope, { seconds: '\u2063' }).replace(
    '\u2063',
    `<span data-seconds>${ASKING_SECONDS}</span>`,
  );
  return `<dialog class="still-there" id="still-there" aria-labelledby="still-there-title">
<h2 id="still-there-title">${own('stillThere', scope)}</h2>
<p>${how}</p>
<button type="button" class="big">${own('stay', scope)}</button>
</dialog>
`;
}
