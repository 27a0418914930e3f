// What is said, line by line: the original with a translation beside it, each in its own direction. Pure.
import { directionOf } from '../../../../shared/rules/direction-of.ts';
import { escaped } from '../../packaging/page-words.ts';
import type { ShownLine, ShownText } from '../content.ts';
import { clock, languageName, own, ownPlain } from './site-page.ts';
import type { PageScope } from './site-page.ts';

interface Row {
  said: ShownLine | undefined;
  told: ShownLine[];
}

export interface ChosenTexts {
  original: ShownText | undefined;
  /** In the language of the page, where there is one and the original is in another. */
  beside: ShownText | undefined;
  others: ShownText[];
}

const firstPart = (tag: string) => tag.split('-')[0]?.toLowerCase() ?? tag;

/** The translation that most visitors of this page can read stands beside the original; the rest can be opened. */
export function chooseTexts(
  texts: readonly ShownText[],
  { language, content }: Pick<PageScope, 'language' | 'content'>,
): ChosenTexts {
  const originals = texts.filter(({ isTranslation }) => !isTranslation);
  const translations = texts.filter(({ isTranslation }) => isTranslation);
  const isOf = (tag: string) => (text: ShownText) => firstPart(text.language) === firstPart(tag);
  const original = originals.find(isOf(language)) ?? originals[0] ?? translations[0];
  const wanted = original !== undefined && isOf(language)(original) ? [] : [language];
  const order = wanted.length === 0 ? [] : [language, ...content.languages];
  const others = [...originals, ...translations].filter((text) => text !== original);
  const beside = order
    .map((tag) => others.find((text) => text.isTranslation && isOf(tag)(text)))
    .find((text) => text !== undefined);
  return { original, beside, others: others.filter((text) => text !== beside) };
}

/** Each line of the original with what stands for it; what belongs to none comes by its time. */
export function rowsOf({ original, beside }: ChosenTexts): Row[] {
  const rows: Row[] = (original?.lines ?? []).map((said) => ({ said, told: [] }));
  const loose: Row[] = [];
  for (const line of beside?.lines ?? []) {
    const row = line.of === null ? undefined : rows[line.of];
    if (row) row.told.push(line);
    else loose.push({ said: undefined, told: [line] });
  }
  const from = ({ said, told }: Row) => said?.fromMs ?? told[0]?.fromMs ?? Number.POSITIVE_INFINITY;
  for (const row of loose) {
    const place = rows.findIndex((one) => from(one) > from(row));
    rows.splice(place === -1 ? rows.length : place, 0, row);
  }
  return rows;
}

function words(line: ShownLine, text: ShownText, className: string): string {
  const language = line.language ?? text.language;
  const who = line.speaker.trim() ? `<b class="who"><bdi>${escaped(line.speaker)}</bdi></b> ` : '';
  return `<p class="${className}" lang="${escaped(language)}" dir="${line.direction}">${who}${escaped(line.text)}</p>`;
}

/** @param durationMs of the sound; without one there are no times */
function listOf(texts: ChosenTexts, scope: PageScope, durationMs: number | undefined): string {
  const { original, beside } = texts;
  const rows = rowsOf(texts);
  const ends = endsOf(rows, durationMs ?? 0);
  const items = rows.map(({ said, told }, index) => {
    const line = said ?? told[0];
    const isTimed = durationMs !== undefined && line !== undefined && line.fromMs !== null;
    const times = isTimed ? ` data-from="${line.fromMs}" data-to="${ends[index] ?? 0}"` : '';
    const at = isTimed ? `<span class="at" dir="ltr">${clock(line.fromMs ?? 0)}</span>\n` : '';
    const saidHtml = said && original ? words(said, original, 'said') : '';
    const toldHtml = beside ? told.map((one) => words(one, beside, 'told')).join('\n') : '';
    return `<li class="line"${times}>${at}${saidHtml}${toldHtml}</li>`;
  });
  const directions =
    original && beside
      ? ` data-columns="${directionOf(original.language)}-${directionOf(beside.language)}"`
      : '';
  return `<ol class="lines"${directions} data-play-from="${ownPlain('playFrom', scope)}">
${items.join('\n')}
</ol>
`;
}

/** Where nobody said when a line ends, it lasts until the next begins. */
function endsOf(rows: readonly Row[], durationMs: number): number[] {
  const line = ({ said, told }: Row) => said ?? told[0];
  return rows.map((row, index) => {
    const from = line(row)?.fromMs ?? 0;
    const next = rows
      .slice(index + 1)
      .map((one) => line(one)?.fromMs)
      .find((ms) => typeof ms === 'number' && ms > from);
    return line(row)?.toMs ?? next ?? durationMs;
  });
}

function headings({ original, beside }: ChosenTexts, scope: PageScope): string {
  if (!original || !beside) return '';
  const name = ({ language }: ShownText) => escaped(languageName(language, scope.language));
  const columns = `${directionOf(original.language)}-${directionOf(beside.language)}`;
  return `<div class="line columns" data-columns="${columns}"><span class="said">${name(original)}</span><span class="told">${name(beside)}</span></div>\n`;
}

/** All that is said, to be read along. Empty where nothing is. */
export function transcript(
  texts: readonly ShownText[],
  scope: PageScope,
  durationMs?: number,
): string {
  const chosen = chooseTexts(texts, scope);
  if (chosen.original === undefined) return '';
  const others = chosen.others.map((text) => {
    const name = languageName(text.language, scope.language);
    const alone = { original: text, beside: undefined, others: [] };
    return `<details class="more"><summary>${own('readIn', scope, { language: name })}</summary>
${listOf(alone, scope, undefined)}</details>
`;
  });
  return `<details class="transcript" open><summary>${own('readAlong', scope)}</summary>
${headings(chosen, scope)}${listOf(chosen, scope, durationMs)}</details>
${others.join('')}`;
}

/** For search: everything, in every language. */
export function plainWords(texts: readonly ShownText[]): string {
  return texts
    .flatMap(({ lines }) => lines.map(({ speaker, text }) => `${speaker} ${text}`))
    .join(' ');
}
