// A trail as a page: one file that opens from a folder without a network, can be read as a list, and printed. Pure.
import { directionOf } from '../../../shared/rules/direction-of.ts';
import { escapeHtml } from '../packaging/readme-words.ts';
import type { ShownPicture, ShownSound } from './content.ts';
import { saidIn } from './trail-content.ts';
import type { ShownStop, TrailContent } from './trail-content.ts';
import { mapSource, trailMap } from './trail-map.ts';
import { languageIn, trailParts } from './trail-parts.ts';
import { trailStyle } from './trail-style.ts';

export interface TrailPageMeans {
  language: string;
  /** `@font-face` of the letters it needs; empty: those of the computer. */
  letters: string;
  /** Where the page finds them, relative to itself. */
  addressOf(picture: ShownPicture): string;
  soundOf(sound: ShownSound): string;
  pageOf(kind: 'trail' | 'leaflet', language: string): string;
}

const mapFiles = ['trail.gpx', 'trail.geojson', 'trail.kml'] as const;

/** @returns the whole page */
export function trailPage(content: TrailContent, means: TrailPageMeans): string {
  const { language } = means;
  const { languages, stops } = content;
  const parts = trailParts(content, language);
  const { t, label, text } = parts;
  const title = saidIn(content.title, language, languages)?.text ?? t.map;
  const others = languages.filter((one) => one !== language);
  const languageList =
    others.length === 0
      ? ''
      : `<nav class="no-print" aria-label="${escapeHtml(t.languages)}"><ul class="languages">${others
          .map(
            (one) =>
              `<li><a href="${escapeHtml(means.pageOf('trail', one))}" lang="${escapeHtml(one)}" hreflang="${escapeHtml(one)}" dir="${directionOf(one)}">${escapeHtml(languageIn(one, one))}</a></li>`,
          )
          .join('')}</ul></nav>`;
  const files = mapFiles.map((file) => `<li><a href="${file}" download>${file}</a></li>`).join('');
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src 'self' file: data:; img-src 'self' file: data:; media-src 'self' file:">
<title>${escapeHtml(title)}</title>
<style>${means.letters}${trailStyle(content)}</style>
</head>
<body>
<div class="page">
<header>
<h1>${escapeHtml(title)}</h1>
<p class="by"><bdi>${escapeHtml(content.organisation)}</bdi></p>
${languageList}
${text(content.introduction, 'p')}
${parts.facts()}
</header>
<main>
<section aria-labelledby="map">
${label(t.map, 'h2', ' id="map" class="hidden"')}
<figure>
${trailMap(content, t.mapSays)}
<figcaption class="source" lang="en" dir="ltr">${escapeHtml(mapSource)}</figcaption>
</figure>
</section>
<section aria-labelledby="stops">
${label(t.stops, 'h2', ' id="stops" class="hidden"')}
<ol class="stops">
${stops.map((stop) => stopItem(stop, { parts, means })).join('\n')}
</ol>
</section>
</main>
<footer class="end">
${takeDown(content, parts)}
<div class="no-print">
${label(t.print, 'h2')}
<p><a href="${escapeHtml(means.pageOf('leaflet', language))}">${escapeHtml(means.pageOf('leaflet', language))}</a></p>
${label(t.files, 'h2')}
<ul class="files" dir="ltr">${files}</ul>
</div>
${label(t.builtOn(content.builtOn), 'p', ' class="where"')}
</footer>
</div>
</body>
</html>
`;
}

type Parts = ReturnType<typeof trailParts>;

/** Whom to ask: as the trail says it, or else the organisation; empty where nobody is named. */
export function takeDown({ contact, organisation }: TrailContent, parts: Parts): string {
  const { t, label, text } = parts;
  const who = organisation.trim();
  const whom =
    text(contact, 'p') || (who === '' ? '' : label(t.takeDownWhom(`\u2068${who}\u2069`), 'p'));
  return whom === '' ? '' : `${label(t.takeDown, 'h2')}\n${label(t.takeDownHow, 'p')}\n${whom}`;
}

function stopItem(
  stop: ShownStop,
  { parts, means }: { parts: Parts; means: TrailPageMeans },
): string {
  return `<li class="stop" id="stop-${stop.number}">
<span class="sign-of-stop" aria-hidden="true">${stop.number}</span>
<div>
<h2><span class="hidden">${escapeHtml(parts.t.stop(stop.number))}: </span>${parts.text(stop.title, 'span') || escapeHtml(parts.titleOf(stop))}</h2>
${parts.where(stop)}
${parts.text(stop.text, 'p')}
${behindWarning(stop, { parts, means })}
${parts.host(stop)}
${parts.access(stop)}
</div>
</li>`;
}

/** Nothing of a story is seen, heard or read before what is hard in it has been said. */
function behindWarning(
  stop: ShownStop,
  { parts, means }: { parts: Parts; means: TrailPageMeans },
): string {
  const { t, marked, own } = parts;
  const shown = `${parts.picture(stop, means.addressOf)}\n${voice(stop, { parts, means })}`;
  const warnings = parts.warnings(stop);
  if (warnings === '' || shown.trim() === '') return shown;
  return `${warnings}
<details class="behind"><summary${marked(own)}>${escapeHtml(t.showAnyway)}</summary>
${shown}
</details>`;
}

function voice(stop: ShownStop, { parts, means }: { parts: Parts; means: TrailPageMeans }): string {
  if (stop.voice === null) return '';
  const { t, text, marked, own } = parts;
  const { sound, caption } = stop.voice;
  const named = `${t.listen}: ${parts.titleOf(stop)}`;
  const player = `<audio controls preload="metadata" src="${escapeHtml(means.soundOf(sound))}" aria-label="${escapeHtml(named)}"></audio>`;
  const said = sound.texts.map(
    (one) =>
      `<details class="said"><summary${marked(own)}>${escapeHtml(one.isTranslation ? t.translation : t.whatIsSaid)} (<bdi>${escapeHtml(languageIn(one.language, own))}</bdi>)</summary>${parts.lines(one)}</details>`,
  );
  return `<div class="voice">
${text(caption, 'p')}
${parts.teller(stop)}
${player}
${said.join('\n')}
</div>`;
}
