// Which letter of a shortcut a key stands for, on keyboards of every script.

/**
 * A Latin keyboard says it by the letter itself, wherever that lies. Where letters are not Latin,
 * the key in the place of the letter counts, as its cap or the system's own shortcuts have it.
 */
export function shortcutLetter({ key, code }: { key: string; code: string }): string {
  const isOtherScript = /[\p{L}\p{M}]/u.test(key) && !/\p{sc=Latin}/u.test(key);
  const place = /^Key([A-Z])$/u.exec(code)?.[1];
  return (isOtherScript && place ? place : key).toLowerCase();
}
