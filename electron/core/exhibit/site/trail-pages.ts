// A trail as a page: how far, the map with its way, and each stop in its order, to read, to hear and to see. In the frame of an exhibition. Pure.
import { escaped } from '../../packaging/page-words.ts';
import type { ShownStop, TrailContent } from '../trail-content.ts';
import { namesOfMapFiles } from '../trail-map-files.ts';
import { mapSource, trailMap } from '../trail-map.ts';
import { framed } from './frame.ts';
import { langOf, own, ownPlain, ownText, prose, saidIn } from './site-page.ts';
import type { PageScope, SitePage } from './site-page.ts';
import { behindWarning, names, pictureHtml, player, source, storyOf, warningsOf } from './stops.ts';
import { partsOf, trailPage, trailTitle } from './trail-links.ts';

export function trailPages(scope: PageScope): SitePage[] {
  return scope.content.trails.map((trail, index) => {
    const title = trailTitle(trail, index, scope);
    return framed(
      {
        file: trailPage(index),
        title: title.text,
        main: trailMain(trail, { title, scope, up: '../' }) + beside(index, scope),
        stories: trail.stories.map(({ code }) => code),
      },
      scope,
    );
  });
}

/** Nobody takes a file away from a screen in a room. */
function beside(index: number, scope: PageScope): string {
  if (scope.kind !== 'website') return '';
  return `<div class="trail-beside">\n${mapFilesHtml(`trail-${index + 1}`, scope, '../')}</div>\n`;
}

export function mapFilesHtml(name: string, scope: PageScope, up: string): string {
  const files = namesOfMapFiles(name).map(
    (file) => `<li><a href="${up}${file}" download>${file}</a></li>`,
  );
  return `<h2>${own('mapFiles', scope)}</h2>
<ul class="plain files" dir="ltr">
${files.join('\n')}
</ul>
`;
}

interface Showing {
  title: ReturnType<typeof trailTitle>;
  scope: PageScope;
  /** To the folder that holds everything. */
  up: string;
}

export function trailMain(trail: TrailContent, { title, scope, up }: Showing): string {
  const parts = partsOf(trail, scope);
  const stops = trail.stops.map((stop) => stopItem(stop, { parts, scope, up }));
  return `<div class="opening">
<h1><bdi${langOf(title.language, scope)}>${escaped(title.text)}</bdi></h1>
${prose(saidIn(trail.introduction, scope), scope)}</div>
<div class="trail-facts">${parts.facts()}</div>
<figure class="trail-map">${trailMap(trail, parts.t.trailMapSays)}
<figcaption class="quiet"${langOf('en', scope)}>${escaped(mapSource)}</figcaption></figure>
<ol class="stops trail-stops" aria-label="${ownPlain('stops', scope)}">
${stops.join('\n')}
</ol>
`;
}

interface Parts {
  parts: ReturnType<typeof partsOf>;
  scope: PageScope;
  up: string;
}

function stopItem(stop: ShownStop, { parts, scope, up }: Parts): string {
  const title = saidIn(stop.title, scope);
  const number = `<span${langOf(parts.own, scope)}>${escaped(parts.numbered(stop))}</span>`;
  const name =
    title === undefined
      ? number
      : `<span class="unseen">${number}: </span><bdi${langOf(title.language, scope)}>${escaped(title.text)}</bdi>`;
  return `<li class="stop trail-stop" id="stop-${stop.number}" tabindex="-1">
<span class="sign-of-stop" aria-hidden="true">${stop.number}</span>
<div class="at-stop">
<h2>${name}</h2>
${parts.where(stop)}
${prose(saidIn(stop.text, scope), scope)}${shownAt(stop, { parts, scope, up })}<div class="on-site">${parts.host(stop)}
${parts.access(stop)}</div>
</div>
</li>`;
}

/** Nothing of a story is seen, heard or read before what is hard in it has been said. */
function shownAt(stop: ShownStop, { parts, scope, up }: Parts): string {
  const { voice, picture } = stop;
  const warnings = [
    ...(voice ? warningsOf(voice.warning, storyOf(voice.storyCode, scope), scope) : []),
    ...(picture ? warningsOf({}, storyOf(picture.storyCode, scope), scope) : []),
  ];
  const told = warnings.filter(
    ({ text }, index) => warnings.findIndex((one) => one.text === text) === index,
  );
  return behindWarning(told, seen(stop, scope, up) + heard(stop, { parts, scope, up }), scope);
}

function seen({ picture }: ShownStop, scope: PageScope, up: string): string {
  if (picture === null) return '';
  const story = storyOf(picture.storyCode, scope);
  const said = prose(saidIn(picture.caption, scope), scope);
  return `${pictureHtml(picture.picture, story, scope, up)}${said === '' ? '' : `<div class="caption-own">${said}</div>\n`}${leadsTo(picture.storyCode, scope)}`;
}

function heard(stop: ShownStop, { parts, scope, up }: Parts): string {
  const { voice } = stop;
  if (voice === null) return '';
  const said = prose(saidIn(voice.caption, scope), scope);
  const label = `${ownText('listen', scope)}: ${parts.titleOf(stop)}`;
  return `${said === '' ? '' : `<div class="caption-own">${said}</div>\n`}${player(voice.sound, label, scope, up)}${leadsTo(voice.storyCode, scope)}`;
}

/** To the whole of it; where the trail goes alone there is no more of it, and who tells it is said. */
function leadsTo(code: string, scope: PageScope): string {
  const story = storyOf(code, scope);
  if (scope.kind !== 'trail') return source(story, scope, false);
  return story.storytellers.length === 0
    ? ''
    : `<p class="source">${own('toldBy', scope)} <span class="teller">${names(story.storytellers, scope)}</span></p>\n`;
}
