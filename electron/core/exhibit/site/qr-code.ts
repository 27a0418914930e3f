// An address as a code that telephones read: black on white, with the white edge that they need. Pure.
import { encodeQR } from 'qr';
import { escaped } from '../../packaging/page-words.ts';

/** ISO/IEC 18004 wants four. */
const EDGE = 4;

/** @param label spoken in its place @returns an `svg` element, as large as what it stands in */
export function qrSvg(address: string, label: string): string {
  const rows = encodeQR(address, 'raw', { ecc: 'medium', border: EDGE });
  const size = rows.length;
  const path = rows
    .flatMap((row, y) =>
      runs(row).map(({ from, length }) => `M${from} ${y}h${length}v1h-${length}z`),
    )
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" role="img" aria-label="${escaped(label)}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${path}"/></svg>`;
}

function runs(row: readonly boolean[]): { from: number; length: number }[] {
  const found: { from: number; length: number }[] = [];
  for (const [x, isDark] of row.entries()) {
    const last = found.at(-1);
    if (!isDark) continue;
    if (last && last.from + last.length === x) last.length += 1;
    else found.push({ from: x, length: 1 });
  }
  return found;
}
