// Finds how much louder or quieter a sound is made, before it is coded: what the limiter takes away is heard by trying, and trying costs little beside coding.
import { firstLevels, isLimited, levelsAfterTrial } from '../../../shared/rules/access-loudness.ts';
import type { Levels } from '../../../shared/rules/access-loudness.ts';
import type { Loudness } from './loudness-report.ts';

const MOST_TRIALS = 3;

/**
 * @param measure how loud it is, with the highest sample: as it was recorded, or as these levels would make it
 * @param targetLufs how loud it is to be; what every copy is made, if nothing is said
 */
export async function settleLevels(
  measure: (levels?: Levels) => Promise<Loudness>,
  targetLufs?: number,
): Promise<Levels> {
  const { loudnessLufs, peakDb } = await measure();
  let levels = firstLevels(loudnessLufs, targetLufs);
  for (let trials = 0; isLimited(levels, peakDb) && trials < MOST_TRIALS; trials += 1) {
    const next = levelsAfterTrial(levels, (await measure(levels)).loudnessLufs, targetLufs);
    if (next === undefined) break;
    levels = next;
  }
  return levels;
}
