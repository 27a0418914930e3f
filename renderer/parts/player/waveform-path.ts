// The outline of a sound, as an SVG path of upright strokes: pure.

/** Strokes that a picture of usual width can show apart. */
export const COLUMNS = 240;

/**
 * @param channels peaks of 0 to 255, one list a channel; the louder one is drawn
 * @returns a path in a box of 240 × 100, mirrored at the middle; a thin line where nothing is known
 */
export function waveformPath(channels: readonly (readonly number[])[]): string {
  const points = Math.max(0, ...channels.map((channel) => channel.length));
  const strokes: string[] = [];
  for (let column = 0; column < COLUMNS; column += 1) {
    const from = Math.floor((column / COLUMNS) * points);
    const to = Math.max(from + 1, Math.floor(((column + 1) / COLUMNS) * points));
    const loudest = Math.max(0, ...channels.flatMap((channel) => channel.slice(from, to)));
    const reach = Math.max(1, Math.round((loudest / 255) * 48));
    strokes.push(`M${column + 0.5} ${50 - reach}V${50 + reach}`);
  }
  return strokes.join('');
}
