// What ffmpeg does to a sound on its way into an access copy: closed passages silent, ends cut off, louder or quieter, no peak too high. Pure.
import type { Stretch } from '../../../shared/model/access-copy.ts';
import type { Levels } from '../../../shared/rules/access-loudness.ts';
import { accessRate } from './ffmpeg-args.ts';

/** Filters begin and end with a piece of sound, never inside it. */
const PIECE_SAMPLES = 64;

const seconds = (ms: number) => (ms / 1000).toFixed(6);

/** @param kept null where the recording's own beginning or end is meant @param closed in the recording's own time */
export function heardFilters({
  kept,
  closed,
  sampleRateHz,
}: {
  kept: { fromMs: number | null; toMs: number | null };
  closed: readonly Stretch[];
  sampleRateHz: number;
}): string[] {
  const { fromMs, toMs } = kept;
  const pieceMs = (PIECE_SAMPLES / sampleRateHz) * 1000;
  // A piece that holds any of a closed passage is silent as a whole.
  const silent = closed.map(
    (range) =>
      `volume=volume=0:enable='between(t,${seconds(Math.max(0, range.fromMs - pieceMs))},${seconds(range.toMs)})'`,
  );
  const ends = [
    ...(fromMs === null ? [] : [`start=${seconds(fromMs)}`]),
    ...(toMs === null ? [] : [`end=${seconds(toMs)}`]),
  ];
  return [
    ...(silent.length > 0 ? [`asetnsamples=n=${PIECE_SAMPLES}:p=0`, ...silent] : []),
    ...(ends.length > 0 ? [`atrim=${ends.join(':')}`, 'asetpts=PTS-STARTPTS'] : []),
  ];
}

/** The limiter comes last, at the rate of the copy: a conversion behind it would lift peaks again. */
export function levelFilters({ gainDb, ceilingDb }: Levels, sampleRateHz: number): string[] {
  return [
    `volume=${gainDb.toFixed(2)}dB:precision=float`,
    `aresample=${accessRate(sampleRateHz)}`,
    `alimiter=level=false:limit=${(10 ** (ceilingDb / 20)).toFixed(4)}`,
  ];
}
