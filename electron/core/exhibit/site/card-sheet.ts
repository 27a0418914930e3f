// The cards for the wall on paper: a sheet to cut, with a code for each story. It needs nothing but itself, so that it prints anywhere. Pure.
import { directionOf } from '../../../../shared/rules/direction-of.ts';
import { escaped } from '../../packaging/page-words.ts';
import type { ShownStory } from '../content.ts';
import { cardFolder } from './card-pages.ts';
import { qrSvg } from './qr-code.ts';
import { exhibitionTitle, inline, own } from './site-page.ts';
import type { PageScope } from './site-page.ts';
import { names, storyTitle, titleHtml } from './stops.ts';

const style = `
@page { size: A4; margin: 10mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-inline-size: 190mm; background: #fff; color: #14110f; line-height: 1.35;
  font: 11pt/1.35 'Atkinson Hyperlegible Next', 'Noto Naskh Arabic', 'Noto Sans Bengali', 'Noto Sans Gurmukhi', 'Noto Sans Ethiopic', sans-serif; }
:lang(ur), :lang(pnb), :lang(phr) { font-family: 'Atkinson Hyperlegible Next', 'Noto Nastaliq Urdu', 'Noto Naskh Arabic', sans-serif; line-height: 2; }
:lang(en), :lang(pl), :lang(ro), :lang(so) { line-height: 1.35; }
h1 { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
ul { list-style: none; margin: 0; padding: 0; }
.cards { display: grid; grid-template-columns: 1fr 1fr; }
.card { display: grid; grid-template-columns: 34mm 1fr; gap: 4mm; align-items: start; block-size: 68mm; padding: 6mm 5mm;
  border: 0.3pt dashed #767676; break-inside: avoid; overflow: hidden; }
.card svg { display: block; inline-size: 34mm; block-size: 34mm; }
.card h2 { margin: 0 0 1.5mm; font-size: 14pt; line-height: 1.2; }
.card h2 :lang(ur) { line-height: 1.8; }
.card p { margin: 0 0 1mm; }
.teller { color: #4a4642; }
.scan { margin-block-start: 2mm; font-weight: 700; font-size: 10pt; }
.address { grid-column: 1 / -1; align-self: end; font-size: 8.5pt; overflow-wrap: anywhere; }
.from { grid-column: 1 / -1; font-size: 8.5pt; color: #4a4642; }
`;

/** What a card has room for. */
const MOST_LANGUAGES = 5;

export interface Card {
  story: ShownStory;
  address: string;
  svg: string;
}

/** @param webAddress ends with `/` */
export function cardOf(story: ShownStory, webAddress: string): Card {
  const address = new URL(cardFolder(story.code), webAddress).href;
  return { story, address, svg: qrSvg(address, `${storyTitle(story)}: ${address}`) };
}

/** Without what telephones add by themselves. */
const toType = (address: string) => address.replace(/^https?:\/\//u, '').replace(/\/$/u, '');

/** @param letters `@font-face` rules with the letters inside */
export function cardSheet(cards: readonly Card[], letters: string, scope: PageScope): string {
  const { content, language } = scope;
  const title = exhibitionTitle(scope);
  const scan = content.languages
    .slice(0, MOST_LANGUAGES)
    .map(
      (tag) =>
        `<li lang="${escaped(tag)}" dir="${directionOf(tag)}">${own('scan', { language: tag })}</li>`,
    );
  const all = cards.map(
    ({ story, address, svg }) => `<li class="card">${svg}
<div><h2>${titleHtml(story, scope)}</h2>
${story.storytellers.length > 0 ? `<p class="teller">${names(story.storytellers, scope)}</p>\n` : ''}<ul class="scan">${scan.join('')}</ul></div>
<p class="address" dir="ltr">${escaped(toType(address))}</p>
<p class="from">${inline(title, scope)} · <span dir="ltr">${escaped(story.code.toUpperCase())}</span></p></li>`,
  );
  return `<!DOCTYPE html>
<html lang="${escaped(language)}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<meta name="robots" content="noindex">
<title>${escaped(title.text)}</title>
<style>${letters}${style}</style>
</head>
<body>
<main>
<h1>${inline(title, scope)}</h1>
<ul class="cards">
${all.join('\n')}
</ul>
</main>
</body>
</html>
`;
}
