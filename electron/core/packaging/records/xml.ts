// Writes XML 1.0 so that no word of anybody can become markup: text goes in as text, elements as elements. Pure.

/** A finished element. Only `tag` makes one. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** @param content words, or elements in their order; what is undefined is left out @param attributes those that are undefined are left out */
export function tag(
  name: string,
  content: string | number | readonly (Markup | undefined)[],
  attributes: Attributes = {},
): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value)).replaceAll('\n', '&#10;')}"`)
    .join('');
  const inner =
    typeof content === 'object'
      ? content
          .filter((child) => child !== undefined)
          .map((child) => `\n${child.text}`)
          .join('')
      : escapeXml(String(content));
  if (inner === '') return new Markup(`<${name}${written}/>`);
  const end = typeof content === 'object' ? '\n' : '';
  return new Markup(`<${name}${written}>${inner}${end}</${name}>`);
}

/** Left out where there are no words. */
export function tagIf(name: string, words: string, attributes: Attributes = {}) {
  return words.trim() === '' ? undefined : tag(name, words, attributes);
}

export function xmlDocument(root: Markup): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.text}\n`;
}

/** Characters that XML cannot hold in any way are left out: https://www.w3.org/TR/xml/#charsets */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[^\t\n\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
