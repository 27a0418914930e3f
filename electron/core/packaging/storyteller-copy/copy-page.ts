// The page of a copy that a storyteller takes home. It opens with a double click from a stick: no scripts, nothing is fetched, captions are
// inside it. Large letters, in the storyteller's language and direction. Pure.
import { Buffer } from 'node:buffer';
import type { AgreementText } from '../../../../shared/model/agreement-text.ts';
import { directionOf } from '../../../../shared/rules/direction-of.ts';
import { fillParagraphs, fillWords } from '../../../../shared/rules/fill-text.ts';
import type { TextPlaces } from '../../../../shared/rules/fill-text.ts';
import { escaped } from '../page-words.ts';
import { writeClock } from '../../transcript-files/write-text.ts';
import { copyStyle } from './copy-style.ts';
import { copyWords } from './copy-words.ts';

export interface CopySoundFile {
  path: string;
  /** The same in full quality. */
  masterPath: string | undefined;
  hasSilence: boolean;
  captions: readonly { language: string; vtt: string }[];
}

export interface CopyText {
  language: string;
  isTranslation: boolean;
  path: string;
  lines: readonly {
    fromMs: number | null;
    speaker: string;
    text: string;
    language: string | null;
  }[];
  hasLinesLeftOut: boolean;
}

export interface CopyPageFacts {
  /** Empty where the title is kept back. */
  title: string;
  /** HG-0001 */
  code: string;
  /** BCP 47 of the storyteller. */
  language: string;
  places: TextPlaces;
  sounds: readonly CopySoundFile[];
  texts: readonly CopyText[];
  photos: readonly { path: string; caption: string; altText: string }[];
  agreements: readonly { kind: 'participation' | 'recording'; path: string; language: string }[];
  /** What is said of taking it back; undefined where there are no such words. */
  withdrawal: AgreementText | undefined;
}

/** @returns the whole page */
export function copyPage(facts: CopyPageFacts): string {
  const { title, code, language: wanted, places } = facts;
  const { language, words: t, isChecked } = copyWords(wanted);
  const organisation = places.organisation.trim();
  const heading = title.trim() === '' ? code : title;
  const notChecked =
    isChecked || facts.withdrawal === undefined
      ? ''
      : `<p class="quiet"${langOf(facts.withdrawal.language, language)}>${escaped(facts.withdrawal.labels.notCheckedYet)}</p>\n`;
  return `<!DOCTYPE html>
<html lang="${escaped(language)}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; media-src 'self' file: data:; img-src 'self' file:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(heading)}</title>
<style>${copyStyle}</style>
</head>
<body>
<header>
<h1><bdi>${escaped(heading)}</bdi></h1>
<p>${escaped(t.madeWith).replace('{organisation}', `<bdi>${escaped(organisation || code)}</bdi>`)}</p>
${notChecked}</header>
<main>
<section class="keep" aria-labelledby="keep">
<h2 id="keep">${escaped(t.keepTitle)}</h2>
${t.keep.map((words) => `<p>${escaped(words)}</p>`).join('\n')}
</section>
${listening(facts, language)}${reading(facts, language)}${photos(facts, language)}${agreements(facts, language)}${changingMind(facts, language)}</main>
<footer><p><bdi>${escaped(organisation)}</bdi> · <bdi>${escaped(code)}</bdi></p></footer>
</body>
</html>
`;
}

function section(id: string, title: string, inner: string): string {
  return `<section aria-labelledby="${id}">\n<h2 id="${id}">${escaped(title)}</h2>\n${inner}</section>\n`;
}

/** A film element, as sound alone shows no captions. */
function listening({ sounds }: CopyPageFacts, pageLanguage: string): string {
  if (sounds.length === 0) return '';
  const { words: t } = copyWords(pageLanguage);
  const players = sounds.map(({ path, masterPath, hasSilence, captions }, index) => {
    const name = sounds.length === 1 ? t.listen : `${t.part} ${String(index + 1)}`;
    const tracks = captions.map(
      ({ language, vtt }, place) =>
        `<track kind="captions" srclang="${escaped(language)}" label="${escaped(languageName(language, pageLanguage))}" src="data:text/vtt;base64,${Buffer.from(vtt, 'utf8').toString('base64')}"${place === 0 ? ' default' : ''}>`,
    );
    const source = `controls preload="metadata" src="${path}" aria-label="${escaped(name)}"`;
    const player =
      tracks.length === 0
        ? `<audio ${source}></audio>`
        : `<video ${source}>\n${tracks.join('\n')}\n</video>`;
    const full =
      masterPath === undefined ? '' : `<p><a href="${masterPath}">${escaped(t.full)}</a></p>\n`;
    return `${sounds.length === 1 ? '' : `<h3>${escaped(name)}</h3>\n`}${player}\n${hasSilence ? `<p class="quiet">${escaped(t.silent)}</p>\n` : ''}${full}`;
  });
  return section('listen', t.listen, players.join(''));
}

function reading({ texts }: CopyPageFacts, pageLanguage: string): string {
  if (texts.length === 0) return '';
  const { words: t } = copyWords(pageLanguage);
  const all = texts.map(({ language, isTranslation, path, lines, hasLinesLeftOut }) => {
    const name = languageName(language, pageLanguage);
    const rows = lines.map(({ fromMs, speaker, text, language: own }) => {
      const time =
        fromMs === null ? '' : `<span class="time" dir="ltr">${shortClock(fromMs)}</span> `;
      const who = speaker === '' ? '' : `<b><bdi>${escaped(speaker)}</bdi></b> `;
      return `<p${own === null ? '' : langOf(own, language)}>${time}${who}<bdi>${escaped(text)}</bdi></p>`;
    });
    return `<article>
<h3>${escaped(isTranslation ? `${name} (${t.translation})` : name)}</h3>
${hasLinesLeftOut ? `<p class="quiet">${escaped(t.lineLeftOut)}</p>\n` : ''}<div${langOf(language, pageLanguage)}>
${rows.join('\n')}
</div>
<p><a href="${path}">${escaped(t.asFile)}</a></p>
</article>
`;
  });
  return section('read', t.read, all.join(''));
}

/** 0:07, 1:02:03 */
const shortClock = (ms: number) => writeClock(ms).replace(/^00:0?/u, '');

function photos({ photos: all, title, code }: CopyPageFacts, pageLanguage: string): string {
  if (all.length === 0) return '';
  const { words: t } = copyWords(pageLanguage);
  const figures = all.map(({ path, caption, altText }) => {
    const alt = altText.trim() || caption.trim() || title.trim() || code;
    const said =
      caption.trim() === '' ? '' : `<figcaption dir="auto">${escaped(caption.trim())}</figcaption>`;
    return `<figure><img src="${path}" alt="${escaped(alt)}">${said}</figure>\n`;
  });
  return section('photos', t.photos, figures.join(''));
}

function agreements({ agreements: all }: CopyPageFacts, pageLanguage: string): string {
  if (all.length === 0) return '';
  const { words: t } = copyWords(pageLanguage);
  const items = all.map(
    ({ kind, path, language }) =>
      `<li><a href="${path}" hreflang="${escaped(language)}">${escaped(t[kind])}</a></li>\n`,
  );
  return section('agreement', t.agreement, `<ul>\n${items.join('')}</ul>\n`);
}

function changingMind({ withdrawal, places }: CopyPageFacts, pageLanguage: string): string {
  if (withdrawal === undefined) return '';
  const { words: t } = copyWords(pageLanguage);
  const parts = withdrawal.sections.map(({ heading, paragraphs }) => {
    const told = fillParagraphs(paragraphs, places).map((words) => `<p>${escaped(words)}</p>\n`);
    return told.length === 0
      ? ''
      : `<h3>${escaped(fillWords(heading, places))}</h3>\n${told.join('')}`;
  });
  return section(
    'change',
    t.changeMind,
    `<div${langOf(withdrawal.language, pageLanguage)}>\n${parts.join('')}</div>\n`,
  );
}

/** Where words are in another language than what is around them. */
function langOf(language: string, around: string): string {
  return language === around ? '' : ` lang="${escaped(language)}" dir="${directionOf(language)}"`;
}

function languageName(tag: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames([inLanguage, 'en'], { type: 'language' }).of(tag) ?? tag;
  } catch (error) {
    // A tag can look right and be none.
    if (error instanceof RangeError) return tag;
    throw error;
  }
}
