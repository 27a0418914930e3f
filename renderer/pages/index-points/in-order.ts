// The order of points while they are typed: as the library lists them. Pure.

interface Placed {
  recordingId: string | null;
  fromMs: number | null;
}

/** By recording, then by time; what has no time keeps its place behind. */
export function inOrder<Point extends Placed>(
  points: readonly Point[],
  recordings: readonly { id: string }[],
): Point[] {
  const place = ({ recordingId }: Placed) => {
    const at = recordings.findIndex(({ id }) => id === recordingId);
    return at === -1 ? recordings.length + (recordingId === null ? 1 : 0) : at;
  };
  return points.toSorted(
    (a, b) => place(a) - place(b) || (a.fromMs ?? Infinity) - (b.fromMs ?? Infinity) || 0,
  );
}
