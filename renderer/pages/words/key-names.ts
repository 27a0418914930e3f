// What the keys of the words page do, which keys those are, and how each is called. Any key can be chosen, also those that a foot pedal sends. Pure.
import { shortcutLetter } from '../../parts/shortcut-letter.ts';

export const wordActions = [
  'playPause',
  'back',
  'forward',
  'slower',
  'faster',
  'playLine',
  'loopLine',
  'goToTime',
  'jumpToStopped',
  'split',
  'join',
  'insertTime',
  'nextSpeaker',
  'setStart',
  'setEnd',
  'shift',
  'nextDoubtful',
  'find',
  'replace',
] as const;
export type WordAction = (typeof wordActions)[number];

/** Keys by their action, as `Mod+Shift+J`; `Mod` is Ctrl, and Command on a Mac. */
export type WordKeys = Readonly<Record<WordAction, readonly string[]>>;

export const usualKeys: WordKeys = {
  playPause: ['Escape', 'MediaPlayPause'],
  back: ['F1', 'MediaTrackPrevious'],
  forward: ['F2', 'MediaTrackNext'],
  slower: ['F3'],
  faster: ['F4'],
  playLine: ['Shift+Enter'],
  loopLine: ['F8'],
  goToTime: ['Mod+G'],
  jumpToStopped: ['Mod+Shift+G'],
  split: ['Enter'],
  join: ['Mod+Shift+J'],
  insertTime: ['Mod+J'],
  nextSpeaker: ['F6'],
  setStart: ['F9'],
  setEnd: ['Shift+F9'],
  shift: ['Mod+Shift+E'],
  nextDoubtful: ['F7'],
  find: ['Mod+F'],
  replace: ['Mod+H'],
};

export interface PressedKey {
  key: string;
  code: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

const onlyModifiers = new Set([
  ...['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'NumLock', 'Fn', 'Dead'],
  ...['Process', 'Compose'],
]);
/** What the page itself needs: typing, moving about, and the system's own ways to copy, paste and undo. */
const kept = new Set([
  ...['Tab', 'Shift+Tab', 'Backspace', 'Delete', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
  ...['Mod+C', 'Mod+V', 'Mod+X', 'Mod+A', 'Mod+Z', 'Mod+Y', 'Mod+Shift+Z', 'Mod+L', 'Home', 'End'],
]);

/** @returns how the key is written, or undefined for one that is only half pressed */
export function nameOfKey(event: PressedKey, isMac: boolean): string | undefined {
  const { key, code, ctrlKey, altKey, metaKey, shiftKey } = event;
  if (onlyModifiers.has(key)) return undefined;
  const mod = isMac ? metaKey : ctrlKey;
  const other = isMac ? ctrlKey : metaKey;
  const isNamed = key.length > 1 && key !== 'Unidentified';
  const letter = shortcutLetter(event);
  // A pedal may send a key that has a place and no name.
  const name = isNamed
    ? key
    : key === ' '
      ? 'Space'
      : key.length === 1
        ? letter.toUpperCase()
        : code;
  if (name === '') return undefined;
  const parts = [mod && 'Mod', other && (isMac ? 'Ctrl' : 'Meta'), altKey && 'Alt'];
  return [...parts.filter(Boolean), ...(shiftKey ? ['Shift'] : []), name].join('+');
}

/** A letter alone would be missing while typing. */
export function isFreeKey(name: string): boolean {
  if (kept.has(name)) return false;
  const parts = name.split(/\+(?=.)/u);
  const last = parts.at(-1) ?? '';
  const isTyped = [...last].length === 1 || last === 'Space';
  return !isTyped || parts.includes('Mod') || parts.includes('Alt') || parts.includes('Ctrl');
}

/** Which other action the key has already. */
export function ownerOf(keys: WordKeys, name: string): WordAction | undefined {
  return wordActions.find((action) => keys[action].includes(name));
}

/** The key belongs to this action alone then. */
export function withKey(keys: WordKeys, action: WordAction, name: string): WordKeys {
  const entries = wordActions.map((one): [WordAction, readonly string[]] => {
    const others = keys[one].filter((key) => key !== name);
    return [one, one === action ? [...others, name] : others];
  });
  return Object.fromEntries(entries) as Record<WordAction, readonly string[]>;
}

export function withoutKey(keys: WordKeys, action: WordAction, name: string): WordKeys {
  return { ...keys, [action]: keys[action].filter((key) => key !== name) };
}

/** @param stored what was kept; whatever cannot be understood is as usual */
export function readKeys(stored: unknown): WordKeys {
  const found = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const entries = wordActions.map((action): [WordAction, readonly string[]] => {
    const list: unknown = Reflect.get(found, action);
    const isList = Array.isArray(list) && list.every((one) => typeof one === 'string');
    return [action, isList ? list : usualKeys[action]];
  });
  return Object.fromEntries(entries) as Record<WordAction, readonly string[]>;
}

const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧', Ctrl: '⌃' };

/** As it stands on the key: `Ctrl + J`. */
export function shownKey(name: string, isMac: boolean): string {
  const parts = name.split(/\+(?=.)/u);
  if (isMac) return parts.map((part) => macSigns[part] ?? part).join(' ');
  return parts
    .map((part) => (part === 'Mod' ? 'Ctrl' : part === 'Escape' ? 'Esc' : part))
    .join(' + ');
}
