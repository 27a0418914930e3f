// How much of a take still fits on the disk, and whether that is enough to begin one.
import { statfsSync } from 'node:fs';
import { AppError } from '../../../shared/contract/errors.ts';
import type { SpaceLeft, TakeFormat } from '../../../shared/model/recording.ts';

/** The disk is never filled to the last byte: the catalogue needs room to say that a take has ended. */
const RESERVE_BYTES = 64 * 1024 * 1024;
/** An interview that would be cut off after a few minutes should not begin. */
export const LEAST_MINUTES = 5;

const bytesPerMs = ({ sampleRateHz, channels, bitsPerSample }: TakeFormat) =>
  (sampleRateHz * channels * bitsPerSample) / 8 / 1000;

export function spaceLeftFor(format: TakeFormat, folder: string): SpaceLeft {
  const disk = statfsSync(folder);
  const freeBytes = Math.max(0, disk.bavail * disk.bsize - RESERVE_BYTES);
  return { freeBytes, leftMs: Math.floor(freeBytes / bytesPerMs(format)) };
}

/** @throws AppError `disk-full` below five minutes of this format */
export function requireSpace(format: TakeFormat, folder: string): void {
  const { freeBytes, leftMs } = spaceLeftFor(format, folder);
  const leastMs = LEAST_MINUTES * 60_000;
  if (leftMs >= leastMs) return;
  const missingMb = Math.ceil((leastMs * bytesPerMs(format) - freeBytes) / 1e6);
  throw new AppError(
    'disk-full',
    `A recording needs space for at least ${LEAST_MINUTES} minutes. Please free ${missingMb} MB or more on this disk, then press Record again.`,
    { leftMs, missingMb },
  );
}
