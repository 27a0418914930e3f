// A drawn signature as an SVG path in a 600 × 200 box: the same marks on every screen and on paper.

export interface StrokePoint {
  x: number;
  y: number;
}

export const signatureBox = { width: 600, height: 200 } as const;

const longest = 200_000;

function rounded(value: number, limit: number): number {
  return Math.round(Math.min(limit, Math.max(0, value)) * 10) / 10;
}

/**
 * @param strokes points in the pixels of the pad
 * @param width of the pad, in the same pixels
 * @param height of the pad
 * @returns '' when nothing was drawn
 */
export function signaturePath({
  strokes,
  width,
  height,
}: {
  strokes: readonly (readonly StrokePoint[])[];
  width: number;
  height: number;
}): string {
  if (width <= 0 || height <= 0) return '';
  const write = (every: number) =>
    strokes
      .filter((stroke) => stroke.length > 0)
      .map((stroke) =>
        stroke
          .filter((_, index) => index % every === 0 || index === stroke.length - 1)
          .map(({ x, y }, index) => {
            const left = rounded((x * signatureBox.width) / width, signatureBox.width);
            const top = rounded((y * signatureBox.height) / height, signatureBox.height);
            // A dot is a line of no length: round line ends make it visible.
            return index === 0 ? `M${left} ${top}L${left} ${top}` : `L${left} ${top}`;
          })
          .join(''),
      )
      .join('');
  let every = 1;
  let path = write(every);
  while (path.length > longest) {
    every *= 2;
    path = write(every);
  }
  return path;
}
