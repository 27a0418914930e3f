// What hangs beside each thing on the wall: labels in three sizes, a panel for each section, and quotes large enough to be read across a room.
// Pure.
import type { ShownItem, ShownText } from '../content.ts';
import { chooseTexts } from '../site/lines.ts';
import { langOf, languageName, own, prose, saidIn } from '../site/site-page.ts';
import type { PageScope } from '../site/site-page.ts';
import { names, storyOf, titleHtml, warningsOf } from '../site/stops.ts';
import { escaped } from '../../packaging/page-words.ts';
import type { Sheet } from './sheet.ts';

type OfStory = Exclude<ShownItem, { kind: 'text' }>;

/** Large print begins at 18 points: what is small on it is still larger. */
const sizes = [
  { name: 'labels-a5', paper: 'a5', points: 15 },
  { name: 'labels-a4', paper: 'a4', points: 22 },
  { name: 'labels-large-print', paper: 'a4', points: 30 },
] as const;

const rule = '<div class="rule"></div>';

function itemsOf({ content }: PageScope): OfStory[] {
  return content.sections.flatMap(({ items }) => items).filter((item) => item.kind !== 'text');
}

function warningBox(item: OfStory, scope: PageScope): string {
  const warnings = warningsOf(item.warning, storyOf(item.storyCode, scope), scope);
  if (warnings.length === 0) return '';
  return `<div class="warning">${warnings.map((said) => prose(said, scope)).join('')}</div>`;
}

function label(item: OfStory, scope: PageScope): string {
  const story = storyOf(item.storyCode, scope);
  const who = names(story.storytellers, scope);
  const languages = names(
    story.languages.map((tag) => languageName(tag, scope.language)),
    scope,
  );
  const caption = saidIn(item.caption, scope);
  const facts = [
    who === '' ? '' : `<p class="who">${own('toldBy', scope)} ${who}</p>`,
    prose(
      caption ?? (story.summary.trim() ? { text: story.summary, language: '' } : undefined),
      scope,
    ),
    warningBox(item, scope),
    languages === '' ? '' : `<p class="small">${own('language', scope)}: ${languages}</p>`,
  ];
  return `<section class="sheet">\n${rule}\n<h1>${titleHtml(story, scope)}</h1>\n${facts.join('\n')}\n</section>`;
}

export function labels(scope: PageScope): Sheet[] {
  const items = itemsOf(scope);
  if (items.length === 0) return [];
  const body = items.map((item) => label(item, scope)).join('\n');
  return sizes.map((size) => ({
    ...{ ...size, body, language: scope.language, title: titleOf(scope) },
    stories: [...new Set(items.map(({ storyCode }) => storyCode))],
  }));
}

export function titleOf(scope: PageScope): string {
  return saidIn(scope.content.title, scope)?.text ?? scope.content.name;
}

/** One for each section that says something. */
export function panels(scope: PageScope): Sheet[] {
  const said = scope.content.sections.flatMap(({ title, introduction }) => {
    const head = saidIn(title, scope);
    const text = prose(saidIn(introduction, scope), scope);
    if (head === undefined && text === '') return [];
    const heading = head
      ? `<h1${langOf(head.language, scope)}>${escaped(head.text)}</h1>`
      : `<h1>${escaped(titleOf(scope))}</h1>`;
    return [`<section class="sheet">\n${rule}\n${heading}\n${text}</section>`];
  });
  if (said.length === 0) return [];
  return [
    {
      ...{ name: 'section-panels', paper: 'a3', points: 36, stories: [] },
      ...{ body: said.join('\n'), language: scope.language, title: titleOf(scope) },
    },
  ];
}

function saidLines({ language, lines }: ShownText): string {
  return lines
    .map(
      (line) =>
        `<p lang="${escaped(line.language ?? language)}" dir="${line.direction}">${escaped(line.text)}</p>`,
    )
    .join('\n');
}

/** Quotes, each with its translation for those who read the other language. */
export function posters(scope: PageScope): Sheet[] {
  const quotes = itemsOf(scope).filter((item) => item.kind === 'quote');
  const bodies = quotes.flatMap((item) => {
    const { original, beside } = chooseTexts(item.texts, scope);
    if (original === undefined) return [];
    const story = storyOf(item.storyCode, scope);
    const who = names(story.storytellers, scope);
    const other = beside ? `<div class="quote beside">${saidLines(beside)}</div>` : '';
    return [
      `<section class="sheet middle">\n${rule}\n${warningBox(item, scope)}\n<div class="quote">${saidLines(original)}</div>\n${other}\n<p class="who foot">${who}</p>\n<p class="small">${titleHtml(story, scope)}</p>\n</section>`,
    ];
  });
  if (bodies.length === 0) return [];
  return [
    {
      ...{ name: 'quote-posters', paper: 'a3', points: 34 },
      ...{ body: bodies.join('\n'), language: scope.language, title: titleOf(scope) },
      stories: [...new Set(quotes.map(({ storyCode }) => storyCode))],
    },
  ];
}
