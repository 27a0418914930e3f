// Levels ten times a second from stretches of any length.
import { levelsOf } from './levels.ts';
import type { ChannelLevel } from './levels.ts';

const TOLD_PER_SECOND = 10;

export function createLevelGatherer(tell: (levels: ChannelLevel[]) => void) {
  let gathered: ChannelLevel[] = [];
  let gatheredFrames = 0;
  return {
    add(planes: readonly Float32Array[], sampleRateHz: number): void {
      const frames = planes[0]?.length ?? 0;
      gathered = levelsOf(planes).map(({ peak, rms }, channel) => {
        const before = gathered[channel] ?? { peak: 0, rms: 0 };
        const squares = before.rms ** 2 * gatheredFrames + rms ** 2 * frames;
        return {
          peak: Math.max(before.peak, peak),
          rms: Math.sqrt(squares / (gatheredFrames + frames || 1)),
        };
      });
      gatheredFrames += frames;
      if (gatheredFrames < sampleRateHz / TOLD_PER_SECOND) return;
      tell(gathered);
      gathered = [];
      gatheredFrames = 0;
    },
  };
}
