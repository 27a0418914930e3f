// How much louder or quieter an access copy is made, and when it is good enough. Pure. Loudness as in EBU R 128, peaks as in ITU-R BS.1770.

export const TARGET_LUFS = -16;
export const PEAK_LIMIT_DB = -1;
/** More would lift the noise of the room and the microphone above the voice. */
const MOST_GAIN_DB = 20;
/** Nothing that anybody said is as quiet; what cannot be measured, since it is silent or under 0.4 s, is told as -70. */
const NOTHING_SAID_LUFS = -60;
const TOLERANCE_LU = 1;
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
export function firstLevels(loudnessLufs: number | null): Levels {
  const ceilingDb = FIRST_CEILING_DB;
  if (loudnessLufs === null || loudnessLufs <= NOTHING_SAID_LUFS)
    return { gain: 'none', gainDb: 0, ceilingDb };
  const wanted = TARGET_LUFS - loudnessLufs;
  return wanted > MOST_GAIN_DB
    ? { gain: 'capped', gainDb: MOST_GAIN_DB, ceilingDb }
    : { gain: 'full', gainDb: wanted, ceilingDb };
}

/** @param made of the copy that these levels gave @returns levels to try again with, or undefined when it is good enough */
export function betterLevels(levels: Levels, made: Measured): Levels | undefined {
  const over = (made.truePeakDb ?? -Infinity) - PEAK_LIMIT_DB;
  const off = levels.gain === 'full' ? TARGET_LUFS - (made.loudnessLufs ?? TARGET_LUFS) : 0;
  if (over <= 0 && Math.abs(off) <= TOLERANCE_LU) return undefined;
  const ceilingDb =
    over > 0 ? Math.max(LOWEST_CEILING_DB, levels.ceilingDb - over - 0.3) : levels.ceilingDb;
  const gainDb = Math.abs(off) > TOLERANCE_LU ? levels.gainDb + off : levels.gainDb;
  return gainDb > MOST_GAIN_DB
    ? { gain: 'capped', gainDb: MOST_GAIN_DB, ceilingDb }
    : { gain: levels.gain, gainDb, ceilingDb };
}
