// A guest book that stays in this browser: visitors write, and who looks after the computer reads, saves and deletes.
import { keep, readKept } from './kept.ts';

const KEY = 'guest-book';

interface Entry {
  at: string;
  name: string;
  words: string;
}

/** What is not an entry is left out: others may have written there. Pure. */
export function readEntries(kept: string | undefined): Entry[] {
  if (kept === undefined) return [];
  try {
    const all: unknown = JSON.parse(kept);
    if (!Array.isArray(all)) return [];
    return all.flatMap((one: Partial<Record<keyof Entry, unknown>> | null) => {
      const { at, name, words } = one ?? {};
      return typeof at === 'string' && typeof name === 'string' && typeof words === 'string'
        ? [{ at, name, words }]
        : [];
    });
  } catch {
    return [];
  }
}

function asText(entries: readonly Entry[]): string {
  return entries
    .map(({ at, name, words }) => `${at.slice(0, 10)}${name === '' ? '' : `  ${name}`}\n${words}\n`)
    .join('\n');
}

export function startGuestBook(): void {
  const box = document.querySelector<HTMLElement>('[data-guest-book]');
  const words = document.querySelector<HTMLTextAreaElement>('#guest-words');
  const name = document.querySelector<HTMLInputElement>('#guest-name');
  const said = document.querySelector<HTMLElement>('[data-guest-said]');
  if (!box || !words || !name || !said) return;
  box.hidden = false;
  for (const note of document.querySelectorAll<HTMLElement>('[data-needs-script]'))
    note.hidden = true;
  words.value = '';
  name.value = '';
  box.querySelector('[data-guest-save]')?.addEventListener('click', () => {
    if (words.value.trim() === '') {
      words.focus();
      return;
    }
    const entry = {
      at: new Date().toISOString(),
      name: name.value.trim(),
      words: words.value.trim(),
    };
    const isKept = keep(KEY, JSON.stringify([...readEntries(readKept(KEY)), entry]));
    said.textContent = (isKept ? said.dataset['wordsThanks'] : said.dataset['wordsNotKept']) ?? '';
    if (!isKept) return;
    words.value = '';
    name.value = '';
    show(box);
  });
  startStaff(box);
  show(box);
}

function show(box: HTMLElement): void {
  const entries = readEntries(readKept(KEY));
  const count = box.querySelector<HTMLElement>('[data-guest-count]');
  if (count)
    count.textContent = (count.dataset['words'] ?? '').replace('{count}', String(entries.length));
  const items = entries.toReversed().map((entry) => {
    const item = document.createElement('li');
    item.dir = 'auto';
    item.textContent = asText([entry]).trim();
    return item;
  });
  box.querySelector('.guest-entries')?.replaceChildren(...items);
}

/** Visitors press what they see: so what saves and deletes is shown only to who knows the address, `guest-book.html#staff`. */
function startStaff(box: HTMLElement): void {
  const staff = box.querySelector<HTMLDetailsElement>('[data-guest-staff]');
  const showStaff = () => {
    if (!staff) return;
    staff.hidden = location.hash !== '#staff';
    staff.open = !staff.hidden;
  };
  addEventListener('hashchange', showStaff);
  showStaff();
  box.querySelector('[data-guest-file]')?.addEventListener('click', () => {
    const blob = new Blob([asText(readEntries(readKept(KEY)))], { type: 'text/plain' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = 'guest-book.txt';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  });
  const clear = box.querySelector<HTMLButtonElement>('[data-guest-clear]');
  if (!clear) return;
  const usual = clear.textContent ?? '';
  let isSure = false;
  const ask = (again: boolean) => {
    isSure = again;
    clear.textContent = again ? (clear.dataset['wordsSure'] ?? usual) : usual;
  };
  clear.addEventListener('blur', () => ask(false));
  clear.addEventListener('click', () => {
    if (isSure) {
      keep(KEY, undefined);
      show(box);
    }
    ask(!isSure);
  });
}
