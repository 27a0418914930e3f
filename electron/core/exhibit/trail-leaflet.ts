// A trail as a leaflet: A4 sheets on their side, folded once to A5. The cover with the map is on the outside, the stops follow inside. Pure.
import { directionOf } from '../../../shared/rules/direction-of.ts';
import { escapeHtml } from '../packaging/readme-words.ts';
import type { ShownPicture } from './content.ts';
import { dayIn } from './site/site-page.ts';
import { filled } from './site/site-words.ts';
import { saidIn } from './trail-content.ts';
import type { ShownStop, TrailContent } from './trail-content.ts';
import { mapSource, trailMap } from './trail-map.ts';
import { trailParts } from './trail-parts.ts';
import { leafletStyle, trailStyle } from './trail-style.ts';

type Parts = ReturnType<typeof trailParts>;

export interface LeafletMeans {
  language: string;
  /** `@font-face` of the letters it needs; empty: those of the computer. */
  letters: string;
  addressOf(picture: ShownPicture): string;
}

/** @returns the whole page */
export function leafletPage(
  content: TrailContent,
  { language, letters, addressOf }: LeafletMeans,
): string {
  const { languages, stops } = content;
  const parts = trailParts(content, language);
  const { t, text, label } = parts;
  const title = saidIn(content.title, language, languages)?.text ?? t.trail;
  const contents = stops
    .map(
      (stop) =>
        `<li><b>${stop.number}</b> ${text(stop.title, 'span') || escapeHtml(parts.titleOf(stop))}</li>`,
    )
    .join('\n');
  const hasVoice = stops.some(({ voice }) => voice !== null);
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src 'self' file: data:; img-src 'self' file: data:">
<title>${escapeHtml(title)}</title>
<style>${letters}${trailStyle({ ...content, look: 'poster' })}${leafletStyle}</style>
</head>
<body>
<div class="sheet">
<header class="cover">
<h1>${escapeHtml(title)}</h1>
<p class="by"><bdi>${escapeHtml(content.organisation)}</bdi></p>
${text(content.introduction, 'p')}
${parts.facts()}
<figure>
${trailMap(content, t.trailMapSays)}
<figcaption class="source" lang="en" dir="ltr">${escapeHtml(mapSource)}</figcaption>
</figure>
</header>
<section class="back" aria-labelledby="contents">
${label(t.stops, 'h2', ' id="contents"')}
<ol class="contents">
${contents}
</ol>
${hasVoice ? label(t.listenAtPage, 'p') : ''}
${takeDown(content, parts)}
${label(filled(t.builtOn, { date: dayIn(content.builtOn, { language }) }), 'p', ' class="where"')}
</section>
</div>
<main class="inside">
${stops.map((stop) => stopBlock(stop, { parts, addressOf })).join('\n')}
</main>
</body>
</html>
`;
}

function stopBlock(
  stop: ShownStop,
  { parts, addressOf }: { parts: Parts } & Pick<LeafletMeans, 'addressOf'>,
): string {
  const { text } = parts;
  const caption = stop.voice === null ? '' : text(stop.voice.caption, 'p');
  return `<section class="stop">
<h2><span class="sign-of-stop">${stop.number}</span> ${text(stop.title, 'span') || escapeHtml(parts.titleOf(stop))}</h2>
${parts.where(stop)}
${text(stop.text, 'p')}
${parts.warnings(stop)}
${parts.picture(stop, addressOf)}
${caption === '' ? '' : `<blockquote>${caption}${parts.teller(stop)}</blockquote>`}
${parts.host(stop)}
${parts.access(stop)}
</section>`;
}

/** Whom to ask: as the trail says it, or else the organisation; empty where nobody is named. */
function takeDown({ contact, organisation }: TrailContent, parts: Parts): string {
  const { t, label, text } = parts;
  const who = organisation.trim();
  const asked = filled(t.takeDownWhom, { organisation: `\u2068${who}\u2069` });
  const whom = text(contact, 'p') || (who === '' ? '' : label(asked, 'p'));
  return whom === '' ? '' : `${label(t.takeDown, 'h2')}\n${label(t.takeDownHow, 'p')}\n${whom}`;
}
