// Tells from the times that come with the sound whether samples were lost on the way: pure.

/** Blocks over which the times must agree before a hole is believed: clocks jitter, holes stay. */
const WINDOW = 20;
/** Sound servers change their delay by up to some tens of milliseconds without losing anything; a false alarm would stay with a take for ever. */
const SMALLEST_GAP_US = 50_000;

/**
 * Where a clock is told by the moment of reading, as by ALSA and PulseAudio, it goes forth and back by milliseconds all the time. A
 * device that tells its own time drifts evenly against that of the computer, by a few millionths: one that has drifted so, and has not
 * gone back, for two seconds is trusted with holes of half a block.
 *
 * A clock without any drift was made by counting and tells nothing about small holes. Measured with Chromium 148 and its own test
 * microphone on 2 cores: in 15 s idle and in 20 s beside four busy programs each of 3,500 blocks of 10 ms had exactly the time that
 * the count of samples gives, to the microsecond; in longer runs it stepped by one or a few whole blocks, while every sample came.
 */
const SMALLEST_GAP_OF_EXACT_CLOCK_US = 5_000;
const SHAKES_US = 500;
const WINDOWS_OF_TRUST = 10;
/** In a window of 0.2 s: two millionths. Rounding to whole microseconds goes forth and back. */
const SMALLEST_DRIFT_US = 0.4;

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
  let lastLateUs = 0;
  let farthestBackUs = 0;
  let stepsBack: number[] = [];
  let drifts: number[] = [];

  /** Lost sound only ever makes the next block later: a step back is the clock's own. */
  function noteStep(lateUs: number) {
    farthestBackUs = Math.max(farthestBackUs, lastLateUs - lateUs);
    lastLateUs = lateUs;
  }

  /** To be asked once a window. @param driftUs since the window before */
  function isExact(driftUs: number): boolean {
    stepsBack = [...stepsBack, farthestBackUs].slice(-WINDOWS_OF_TRUST);
    drifts = [...drifts, driftUs].slice(-WINDOWS_OF_TRUST);
    farthestBackUs = 0;
    // Of the middle ones, so that the hole itself is not taken for drift.
    const middle = drifts.toSorted((a, b) => a - b).slice(3, -3);
    const usualDriftUs = middle.reduce((sum, each) => sum + each, 0) / middle.length;
    return (
      stepsBack.length === WINDOWS_OF_TRUST &&
      stepsBack.every((step) => step < SHAKES_US) &&
      Math.abs(usualDriftUs) >= SMALLEST_DRIFT_US
    );
  }

  return {
    add(timestampUs, frames) {
      originUs ??= timestampUs;
      const expectedUs = originUs + (countedFrames / sampleRateHz) * 1e6;
      countedFrames += frames;
      noteStep(timestampUs - expectedUs);
      lateness.push(timestampUs - expectedUs);
      if (lateness.length < WINDOW) return 0;
      const earliestUs = Math.min(...lateness);
      lateness = [];
      const lateUs = earliestUs - baselineUs;
      baselineUs = earliestUs;
      const smallestUs = isExact(lateUs) ? SMALLEST_GAP_OF_EXACT_CLOCK_US : SMALLEST_GAP_US;
      return lateUs >= smallestUs ? Math.round((lateUs / 1e6) * sampleRateHz) : 0;
    },
  };
}
