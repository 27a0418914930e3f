// One key each while a take goes on: which mark a key stands for, and when it must not count. Pure but for a look at the element.
import type { MarkerKind } from '../../../shared/model/mark.ts';
import { shortcutLetter } from '../../parts/shortcut-letter.ts';

export type MarkKey =
  | { does: 'mark'; kind: Exclude<MarkerKind, 'theme' | 'question' | 'skipped'> }
  | { does: 'theme'; index: number }
  | { does: 'leave-out' };

const letters: Readonly<Record<string, MarkKey>> = {
  m: { does: 'mark', kind: 'important' },
  n: { does: 'mark', kind: 'note' },
  d: { does: 'mark', kind: 'do-not-use' },
  l: { does: 'leave-out' },
};

interface Key {
  key: string;
  code: string;
  repeat: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

/** @returns undefined for every other key, and for one that is only held down */
export function markKeyOf(event: Key): MarkKey | undefined {
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return undefined;
  const digit = /^(?:Digit|Numpad)([1-9])$/u.exec(event.code)?.[1] ?? '';
  if (digit !== '' && /^\p{Nd}$/u.test(event.key))
    return { does: 'theme', index: Number(digit) - 1 };
  return letters[shortcutLetter(event)];
}

/** Fields take letters as letters, and lists look for words that begin with them. */
const takesLetters =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"], [role="combobox"], [role="listbox"], [role="menu"], [role="dialog"], [role="alertdialog"], [aria-haspopup="listbox"]';

export function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(takesLetters) !== null;
}
