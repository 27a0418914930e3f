// What the pages and the leaflet of a trail have in common, in one language: words with their language and direction, and a stop's facts. Pure.
import type { Words } from '../../../shared/model/exhibition.ts';
import { accessFacts } from '../../../shared/model/trail.ts';
import type { AccessFact, Known } from '../../../shared/model/trail.ts';
import { directionOf } from '../../../shared/rules/direction-of.ts';
import { escapeHtml } from '../packaging/readme-words.ts';
import type { ShownPicture } from './content.ts';
import { filled, siteWords } from './site/site-words.ts';
import type { SiteWord } from './site/site-words.ts';
import { saidIn } from './trail-content.ts';
import type { ShownStop, TrailContent } from './trail-content.ts';
import { durationIn, milesIn, paceIn } from './trail-numbers.ts';

const accessWords = {
  steps: { yes: 'stepsYes', no: 'stepsNo', 'not-known': 'stepsNotKnown' },
  toilets: { yes: 'toiletsYes', no: 'toiletsNo', 'not-known': 'toiletsNotKnown' },
  benches: { yes: 'benchesYes', no: 'benchesNo', 'not-known': 'benchesNotKnown' },
} as const satisfies Record<AccessFact, Record<Known, SiteWord>>;

export function trailParts(content: TrailContent, language: string) {
  const { languages } = content;
  const { words: t, language: own } = siteWords(language);

  /** ` lang="ur" dir="rtl"`, where that is not the page's own. */
  const marked = (of: string) =>
    of === language ? '' : ` lang="${escapeHtml(of)}" dir="${directionOf(of)}"`;

  function text(words: Words, element: string): string {
    const said = saidIn(words, language, languages);
    if (said === undefined) return '';
    return said.text
      .split(/\n+/u)
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => `<${element}${marked(said.language)}>${escapeHtml(line)}</${element}>`)
      .join('\n');
  }

  const label = (words: string, element: string, more = '') =>
    `<${element}${more}${marked(own)}>${escapeHtml(words)}</${element}>`;

  /** `Stop 3` */
  const numbered = ({ number }: ShownStop) => filled(t.stopNumber, { number });

  function titleOf(stop: ShownStop): string {
    return saidIn(stop.title, language, languages)?.text ?? numbered(stop);
  }

  function facts(): string {
    const { straightMiles, pathMiles, minutes, paceMph } = content;
    const far = (miles: number, how: string) =>
      `<dd>${escapeHtml(milesIn(own, miles))} <span>${escapeHtml(how)}</span></dd>`;
    const pace = filled(t.withStops, { pace: paceIn(own, paceMph) });
    return `<dl class="facts"${marked(own)}>
<div><dt>${escapeHtml(t.howFar)}</dt>${pathMiles === null ? '' : far(pathMiles, t.alongWay)}${far(straightMiles, t.inStraightLines)}</div>
<div><dt>${escapeHtml(t.howLong)}</dt><dd>${escapeHtml(durationIn(own, minutes))}<span>${escapeHtml(pace)}</span></dd></div>
<div><dt>${escapeHtml(t.stops)}</dt><dd>${content.stops.length}</dd></div>
</dl>`;
  }

  function access(stop: ShownStop): string {
    const known = accessFacts.map(
      (fact) => `<li>${escapeHtml(t[accessWords[fact][stop.access[fact]]])}</li>`,
    );
    return `${label(t.access, 'h3')}
<ul class="access"${marked(own)}>${known.join('')}</ul>
${text(stop.accessWords, 'p')}`;
  }

  function host({ host: who }: ShownStop): string {
    if (who.trim() === '') return '';
    return `${label(t.welcome, 'h3')}<p><bdi>${escapeHtml(who)}</bdi></p>`;
  }

  function where({ ward, locality }: ShownStop): string {
    const names = [...new Set([ward, locality])].filter((name) => name !== '').join(', ');
    return names === '' ? '' : `<p class="where" lang="en" dir="ltr">${escapeHtml(names)}</p>`;
  }

  function picture({ picture: shown }: ShownStop, addressOf: (picture: ShownPicture) => string) {
    if (shown === null) return '';
    const { altText, caption, people } = shown.picture;
    const address = escapeHtml(addressOf(shown.picture));
    const ofTrail = text(shown.caption, 'span');
    const told =
      ofTrail === '' && caption !== '' ? `<span dir="auto">${escapeHtml(caption)}</span>` : ofTrail;
    const seen = people.map((name) => `<bdi>${escapeHtml(name)}</bdi>`).join(', ');
    const words = [told, seen].filter((part) => part !== '').join(' · ');
    return `<figure><img src="${address}" alt="${escapeHtml(altText || caption)}">${words === '' ? '' : `<figcaption>${words}</figcaption>`}</figure>`;
  }

  function teller({ voice }: ShownStop): string {
    const story = content.stories.find(({ code }) => code === voice?.storyCode);
    const who = story?.storytellers ?? [];
    if (who.length === 0) return '';
    const names = who.map((name) => `<bdi>${escapeHtml(name)}</bdi>`).join(', ');
    return `<p class="where"><span${marked(own)}>${escapeHtml(t.toldBy)}</span> ${names}</p>`;
  }

  /** That of the stop, and those of the stories that are heard or seen at it; empty where there is none. */
  function warnings({ voice, picture: seen }: ShownStop): string {
    const said = voice === null ? undefined : saidIn(voice.warning, language, languages);
    const ofStop = voice === null ? '' : text(voice.warning, 'p');
    const codes = [voice?.storyCode, seen?.storyCode];
    const ofStories = content.stories
      .filter(({ code }) => codes.includes(code))
      .map(({ contentWarning }) => contentWarning.trim())
      .filter((warning) => warning !== '' && warning !== said?.text)
      .map((warning) => `<p dir="auto">${escapeHtml(warning)}</p>`);
    const all = [ofStop, ...ofStories].filter((warning) => warning !== '');
    return all.length === 0 ? '' : `${label(t.warning, 'h3')}\n${all.join('\n')}`;
  }

  return {
    t,
    own,
    marked,
    text,
    label,
    titleOf,
    numbered,
    facts,
    access,
    host,
    where,
    picture,
    teller,
    warnings,
  };
}
