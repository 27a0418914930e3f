// Tables that every table program reads, and in which none takes what somebody typed for a formula. Pure.

function cell(text: string): string {
  const safe = /^[\s]*[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** @returns RFC 4180, UTF-8 with a mark at its start, so that every script is read */
export function csvTable(rows: readonly (readonly string[])[]): string {
  return `\u{feff}${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}
