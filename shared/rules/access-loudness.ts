// How much louder or quieter an access copy is made, and when it is good enough. Pure. Loudness as in EBU R 128, peaks as in ITU-R BS.1770.

export const TARGET_LUFS = -16;
export const PEAK_LIMIT_DB = -1;
/** More would lift the noise of the room and the microphone above the voice. */
const MOST_GAIN_DB = 20;
/** Nothing that anybody said is as quiet; what cannot be measured, since it is silent or under 0.4 s, is told as -70. */
const NOTHING_SAID_LUFS = -60;
const TOLERANCE_LU = 1;
/** Of a trial: the coder takes up to half a unit away as well. */
const TRIAL_TOLERANCE_LU = 0.4;
/** Where the limiter works, it takes about two fifths of what is added away again. */
const GAIN_FOR_A_UNIT = 1.7;
/** A limiter holds samples; between them, and by the coder, the sound goes a little higher. */
const FIRST_CEILING_DB = -3;
/** Below it so little is left of a peak that the voice would sound pressed. */
const LOWEST_CEILING_DB = -12;

export interface Measured {
  loudnessLufs: number | null;
  truePeakDb: number | null;
}

export interface Levels {
  gain: 'full' | 'capped' | 'none';
  gainDb: number;
  /** No sample goes higher before it is coded. */
  ceilingDb: number;
}

/** @param loudnessLufs of what will be heard, as it was recorded */
export function firstLevels(loudnessLufs: number | null, targetLufs = TARGET_LUFS): Levels {
  const ceilingDb = FIRST_CEILING_DB;
  if (loudnessLufs === null || loudnessLufs <= NOTHING_SAID_LUFS)
    return { gain: 'none', gainDb: 0, ceilingDb };
  const wanted = targetLufs - loudnessLufs;
  return heldBack({ gain: 'full', gainDb: wanted, ceilingDb });
}

/** @param peakDb the highest sample of what will be heard, as it was recorded; null: not known */
export function isLimited({ gain, gainDb, ceilingDb }: Levels, peakDb: number | null): boolean {
  return gain === 'full' && (peakDb ?? 0) + gainDb > ceilingDb;
}

/** @param loudnessLufs of a trial with these levels, before it is coded @returns levels to try next, or undefined when these will do */
export function levelsAfterTrial(
  levels: Levels,
  loudnessLufs: number | null,
  targetLufs = TARGET_LUFS,
): Levels | undefined {
  const off = targetLufs - (loudnessLufs ?? targetLufs);
  if (Math.abs(off) <= TRIAL_TOLERANCE_LU) return undefined;
  return heldBack({ ...levels, gainDb: levels.gainDb + off * GAIN_FOR_A_UNIT });
}

/** @param made of the copy that these levels gave @returns levels to try again with, or undefined when it is good enough */
export function betterLevels(levels: Levels, made: Measured): Levels | undefined {
  const over = (made.truePeakDb ?? -Infinity) - PEAK_LIMIT_DB;
  const off = levels.gain === 'full' ? TARGET_LUFS - (made.loudnessLufs ?? TARGET_LUFS) : 0;
  if (over <= 0 && Math.abs(off) <= TOLERANCE_LU) return undefined;
  const ceilingDb =
    over > 0 ? Math.max(LOWEST_CEILING_DB, levels.ceilingDb - over - 0.3) : levels.ceilingDb;
  const gainDb = Math.abs(off) > TOLERANCE_LU ? levels.gainDb + off : levels.gainDb;
  return heldBack({ gain: levels.gain, gainDb, ceilingDb });
}

function heldBack(levels: Levels): Levels {
  return levels.gainDb > MOST_GAIN_DB
    ? { ...levels, gain: 'capped', gainDb: MOST_GAIN_DB }
    : levels;
}
