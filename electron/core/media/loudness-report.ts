// Understands what ffmpeg's ebur128 says at its end. Pure.

/** ffmpeg tells this of silence, and of sound too short for one measurement. */
const NOTHING_LUFS = -70;

/** How loud something is, and its highest peak: between the samples, or of the samples alone, as it was asked for. */
export interface Loudness {
  loudnessLufs: number | null;
  peakDb: number | null;
}

/** @param log the last lines of what ffmpeg said @returns null for what was not measured */
export function readLoudness(log: string): Loudness {
  const report = log.slice(log.lastIndexOf('Integrated loudness:'));
  const read = (pattern: RegExp) => {
    const value = Number(pattern.exec(report)?.[1] ?? Number.NaN);
    return Number.isFinite(value) ? value : null;
  };
  const loudness = read(/\bI:\s+(\S+) LUFS/);
  return {
    loudnessLufs: loudness !== null && loudness > NOTHING_LUFS ? loudness : null,
    peakDb: read(/\bPeak:\s+(\S+) dBFS/),
  };
}
