// The ways to the trails of an exhibition: from its first page, and from each story that is a stop of one. Pure.
import { escaped } from '../../packaging/page-words.ts';
import type { TrailContent } from '../trail-content.ts';
import { milesIn } from '../trail-numbers.ts';
import { trailParts } from '../trail-parts.ts';
import { icon } from './icons.ts';
import { langOf, own, ownText, saidIn } from './site-page.ts';
import type { PageScope, Said } from './site-page.ts';
import { siteWords } from './site-words.ts';

/** In the folder of a language. */
export function trailPage(index: number): string {
  return `trail-${index + 1}.html`;
}

export function trailTitle({ title }: TrailContent, index: number, scope: PageScope): Said {
  return (
    saidIn(title, scope) ?? {
      text: `${ownText('trail', scope)} ${index + 1}`,
      language: siteWords(scope.language).language,
    }
  );
}

/** As the exhibition falls back from language to language. */
export function partsOf(trail: TrailContent, { content, language }: PageScope) {
  return trailParts({ ...trail, languages: content.languages }, language);
}

export function trailCards(scope: PageScope): string {
  const { trails } = scope.content;
  if (trails.length === 0) return '';
  const { language: ofWords } = siteWords(scope.language);
  const cards = trails.map((trail, index) => {
    const name = trailTitle(trail, index, scope);
    const introduction = saidIn(trail.introduction, scope);
    const [first] = introduction?.text.split(/\n+/u) ?? [];
    const told =
      introduction === undefined || first === undefined
        ? ''
        : `<p class="card-summary"${langOf(introduction.language, scope)}>${escaped(first)}</p>\n`;
    const far = `<bdi${langOf(ofWords, scope)}>${escaped(milesIn(ofWords, trail.miles))}</bdi>`;
    return `<li class="card"><h3><a class="card-link" href="${trailPage(index)}"><bdi${langOf(name.language, scope)}>${escaped(name.text)}</bdi></a></h3>
${told}<p class="facts counts"><span>${icon('walk')} ${far}</span>
<span>${own('stops', scope)}: ${trail.stops.length}</span></p></li>`;
  });
  return `<h2>${own('trails', scope)}</h2>\n<ul class="cards">\n${cards.join('\n')}\n</ul>\n`;
}

/** At which stops of which trails something of this story is. */
export function stopsOfStory(code: string, scope: PageScope): string {
  const links = scope.content.trails.flatMap((trail, index) => {
    const name = trailTitle(trail, index, scope);
    const parts = partsOf(trail, scope);
    return trail.stops
      .filter(({ voice, picture }) => voice?.storyCode === code || picture?.storyCode === code)
      .map(
        (stop) =>
          `<li><a href="${trailPage(index)}#stop-${stop.number}"><bdi${langOf(name.language, scope)}>${escaped(name.text)}</bdi></a> <span class="quiet"><bdi${langOf(parts.own, scope)}>${escaped(parts.numbered(stop))}</bdi></span></li>`,
      );
  });
  return links.length === 0
    ? ''
    : `<h2>${own('onTrails', scope)}</h2>\n<ul class="plain">\n${links.join('\n')}\n</ul>\n`;
}
