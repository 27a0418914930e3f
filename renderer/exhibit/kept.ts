// What a browser keeps for an exhibition: a few switches, and a guest book where there is one. Each exhibition has its own.

const nameOf = (key: string) =>
  `${document.documentElement.dataset['exhibition'] ?? 'exhibition'}/${key}`;

/** @returns undefined where nothing is kept, or where the browser keeps nothing */
export function readKept(key: string): string | undefined {
  try {
    return localStorage.getItem(nameOf(key)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** @returns whether it is kept now */
export function keep(key: string, value: string | undefined): boolean {
  try {
    if (value === undefined) localStorage.removeItem(nameOf(key));
    else localStorage.setItem(nameOf(key), value);
    return true;
  } catch {
    return false;
  }
}
