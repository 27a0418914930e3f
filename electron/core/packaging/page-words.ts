// Words of people on their way into a page of HTML: nothing in them can become markup. Pure.

/** For text and for attributes in double quotes. */
export function escaped(words: string): string {
  return words.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The same, with line breaks kept. */
export function lines(words: string): string {
  return escaped(words).replaceAll(/\r?\n/gu, '<br>');
}

/** Each line as a paragraph that finds its own direction. */
export function paragraphs(words: string): string {
  return words
    .split(/\n+/u)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p dir="auto">${escaped(line)}</p>\n`)
    .join('');
}
