// How visitors find a story: by a word, by a place on the map, and what this all is. Pure.
import { searchWords } from '../../../../shared/rules/search-text.ts';
import { placeName } from '../../packaging/crate-entities.ts';
import { escaped } from '../../packaging/page-words.ts';
import type { ExhibitionContent, ShownItem, ShownText } from '../content.ts';
import { framed } from './frame.ts';
import { plainWords } from './lines.ts';
import { itemsOfStory, logosHtml, storyLine } from './pages.ts';
import { drawnWards, hasMap, mapSource, placeLinks, plane, tellingPlaces } from './places.ts';
import { langOf, own, ownPlain, prose, saidIn, whomToAsk } from './site-page.ts';
import type { PageScope, SitePage } from './site-page.ts';
import { siteWords } from './site-words.ts';
import { storyPage, storyTitle } from './stops.ts';

export const SEARCH_DATA = 'search.js';

function textsOf(item: ShownItem): ShownText[] {
  switch (item.kind) {
    case 'story':
      return [...item.sounds.flatMap(({ texts }) => texts), ...item.texts];
    case 'clip':
      return item.sound.texts;
    case 'quote':
      return item.texts;
    case 'picture':
    case 'text':
      return [];
  }
}

/** The words of every story, folded as what visitors type is; the same for every language. */
export function searchData(content: ExhibitionContent): string {
  const all = content.stories.map((story) => {
    const items = itemsOfStory(story.code, content);
    const pictures = items.flatMap((item) =>
      item.kind === 'picture' ? [item.picture] : item.kind === 'story' ? item.pictures : [],
    );
    const words = [
      ...[story.code, storyTitle(story), story.summary, story.locality],
      ...[...story.storytellers, ...story.interviewers, ...story.topics],
      ...story.places.map(placeName),
      ...pictures.flatMap(({ caption, captionAlt, altText, people }) => [
        ...[caption, captionAlt, altText, ...people],
      ]),
      ...items.flatMap(({ caption }) => Object.values(caption)),
      ...items.map((item) => plainWords(textsOf(item))),
    ];
    return [storyPage(story.code), [...new Set(searchWords(words.join(' ')))].join(' ')];
  });
  return `window.homegroundSearch=${JSON.stringify(all)};\n`;
}

/** Without a script it is the list of all stories. */
export function searchPage(scope: PageScope): SitePage {
  const { stories } = scope.content;
  const items = stories.map(
    (story) => `<li data-page="${storyPage(story.code)}">${storyLine(story, scope)}</li>`,
  );
  const main = `<h1>${own('search', scope)}</h1>
<div class="search" role="search" hidden>
<label for="search-words">${own('searchHint', scope)}</label>
<input id="search-words" type="search" autocomplete="off" spellcheck="false" data-search>
<p role="status" data-found data-words-found="${ownPlain('found', scope)}" data-words-nothing="${ownPlain('nothingFound', scope)}"></p>
</div>
<h2 data-all>${own('allStories', scope)}</h2>
<ul class="results">
${items.join('\n')}
</ul>
`;
  return framed(
    {
      file: 'search.html',
      title: ownTitle('search', scope),
      main:
        items.length === 0
          ? `<h1>${own('search', scope)}</h1>\n<p>${own('nothingYet', scope)}</p>\n`
          : main,
      stories: stories.map(({ code }) => code),
      scripts: [SEARCH_DATA],
    },
    scope,
  );
}

function ownTitle(word: 'search' | 'map' | 'aboutTitle' | 'guestBook', { language }: PageScope) {
  return siteWords(language).words[word];
}

export function mapPages(scope: PageScope): SitePage[] {
  const { content } = scope;
  if (!hasMap(content)) return [];
  const places = tellingPlaces(content);
  const lit = new Map(places.flatMap((place) => place.wardCodes.map((code) => [code, place])));
  const exact = new Map(places.map((place) => [place.wardCode, place]));
  const wards = drawnWards();
  const outline = wards.map(({ code, path }) => {
    const tone = exact.has(code) ? ' class="ward-told"' : lit.has(code) ? ' class="ward-near"' : '';
    return `<path d="${path}"${tone}/>`;
  });
  const links = placeLinks(places);
  const list = places.map(
    ({
      id,
      name,
      stories,
    }) => `<li id="${id}" tabindex="-1"><h3><bdi lang="en">${escaped(name)}</bdi></h3>
<ul class="plain">
${stories.map((story) => `<li>${storyLine(story, scope)}</li>`).join('\n')}
</ul></li>`,
  );
  const main = `<h1>${own('map', scope)}</h1>
<p>${own('mapHow', scope)}</p>
<div class="map-and-list">
<figure class="map"><svg viewBox="0 0 ${plane.width} ${Math.round(plane.height)}" role="group" aria-label="${ownPlain('mapOf', scope)}">
<g class="wards" aria-hidden="true">${outline.join('')}</g>
<g class="ward-links">
${links.join('\n')}
</g>
</svg><figcaption class="quiet"${langOf('en', scope)}>${escaped(mapSource)}</figcaption></figure>
<section aria-labelledby="by-place"><h2 id="by-place">${own('byPlace', scope)}</h2>
<ul class="places">
${list.join('\n')}
</ul></section>
</div>
`;
  const stories = places.flatMap((place) => place.stories.map(({ code }) => code));
  return [framed({ file: 'map.html', title: ownTitle('map', scope), main, stories }, scope)];
}

export function aboutPage(scope: PageScope): SitePage {
  const { content, language } = scope;
  const credits = prose(saidIn(content.credits, scope), scope);
  const logos = logosHtml(content, '../');
  const main = `<h1>${own('aboutTitle', scope)}</h1>
${credits === '' ? '' : `<h2>${own('credits', scope)}</h2>\n${credits}`}${logos === '' ? '' : `<h2>${own('partners', scope)}</h2>\n${logos}`}<section class="take-down" aria-labelledby="take-down"><h2 id="take-down">${own('takeDown', scope)}</h2>
<p>${own('takeDownHow', scope)}</p>
${whomToAsk(scope)}<p class="quiet"><bdi dir="ltr">${escaped(content.name)}</bdi></p></section>
${hasGuestBook(scope) ? '' : `<p>${own('keepsNothing', scope)}</p>\n`}${siteWords(language).isChecked ? '' : `<p class="quiet">${own('notChecked', scope)}</p>\n`}${publicLink(scope)}`;
  return framed(
    { file: 'about.html', title: ownTitle('aboutTitle', scope), main, stories: [] },
    scope,
  );
}

/** That list has no menu, and does not begin anew: on a kiosk it is for those who set it up, who find it in the folder. */
function publicLink(scope: PageScope): string {
  if (scope.kind === 'kiosk') return '';
  return `<p><a class="alone" href="../what-is-public.html">${own('whatIsPublic', scope)}</a></p>\n`;
}

const hasGuestBook = ({ content, kind }: PageScope) => content.guestBook && kind === 'kiosk';

/** What visitors write stays in the browser that shows it. */
export function guestBookPages(scope: PageScope): SitePage[] {
  if (!hasGuestBook(scope)) return [];
  const main = `<h1>${own('guestBook', scope)}</h1>
<p data-needs-script>${own('guestNeedsScript', scope)}</p>
<div class="guest-book" data-guest-book hidden>
<p>${own('guestHow', scope)}</p>
<p><label for="guest-words">${own('guestWords', scope)}</label>
<textarea id="guest-words" rows="5" maxlength="2000" dir="auto" autocomplete="off" spellcheck="false"></textarea></p>
<p><label for="guest-name">${own('guestName', scope)}</label>
<input id="guest-name" type="text" maxlength="80" dir="auto" autocomplete="off" spellcheck="false"></p>
<button type="button" class="big" data-guest-save>${own('guestSave', scope)}</button>
<p role="status" data-guest-said data-words-thanks="${ownPlain('guestThanks', scope)}" data-words-not-kept="${ownPlain('guestNotKept', scope)}"></p>
<details class="more" data-guest-staff hidden><summary>${own('guestStaff', scope)}</summary>
<p data-guest-count data-words="${ownPlain('guestCount', scope)}"></p>
<ul class="plain guest-entries"></ul>
<div class="guest-staff">
<button type="button" class="tool" data-guest-file>${own('guestFile', scope)}</button>
<button type="button" class="tool" data-guest-clear data-words-sure="${ownPlain('guestSure', scope)}">${own('guestClear', scope)}</button>
</div>
</details>
</div>
`;
  return [
    framed(
      { file: 'guest-book.html', title: ownTitle('guestBook', scope), main, stories: [] },
      scope,
    ),
  ];
}
