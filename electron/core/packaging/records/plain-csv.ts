// Tables for catalogues: RFC 4180, no mark at the start (some programs lose the first column over it), every word as it was typed. Pure.

function cell(value: string): string {
  const shown = withoutControls(value);
  return /[",\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}

/** No program can show them, and some stop at them. */
export function withoutControls(value: string): string {
  return value.replaceAll(/[^\t\n\r\u{20}-\u{7e}\u{a0}-\u{d7ff}\u{e000}-\u{10ffff}]/gu, '');
}

export function plainCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
