// A trail that goes alone: the same page as in an exhibition, in each language, with what there is beside it for paper, maps and phones. Pure.
import { escaped } from '../../packaging/page-words.ts';
import type { ExhibitionContent } from '../content.ts';
import type { TrailContent } from '../trail-content.ts';
import { fullScreenPages } from './first-pages.ts';
import { foot, head, idleOf, languageLinks, stillThere, tools } from './frame.ts';
import { exhibitionTitle, inline, own, ownPlain, whomToAsk } from './site-page.ts';
import type { PageScope, SitePage } from './site-page.ts';
import { trailTitle } from './trail-links.ts';
import { mapFilesHtml, trailMain } from './trail-pages.ts';

/** On a stand of its own it begins anew after so long without a touch. */
const STAND_SECONDS = 120;

/** `trail.html` in the main language, `trail-ur.html` in another. */
export function pageName(
  kind: 'trail' | 'leaflet',
  language: string,
  languages: readonly string[],
): string {
  return language === languages[0] ? `${kind}.html` : `${kind}-${language}.html`;
}

function asExhibition(trail: TrailContent): ExhibitionContent {
  const { name, key, packageId, builtOn, softwareVersion, organisation, stories } = trail;
  const { title, introduction, contact, languages, look, accent } = trail;
  return {
    ...{ name, key, packageId, builtOn, softwareVersion, organisation, stories },
    ...{ title, opening: introduction, credits: {}, contact, languages, look, accent },
    ...{ idleSeconds: STAND_SECONDS, guestBook: false, logos: [], sections: [], trails: [trail] },
  };
}

export function pagesOfTrail(trail: TrailContent): SitePage[] {
  const { languages } = trail;
  const content = asExhibition(trail);
  const main: PageScope = {
    ...{ content, kind: 'trail', webAddress: undefined },
    language: languages[0] ?? 'en',
  };
  return [
    ...languages.map((language) => page(trail, { ...main, language })),
    ...fullScreenPages(main, pageName('trail', main.language, languages)),
  ];
}

function page(trail: TrailContent, scope: PageScope): SitePage {
  const { language } = scope;
  const { languages } = trail;
  const path = pageName('trail', language, languages);
  const title = trailTitle(trail, 0, scope);
  const links = languageLinks(scope, (tag) => pageName('trail', tag, languages));
  const leaflet = pageName('leaflet', language, languages);
  const html = `${head({ path, title: title.text, language, up: '' }, scope)}
<body${idleOf(scope, pageName('trail', languages[0] ?? 'en', languages))}>
<a class="skip" href="#main">${own('skip', scope)}</a>
<header class="top">
<div class="top-row">
<span class="name">${nameOf(scope)}</span>
${tools(scope, '')}</div>
${links === '' ? '' : `<nav aria-label="${ownPlain('languages', scope)}">${links}</nav>\n`}</header>
<main id="main" tabindex="-1">
${trailMain(trail, { title, scope, up: '' })}<div class="trail-beside">
<h2>${own('leaflet', scope)}</h2>
<p><a href="${escaped(leaflet)}">${escaped(leaflet)}</a></p>
${mapFilesHtml('trail', scope, '')}</div>
<section class="take-down" aria-labelledby="take-down"><h2 id="take-down">${own('takeDown', scope)}</h2>
<p>${own('takeDownHow', scope)}</p>
${whomToAsk(scope)}<p class="quiet"><bdi dir="ltr">${escaped(trail.name)}</bdi></p></section>
</main>
${foot(scope, '', path)}${stillThere(scope)}</body>
</html>
`;
  return { path, html, stories: trail.stories.map(({ code }) => code) };
}

function nameOf(scope: PageScope): string {
  const { organisation } = scope.content;
  return organisation.trim() === ''
    ? inline(exhibitionTitle(scope), scope)
    : `<bdi>${escaped(organisation)}</bdi>`;
}
