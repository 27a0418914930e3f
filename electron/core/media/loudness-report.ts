// Understands what ffmpeg's ebur128 says at its end. Pure.
import type { Measured } from '../../../shared/rules/access-loudness.ts';

/** ffmpeg tells this of silence, and of sound too short for one measurement. */
const NOTHING_LUFS = -70;

/** @param log the last lines of what ffmpeg said @returns null for what was not measured */
export function readLoudness(log: string): Measured {
  const report = log.slice(log.lastIndexOf('Integrated loudness:'));
  const read = (pattern: RegExp) => {
    const value = Number(pattern.exec(report)?.[1] ?? Number.NaN);
    return Number.isFinite(value) ? value : null;
  };
  const loudness = read(/\bI:\s+(\S+) LUFS/);
  return {
    loudnessLufs: loudness !== null && loudness > NOTHING_LUFS ? loudness : null,
    truePeakDb: read(/\bPeak:\s+(\S+) dBFS/),
  };
}
