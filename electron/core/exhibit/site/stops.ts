// What visitors hear, read and see, one thing after the other. What needs a warning is shown only to those who have read it. Pure.
import { directionOf } from '../../../../shared/rules/direction-of.ts';
import { escaped } from '../../packaging/page-words.ts';
import type { Words } from '../../../../shared/model/exhibition.ts';
import type { ShownItem, ShownPicture, ShownSound, ShownStory } from '../content.ts';
import { icon } from './icons.ts';
import { chooseTexts, transcript } from './lines.ts';
import {
  clock,
  inline,
  langOf,
  langOfWords,
  languageName,
  own,
  ownPlain,
  ownText,
  prose,
  saidIn,
} from './site-page.ts';
import type { PageScope, Said } from './site-page.ts';

export function storyPage(code: string): string {
  return `story-${code}.html`;
}

export function storyOf(code: string, { content }: Pick<PageScope, 'content'>): ShownStory {
  const story = content.stories.find((one) => one.code === code);
  if (story === undefined) throw new Error(`story ${code} is not in the content`);
  return story;
}

/** As it is shown: its title, or else its number. */
export function storyTitle({ title, code }: ShownStory): string {
  return title.trim() || code.toUpperCase();
}

export function titleHtml(story: ShownStory, scope: PageScope): string {
  const title = storyTitle(story);
  return `<bdi${langOfWords(title, story.languages, scope)}>${escaped(title)}</bdi>`;
}

/** One after the other, with the comma of the page. */
export function names(list: readonly string[], { language }: Pick<PageScope, 'language'>): string {
  const comma = directionOf(language) === 'rtl' ? '، ' : ', ';
  return list.map((name) => `<bdi>${escaped(name)}</bdi>`).join(comma);
}

/** The exhibition's own warning and that of the story; empty where there is none. */
export function warningsOf(
  warning: Words,
  story: ShownStory | undefined,
  scope: PageScope,
): Said[] {
  const told = saidIn(warning, scope);
  const ofStory = story?.contentWarning.trim() ?? '';
  return [
    ...(told ? [told] : []),
    ...(ofStory !== '' && ofStory !== told?.text ? [{ text: ofStory, language: '' }] : []),
  ];
}

/** Behind a warning that has to be opened; as it is where there is none. */
export function behindWarning(warnings: readonly Said[], html: string, scope: PageScope): string {
  if (warnings.length === 0 || html === '') return html;
  return `<div class="warned">
<p class="warned-title">${icon('warning')}<strong>${own('warning', scope)}</strong></p>
${warnings.map((said) => prose(said, scope)).join('')}<details class="behind"><summary>${own('showAnyway', scope)}</summary>
${html}</details>
</div>
`;
}

/** Played by the browser itself; the script makes more of it. */
export function player(sound: ShownSound, label: string, scope: PageScope, up = '../'): string {
  const { file, film, durationMs, texts, code } = sound;
  const whole = clock(durationMs);
  const isTimed = texts.some(({ lines }) => lines.some(({ fromMs }) => fromMs !== null));
  const step = (by: number, word: 'back' | 'forward') =>
    `<button type="button" class="step" data-step="${by}" aria-label="${ownPlain(word, scope)}"><span aria-hidden="true" dir="ltr">${by < 0 ? '−10' : '+10'}</span></button>`;
  const speeds = [0.75, 1, 1.25, 1.5].map(
    (speed) => `<option value="${speed}"${speed === 1 ? ' selected' : ''}>${speed}×</option>`,
  );
  const captions = isTimed
    ? `<button type="button" class="tool" data-captions aria-pressed="true">${icon('quote')}<span>${own('captions', scope)}</span></button>\n`
    : '';
  const media =
    film === undefined
      ? `<audio controls preload="metadata" src="${up}${escaped(file.path)}" aria-label="${escaped(label)}"></audio>`
      : `<video controls playsinline disablepictureinpicture preload="metadata" src="${up}${escaped(film.path)}" aria-label="${escaped(label)}"></video>`;
  return `<div class="sound" data-sound="${escaped(code)}">
${media}
<div class="deck" role="group" aria-label="${escaped(label)}" hidden>
<button type="button" class="play" data-play aria-label="${ownPlain('play', scope)}" data-words-play="${ownPlain('play', scope)}" data-words-pause="${ownPlain('pause', scope)}">${icon('play')}${icon('pause')}</button>
<div class="deck-way" dir="ltr">
<input type="range" class="seek" min="0" max="${Math.max(1, Math.round(durationMs / 1000))}" step="1" value="0" aria-label="${ownPlain('place', scope)}" aria-valuetext="0:00 / ${whole}">
<span class="clock"><span data-now>0:00</span><span>${whole}</span></span>
</div>
<div class="deck-more">
${step(-10, 'back')}
${step(10, 'forward')}
<label class="speed"><span>${own('speed', scope)}</span> <select data-speed dir="ltr">${speeds.join('')}</select></label>
${captions}</div>
</div>
${isTimed ? '<div class="caption" aria-hidden="true" hidden></div>\n' : ''}${transcript(texts, scope, durationMs)}</div>
`;
}

export function pictureHtml(
  picture: ShownPicture,
  story: ShownStory,
  scope: PageScope,
  up = '../',
): string {
  const { file, altText, caption, captionAlt, captionAltLanguage, people, width, height } = picture;
  const alt = altText.trim() || caption.trim() || storyTitle(story);
  const size = width !== null && height !== null ? ` width="${width}" height="${height}"` : '';
  const first = caption.trim()
    ? `<p dir="auto"${langOfWords(caption, story.languages, scope)}>${escaped(caption)}</p>\n`
    : '';
  const second = captionAlt.trim()
    ? `<p${captionAltLanguage === null ? ' dir="auto"' : langOf(captionAltLanguage, scope)}>${escaped(captionAlt)}</p>\n`
    : '';
  const who =
    people.length > 0
      ? `<p class="quiet">${own('inPicture', scope)}: ${names(people, scope)}</p>\n`
      : '';
  const said = first + second + who;
  return `<figure class="picture"><img src="${up}${escaped(file.path)}" alt="${escaped(alt)}"${size}>
${said === '' ? '' : `<figcaption>${said}</figcaption>`}</figure>
`;
}

/** Who tells it, and where the rest of the story is. */
export function source(story: ShownStory, scope: PageScope, isOnStory: boolean): string {
  if (isOnStory) return '';
  const tellers = names(story.storytellers, scope);
  return `<p class="source">${tellers === '' ? '' : `<span class="teller">${tellers}</span> `}<a class="onward" href="${storyPage(story.code)}"><span class="quiet">${own('fromStory', scope)}</span> ${titleHtml(story, scope)}</a></p>\n`;
}

function quoteHtml(
  texts: Extract<ShownItem, { kind: 'quote' }>['texts'],
  scope: PageScope,
): string {
  const { original, beside } = chooseTexts(texts, scope);
  const shown = [beside, original].filter((text) => text !== undefined);
  return shown
    .map((text, index) => {
      const paragraphs = text.lines.map((line) => {
        const language = line.language ?? text.language;
        return `<p lang="${escaped(language)}" dir="${line.direction}">${escaped(line.text)}</p>`;
      });
      return `<blockquote class="${index === 0 ? 'quote' : 'quote quote-original'}" lang="${escaped(text.language)}" dir="${directionOf(text.language)}">
${paragraphs.join('\n')}
</blockquote>
`;
    })
    .join('');
}

/** On the page of a section a whole story is told of and led to; on its own page it is all there. */
export function stopHtml(item: ShownItem, scope: PageScope, isOnStory = false): string {
  const caption = prose(saidIn(item.caption, scope), scope);
  if (item.kind === 'text') return `<div class="text">${caption}</div>\n`;
  const story = storyOf(item.storyCode, scope);
  const warnings = isOnStory
    ? warningsOf(item.warning, undefined, scope)
    : warningsOf(item.warning, story, scope);
  const said = caption === '' ? '' : `<div class="caption-own">${caption}</div>\n`;
  const behind = (html: string) => behindWarning(warnings, html, scope);
  switch (item.kind) {
    case 'story':
      return isOnStory
        ? said + behind(wholeStory(item, story, scope))
        : storyCard(item, story, { scope, warnings, said });
    case 'clip':
      return `${said}${behind(player(item.sound, `${siteLabel(scope)}: ${storyTitle(story)}`, scope))}${source(story, scope, isOnStory)}`;
    case 'quote':
      return `${said}${behind(quoteHtml(item.texts, scope))}${source(story, scope, isOnStory)}`;
    case 'picture':
      return `${said}${behind(pictureHtml(item.picture, story, scope))}${source(story, scope, isOnStory)}`;
  }
}

const siteLabel = (scope: PageScope) => ownText('listen', scope);

function wholeStory(
  { sounds, texts, pictures }: Extract<ShownItem, { kind: 'story' }>,
  story: ShownStory,
  scope: PageScope,
): string {
  const players = sounds.map((sound, index) => {
    const number = sounds.length > 1 ? ` ${index + 1}` : '';
    return player(sound, `${siteLabel(scope)}: ${storyTitle(story)}${number}`, scope);
  });
  const shown = pictures.map((picture) => pictureHtml(picture, story, scope));
  return [...players, transcript(texts, scope), ...shown].join('');
}

function storyCard(
  { sounds }: Extract<ShownItem, { kind: 'story' }>,
  story: ShownStory,
  { scope, warnings, said }: { scope: PageScope; warnings: readonly Said[]; said: string },
): string {
  const lengthMs = sounds.reduce((sum, { durationMs }) => sum + durationMs, 0);
  const spoken = names(
    story.languages.map((tag) => languageName(tag, scope.language)),
    scope,
  );
  const facts = [
    story.storytellers.length > 0 ? names(story.storytellers, scope) : '',
    spoken === '' ? '' : `<span>${spoken}</span>`,
    lengthMs > 0 ? `<span dir="ltr">${clock(lengthMs)}</span>` : '',
  ].filter((fact) => fact !== '');
  const told =
    warnings.length > 0
      ? `<p class="card-warning">${icon('warning')}<span>${warnings.map((one) => inline(one, scope)).join(' ')}</span></p>\n`
      : summaryHtml(story, scope, 'card-summary');
  return `${said}<div class="card">
<h2><a class="card-link" href="${storyPage(story.code)}">${titleHtml(story, scope)}</a></h2>
<p class="facts">${facts.join(' <span aria-hidden="true">·</span> ')}</p>
${told}<p class="card-go" aria-hidden="true">${lengthMs > 0 ? `${icon('play')}${own('listen', scope)}` : `${own('openStory', scope)}${icon('onward')}`}</p>
</div>
`;
}

export function summaryHtml(
  { summary, languages }: ShownStory,
  scope: PageScope,
  className = 'summary',
): string {
  return summary
    .split(/\n+/u)
    .filter((line) => line.trim() !== '')
    .map(
      (line) =>
        `<p class="${className}" dir="auto"${langOfWords(line, languages, scope)}>${escaped(line)}</p>\n`,
    )
    .join('');
}
