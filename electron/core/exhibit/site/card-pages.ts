// What opens when somebody scans a card on a wall: one light page for each story, to listen and to read along. Pure.
import { directionOf } from '../../../../shared/rules/direction-of.ts';
import { escaped } from '../../packaging/page-words.ts';
import type { ExhibitionContent, ShownItem, ShownStory } from '../content.ts';
import { foot, head } from './frame.ts';
import { itemsOfStory } from './pages.ts';
import {
  exhibitionTitle,
  inline,
  langOfWords,
  own,
  ownName,
  ownPlain,
  ownText,
  whomToAsk,
} from './site-page.ts';
import type { PageScope, SitePage } from './site-page.ts';
import { behindWarning, names, player, storyTitle, warningsOf } from './stops.ts';

/** Short, since people type it too. */
export function cardFolder(code: string): string {
  return `s/${code}/`;
}

/** Only what can be heard is on a card. */
export function storiesToHear(content: ExhibitionContent): ShownStory[] {
  return content.stories.filter(({ code }) => soundItems(code, content).length > 0);
}

function soundItems(
  code: string,
  content: ExhibitionContent,
): Extract<ShownItem, { kind: 'story' | 'clip' }>[] {
  return itemsOfStory(code, content).flatMap((item) =>
    item.kind === 'clip' || (item.kind === 'story' && item.sounds.length > 0) ? [item] : [],
  );
}

function pageName(language: string, { languages }: ExhibitionContent): string {
  return language === languages[0] ? 'index.html' : `${language}.html`;
}

/** In each language of the exhibition; the main one is what the address opens. */
export function cardPages(story: ShownStory, main: PageScope): SitePage[] {
  const { content } = main;
  return content.languages.map((language) => cardPage(story, { ...main, language }));
}

function cardPage(story: ShownStory, scope: PageScope): SitePage {
  const { content, language } = scope;
  const up = '../../';
  const path = `${cardFolder(story.code)}${pageName(language, content)}`;
  const title = storyTitle(story);
  const inner = soundItems(story.code, content)
    .map((item) => {
      const sounds = item.kind === 'clip' ? [item.sound] : item.sounds;
      const players = sounds.map((sound) =>
        player(sound, `${ownText('listen', scope)}: ${title}`, scope, up),
      );
      const warnings = warningsOf(item.warning, undefined, scope);
      return `<div class="stop">\n${behindWarning(warnings, players.join(''), scope)}</div>\n`;
    })
    .join('');
  const html = `${head({ path, title, language, up }, scope)}
<body class="light">
<header class="top"><div class="top-row"><span class="name">${inline(exhibitionTitle(scope), scope)}</span>
${languageLinks(scope)}</div></header>
<main id="main">
<div class="opening">
<h1><bdi${langOfWords(title, story.languages, scope)}>${escaped(title)}</bdi></h1>
${story.storytellers.length > 0 ? `<p class="lead">${own('toldBy', scope)} ${names(story.storytellers, scope)}</p>\n` : ''}</div>
${behindWarning(warningsOf({}, story, scope), inner, scope)}<section class="take-down" aria-labelledby="take-down"><h2 id="take-down">${own('takeDown', scope)}</h2>
<p>${own('takeDownHow', scope)}</p>
${whomToAsk(scope)}<p class="quiet"><bdi dir="ltr">${escaped(content.name)}</bdi> <span dir="ltr">${escaped(story.code.toUpperCase())}</span></p></section>
</main>
${foot(scope, '', path)}</body>
</html>
`;
  return { path, html, stories: [story.code] };
}

function languageLinks(scope: PageScope): string {
  const { content, language } = scope;
  if (content.languages.length < 2) return '';
  const links = content.languages.map(
    (tag) =>
      `<li><a href="${escaped(pageName(tag, content))}" lang="${escaped(tag)}" dir="${directionOf(tag)}" hreflang="${escaped(tag)}"${tag === language ? ' aria-current="true"' : ''}>${escaped(ownName(tag))}</a></li>`,
  );
  return `<nav aria-label="${ownPlain('languages', scope)}"><ul class="languages">\n${links.join('\n')}\n</ul></nav>`;
}
