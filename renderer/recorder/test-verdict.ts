// What the ten-second test heard, in one word: pure. One bump at the table decides nothing, one that was cut off does.
import { levelsOf, levelWord } from './levels.ts';

export type Verdict = 'silent' | 'quiet' | 'good' | 'loud';

const PIECES_PER_SECOND = 10;
/** Of all pieces so many are not louder: people pause, and a tenth of the time may be a laugh. */
const USUAL = 0.9;

/** @returns one a channel */
export function verdictsOf(planes: readonly Float32Array[], sampleRateHz: number): Verdict[] {
  const pieceFrames = Math.max(1, Math.round(sampleRateHz / PIECES_PER_SECOND));
  return planes.map((plane) => {
    const peaks: number[] = [];
    for (let at = 0; at < plane.length; at += pieceFrames)
      peaks.push(levelsOf([plane.subarray(at, at + pieceFrames)])[0]?.peak ?? 0);
    if (levelWord(peaks) === 'clipping') return 'loud';
    const sorted = peaks.toSorted((a, b) => a - b);
    const usual = sorted[Math.floor(sorted.length * USUAL)] ?? 0;
    const word = levelWord([usual]);
    return word === 'clipping' ? 'loud' : word;
  });
}
