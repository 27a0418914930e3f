// The pages of one language through which visitors go: the way in, the parts, and each story. Pure.
import { escaped } from '../../packaging/page-words.ts';
import { placeName } from '../../packaging/crate-entities.ts';
import type { ExhibitionContent, ShownItem, ShownSection, ShownStory } from '../content.ts';
import { framed } from './frame.ts';
import { icon } from './icons.ts';
import { exhibitionTitle, languageName, own, prose, saidIn } from './site-page.ts';
import type { PageScope, Said, SitePage } from './site-page.ts';
import {
  behindWarning,
  names,
  stopHtml,
  storyPage,
  storyTitle,
  summaryHtml,
  titleHtml,
  warningsOf,
} from './stops.ts';
import { langOf, langOfWords } from './site-page.ts';
import { itemsShownAt } from '../with-trails.ts';
import { stopsOfStory, trailCards } from './trail-links.ts';

const codeOf = (item: ShownItem) => (item.kind === 'text' ? [] : [item.storyCode]);

export function storiesIn({ items }: Pick<ShownSection, 'items'>): string[] {
  return [...new Set(items.flatMap(codeOf))];
}

/** In the sections, and on the trails. */
export function itemsOfStory(code: string, { sections, trails }: ExhibitionContent): ShownItem[] {
  const onTrails = trails.flatMap(({ stops }) => stops.flatMap(itemsShownAt));
  return [...sections.flatMap(({ items }) => items), ...onTrails].filter(
    (item) => item.kind !== 'text' && item.storyCode === code,
  );
}

/** On its own page; of a story that is there whole, what is heard of it on trails is not there once more. */
function itemsOnPage(code: string, content: ExhibitionContent): ShownItem[] {
  const all = itemsOfStory(code, content);
  const isWhole = all.some(({ kind }) => kind === 'story');
  return isWhole ? itemsOfStory(code, { ...content, trails: [] }) : all;
}

export function sectionPage(index: number): string {
  return `section-${index + 1}.html`;
}

export function logosHtml({ logos }: ExhibitionContent, up: string): string {
  if (logos.length === 0) return '';
  const signs = logos.map(
    ({ file, name }) => `<li><img src="${up}${escaped(file.path)}" alt="${escaped(name)}"></li>`,
  );
  return `<ul class="logos">\n${signs.join('\n')}\n</ul>\n`;
}

function sectionTitle({ title }: ShownSection, index: number, scope: PageScope): Said {
  return saidIn(title, scope) ?? { text: String(index + 1), language: '' };
}

/** How much there is to hear, to read and to see. */
function counts({ items }: ShownSection, scope: PageScope): string {
  const of = (...kinds: ShownItem['kind'][]) =>
    items.filter(({ kind }) => kinds.includes(kind)).length;
  const all = [
    ['toHear', of('story', 'clip'), 'ear'],
    ['toRead', of('quote', 'text'), 'quote'],
    ['toSee', of('picture'), 'picture'],
  ] as const;
  return all
    .filter(([, count]) => count > 0)
    .map(([word, count, sign]) => `<span>${icon(sign)} ${own(word, scope, { count })}</span>`)
    .join('\n');
}

export function homePage(scope: PageScope): SitePage {
  const { content } = scope;
  const title = exhibitionTitle(scope);
  const parts = content.sections.map((section, index) => {
    const name = sectionTitle(section, index, scope);
    const introduction = saidIn(section.introduction, scope);
    const [first] = introduction?.text.split(/\n+/u) ?? [];
    const told =
      introduction === undefined || first === undefined
        ? ''
        : `<p class="card-summary"${langOf(introduction.language, scope)}>${escaped(first)}</p>\n`;
    return `<li class="card"><p class="facts">${own('section', scope, { number: index + 1 })}</p>
<h3><a class="card-link" href="${sectionPage(index)}"><bdi${langOf(name.language, scope)}>${escaped(name.text)}</bdi></a></h3>
${told}<p class="facts counts">${counts(section, scope)}</p></li>`;
  });
  const inside =
    parts.length === 0
      ? content.trails.length === 0
        ? `<p>${own('nothingYet', scope)}</p>\n`
        : ''
      : `<h2>${own('inThisExhibition', scope)}</h2>\n<ol class="cards">\n${parts.join('\n')}\n</ol>\n`;
  const main = `<div class="opening">
<h1><bdi${langOf(title.language, scope)}>${escaped(title.text)}</bdi></h1>
${prose(saidIn(content.opening, scope), scope)}</div>
${inside}${trailCards(scope)}${logosHtml(content, '../')}`;
  return framed({ file: 'index.html', title: title.text, main, stories: [] }, scope);
}

export function sectionPages(scope: PageScope): SitePage[] {
  const { sections } = scope.content;
  return sections.map((section, index) => {
    const name = sectionTitle(section, index, scope);
    const stops = section.items.map(
      (item) =>
        `<li class="stop stop-${item.kind}" id="${escaped(anchorOf(item, section))}">\n${stopHtml(item, scope)}</li>`,
    );
    const step = (other: number, word: 'previous' | 'next') => {
      const to = sections[other];
      if (to === undefined) return '';
      const title = sectionTitle(to, other, scope);
      return `<a class="step-${word}" rel="${word === 'next' ? 'next' : 'prev'}" href="${sectionPage(other)}"><span class="quiet">${own(word, scope)}</span> <bdi${langOf(title.language, scope)}>${escaped(title.text)}</bdi></a>`;
    };
    const steps = step(index - 1, 'previous') + step(index + 1, 'next');
    const main = `<div class="opening">
<p class="facts">${own('section', scope, { number: index + 1 })}</p>
<h1><bdi${langOf(name.language, scope)}>${escaped(name.text)}</bdi></h1>
${prose(saidIn(section.introduction, scope), scope)}</div>
<ol class="stops">
${stops.join('\n')}
</ol>
${steps === '' ? '' : `<div class="steps">${steps}</div>\n`}`;
    return framed(
      { file: sectionPage(index), title: name.text, main, stories: storiesIn(section) },
      scope,
    );
  });
}

/** By its place: the ids of things in the library are nobody's business. */
function anchorOf(item: ShownItem, { items }: ShownSection): string {
  return `stop-${items.indexOf(item) + 1}`;
}

function factsOf(story: ShownStory, scope: PageScope): string {
  const place = story.locality.trim();
  const all = [
    ['toldBy', names(story.storytellers, scope)],
    ['interviewedBy', names(story.interviewers, scope)],
    [
      'language',
      names(
        story.languages.map((tag) => languageName(tag, scope.language)),
        scope,
      ),
    ],
    ['recorded', `<bdi>${escaped(story.recordedOn)}</bdi>`],
    ['where', `<bdi>${escaped(place)}</bdi>`],
    ['placesTold', names([...new Set(story.places.map(placeName))], scope)],
    ['subjects', names(story.topics, scope)],
    ['number', escaped(story.code.toUpperCase())],
  ] as const;
  const rows = all
    .filter(([, html]) => html.replaceAll(/<[^>]*>/gu, '').trim() !== '')
    .map(([word, html]) => `<div><dt>${own(word, scope)}</dt><dd>${html}</dd></div>`);
  return `<dl class="about-story">\n${rows.join('\n')}\n</dl>\n`;
}

export function storyPages(scope: PageScope): SitePage[] {
  const { content } = scope;
  return content.stories.map((story) => {
    const title = storyTitle(story);
    const items = itemsOnPage(story.code, content);
    const inner =
      summaryHtml(story, scope) +
      items
        .map(
          (item) => `<div class="stop stop-${item.kind}">\n${stopHtml(item, scope, true)}</div>\n`,
        )
        .join('');
    const main = `<div class="opening">
<h1><bdi${langOfWords(title, story.languages, scope)}>${escaped(title)}</bdi></h1>
${story.storytellers.length > 0 ? `<p class="lead">${own('toldBy', scope)} ${names(story.storytellers, scope)}</p>\n` : ''}</div>
${behindWarning(warningsOf({}, story, scope), inner, scope)}${factsOf(story, scope)}${wayBack(story, scope)}`;
    const file = storyPage(story.code);
    return framed({ file, title, main, stories: [story.code] }, scope);
  });
}

/** To the parts that hold something of this story, and to its stops on trails. */
function wayBack({ code }: ShownStory, scope: PageScope): string {
  const links = scope.content.sections.flatMap((section, index) => {
    if (!storiesIn(section).includes(code)) return [];
    const name = sectionTitle(section, index, scope);
    return [
      `<li><a href="${sectionPage(index)}"><bdi${langOf(name.language, scope)}>${escaped(name.text)}</bdi></a></li>`,
    ];
  });
  const inParts =
    links.length === 0
      ? ''
      : `<h2>${own('inThisExhibition', scope)}</h2>\n<ul class="plain">\n${links.join('\n')}\n</ul>\n`;
  return inParts + stopsOfStory(code, scope);
}

/** Each story with who tells it, for lists. */
export function storyLine(story: ShownStory, scope: PageScope): string {
  const tellers = names(story.storytellers, scope);
  return `<a href="${storyPage(story.code)}">${titleHtml(story, scope)}</a>${tellers === '' ? '' : ` <span class="quiet">${tellers}</span>`}`;
}
