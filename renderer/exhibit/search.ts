// Finds stories while a visitor types, in the words that lie beside the page.
import { searchWords } from '../../shared/rules/search-text.ts';

declare global {
  interface Window {
    /** Of each story its page, and its words as they are searched. */
    homegroundSearch?: [page: string, words: string][];
  }
}

/** Every word that was typed begins a word of the story. Pure. */
export function matches(words: string, typed: readonly string[]): boolean {
  const spaced = ` ${words}`;
  return typed.every((word) => spaced.includes(` ${word}`));
}

export function startSearch(): void {
  const field = document.querySelector<HTMLInputElement>('[data-search]');
  const said = document.querySelector<HTMLElement>('[data-found]');
  const all = document.querySelector<HTMLElement>('[data-all]');
  const box = document.querySelector<HTMLElement>('.search');
  const data = window.homegroundSearch;
  if (!field || !said || !all || !box || !data) return;
  const words = new Map(data);
  const items = [...document.querySelectorAll<HTMLElement>('.results > li')];
  box.hidden = false;
  const look = () => {
    const typed = searchWords(field.value);
    let count = 0;
    for (const item of items) {
      item.hidden = !matches(words.get(item.dataset['page'] ?? '') ?? '', typed);
      if (!item.hidden) count += 1;
    }
    all.hidden = typed.length > 0;
    const { wordsFound = '', wordsNothing = '' } = said.dataset;
    const told = count === 0 ? wordsNothing : wordsFound.replace('{count}', String(count));
    said.textContent = typed.length === 0 ? '' : told;
  };
  field.addEventListener('input', look);
  // A browser that comes back to a page brings back what was typed.
  field.value = '';
  look();
}
