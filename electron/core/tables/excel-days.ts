// Days as table programs count them: from 1900 on, with a 29 February 1900 that never was; or from 1904. ECMA-376 part 1, 18.17.4.1.

const DAY_MS = 86_400_000;

/** @returns yyyy-mm-dd; undefined for a number that is no day */
export function dayOfSerial(serial: number, is1904 = false): string | undefined {
  const whole = Math.floor(serial);
  if (!Number.isFinite(whole) || whole < 1 || whole > 2_958_465) return undefined;
  if (is1904) return isoOf(Date.UTC(1904, 0, 1) + whole * DAY_MS);
  if (whole === 60) return undefined;
  return isoOf(Date.UTC(1899, 11, whole < 60 ? 31 : 30) + whole * DAY_MS);
}

function isoOf(timeMs: number): string {
  return new Date(timeMs).toISOString().slice(0, 10);
}
