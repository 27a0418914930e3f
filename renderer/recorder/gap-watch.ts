// Tells from the times that come with the sound whether samples were lost on the way: pure.

/** Blocks over which the times must agree before a hole is believed: clocks jitter, holes stay. */
const WINDOW = 20;
/** Sound servers change their delay by up to some tens of milliseconds without losing anything; a false alarm would stay with a take for ever. */
const SMALLEST_GAP_US = 50_000;

/**
 * Some clocks never shake. Measured with Chromium 148 and its own test microphone, 2 cores: in 15 s idle and in 20 s beside four
 * busy processes each of 3,500 blocks of 10 ms came with exactly the time that the count of samples gives, to the microsecond.
 * Where a clock is told by the moment of reading, as by ALSA and PulseAudio, it goes forth and back by milliseconds all the time.
 * So: a clock that has not gone back for two seconds is trusted with holes of half a block.
 */
const SMALLEST_GAP_OF_EXACT_CLOCK_US = 5_000;
const SHAKES_US = 500;
const WINDOWS_OF_TRUST = 10;

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

  /** Lost sound only ever makes the next block later: a step back is the clock's own. */
  function noteStep(lateUs: number) {
    farthestBackUs = Math.max(farthestBackUs, lastLateUs - lateUs);
    lastLateUs = lateUs;
  }

  /** To be asked once a window. */
  function isExact(): boolean {
    stepsBack = [...stepsBack, farthestBackUs].slice(-WINDOWS_OF_TRUST);
    farthestBackUs = 0;
    return stepsBack.length === WINDOWS_OF_TRUST && stepsBack.every((step) => step < SHAKES_US);
  }

  return {
    add(timestampUs, frames) {
      originUs ??= timestampUs;
      const expectedUs = originUs + (countedFrames / sampleRateHz) * 1e6;
      countedFrames += frames;
      noteStep(timestampUs - expectedUs);
      lateness.push(timestampUs - expectedUs);
      if (lateness.length < WINDOW) return 0;
      const smallestUs = isExact() ? SMALLEST_GAP_OF_EXACT_CLOCK_US : SMALLEST_GAP_US;
      const earliestUs = Math.min(...lateness);
      lateness = [];
      const lateUs = earliestUs - baselineUs;
      baselineUs = earliestUs;
      return lateUs >= smallestUs ? Math.round((lateUs / 1e6) * sampleRateHz) : 0;
    },
  };
}
