// Names, titles and dates inside a sentence of the other direction keep their own direction, and leave the sentence its order.
const firstStrongIsolate = '\u2068';
const endIsolate = '\u2069';

function isolate(value: unknown): unknown {
  if (typeof value === 'string' && value !== '')
    return `${firstStrongIsolate}${value}${endIsolate}`;
  return Array.isArray(value) ? value.map(isolate) : value;
}

type Wording = (...given: unknown[]) => unknown;

/** @returns the same texts; each that takes words puts them in with their own direction */
export function withOwnDirections<T extends object>(texts: T): T {
  const entries = Object.entries(texts).map(([name, text]: [string, unknown]) => {
    if (typeof text === 'function')
      return [name, (...given: unknown[]) => (text as Wording)(...given.map(isolate))];
    if (typeof text === 'object' && text !== null && !Array.isArray(text))
      return [name, withOwnDirections(text)];
    return [name, text];
  });
  return Object.fromEntries(entries) as T;
}
