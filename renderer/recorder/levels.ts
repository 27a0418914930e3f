// How loud it is, in numbers for the meter and in a word for everybody: pure.

export interface ChannelLevel {
  /** Loudest sample, 0 to 1. */
  peak: number;
  /** Root of the mean square, 0 to 1. */
  rms: number;
}

export type LevelWord = 'silent' | 'quiet' | 'good' | 'loud' | 'clipping';

/** Oral historians aim at −12 dB and keep below −6 dB: domain practice, OHA. */
export const AIM_DB = -12;
export const WARN_DB = -6;
export const FLOOR_DB = -60;
const QUIET_DB = -36;
const SILENT_DB = -54;
const CLIP = 0.999;

/** @returns what the meters of this stretch show, one entry a channel */
export function levelsOf(planes: readonly Float32Array[]): ChannelLevel[] {
  return planes.map((plane) => {
    let peak = 0;
    let sum = 0;
    for (const sample of plane) {
      const size = Math.abs(sample);
      if (size > peak) peak = size;
      sum += sample * sample;
    }
    return { peak, rms: plane.length === 0 ? 0 : Math.sqrt(sum / plane.length) };
  });
}

/** @returns decibels below full scale, never less than the floor */
export function decibels(level: number): number {
  return level <= 0 ? FLOOR_DB : Math.max(FLOOR_DB, 20 * Math.log10(level));
}

/** @param recentPeaks the loudest samples of the last second or two */
export function levelWord(recentPeaks: readonly number[]): LevelWord {
  const peak = Math.max(0, ...recentPeaks);
  if (peak >= CLIP) return 'clipping';
  const db = decibels(peak);
  if (db > WARN_DB) return 'loud';
  if (db <= SILENT_DB) return 'silent';
  return db < QUIET_DB ? 'quiet' : 'good';
}

const WORD_FOLLOWS = 20;
const CLIP_STAYS = 50;

/**
 * For levels that come ten times a second. The word follows two seconds, since speech has pauses; that something was cut off stays
 * for five, so that nobody who looks away for a moment misses it.
 */
export function createLevelWatch(): (peak: number) => LevelWord {
  let peaks: number[] = [];
  return (peak) => {
    peaks = [...peaks, peak].slice(-CLIP_STAYS);
    return peaks.some((each) => each >= CLIP) ? 'clipping' : levelWord(peaks.slice(-WORD_FOLLOWS));
  };
}

/** Worst first: what somebody must do something about. */
const URGENCY: readonly LevelWord[] = ['clipping', 'silent', 'loud', 'quiet', 'good'];

export function mostUrgent(words: readonly LevelWord[]): LevelWord {
  return URGENCY.find((word) => words.includes(word)) ?? 'silent';
}
