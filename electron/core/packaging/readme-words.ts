// Words of people inside the readable page: as words, never as markup, each in its own language and direction. Pure.
import type { ContentStory } from './package-content.ts';

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

export function names(list: readonly string[]): string {
  return list.map((name) => `<bdi>${escapeHtml(name)}</bdi>`).join(', ');
}

export function paragraphs(text: string, story?: ContentStory): string {
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p dir="auto"${story ? langOf(line, story) : ''}>${escapeHtml(line)}</p>\n`)
    .join('');
}

/** Words in another script are in the language of the interview, as far as anybody can tell; Latin letters may be English. */
export function langOf(text: string, { languages }: Pick<ContentStory, 'languages'>): string {
  const isLatin = !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text);
  return isLatin ? '' : ` lang="${escapeHtml(languages[0] ?? '')}"`;
}

export function count(value: number, one: string, many: string): string {
  return `${value} ${value === 1 ? one : many}`;
}

/** The data of a list of facts; what is empty is left out. */
export function factList(facts: readonly (readonly [label: string, html: string])[]): string {
  const rows = facts
    .filter(([, html]) => html.replaceAll(/<[^>]*>/g, '').trim() !== '')
    .map(([label, html]) => `<div><dt>${label}</dt><dd>${html}</dd></div>`);
  return `<dl>\n${rows.join('\n')}\n</dl>`;
}
