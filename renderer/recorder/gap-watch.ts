// Tells from the times that come with the sound whether samples were lost on the way: pure.

/** Blocks over which the times must agree before a hole is believed: clocks jitter, holes stay. */
const WINDOW = 20;
/** Sound servers change their delay by up to some tens of milliseconds without losing anything; a false alarm would stay with a take for ever. */
const SMALLEST_GAP_US = 50_000;

export interface GapWatch {
  /**
   * @param timestampUs when the first sample of this block was taken
   * @returns frames that were found missing, 0 nearly always
   */
  add(timestampUs: number, frames: number): number;
}

/**
 * The count of samples says when a block should have been taken. A block can only be told too late, never too early, so the
 * earliest of some blocks is trusted; when even that is late, sound is missing. Slow drift of the two clocks is followed.
 */
export function createGapWatch(sampleRateHz: number): GapWatch {
  let originUs: number | undefined;
  let countedFrames = 0;
  let baselineUs = 0;
  let lateness: number[] = [];

  return {
    add(timestampUs, frames) {
      originUs ??= timestampUs;
      const expectedUs = originUs + (countedFrames / sampleRateHz) * 1e6;
      countedFrames += frames;
      lateness.push(timestampUs - expectedUs);
      if (lateness.length < WINDOW) return 0;
      const earliestUs = Math.min(...lateness);
      lateness = [];
      const lateUs = earliestUs - baselineUs;
      baselineUs = earliestUs;
      return lateUs >= SMALLEST_GAP_US ? Math.round((lateUs / 1e6) * sampleRateHz) : 0;
    },
  };
}
