// Times as caption files write them: 00:01:02.345 and 00:01:02,345, hours with any number of digits.

/** No recording is longer. */
export const LATEST_MS = 360_000_000;

const CUE_TIME = /^(?:(\d{1,7}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?$/u;

/** @returns milliseconds, undefined when it is no time */
export function readCueTime(typed: string): number | undefined {
  const found = CUE_TIME.exec(typed);
  if (found === null) return undefined;
  const [, hours = '0', minutes = '', seconds = '', fraction = ''] = found;
  if (Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return whole * 1000 + Number(fraction.padEnd(3, '0'));
}

export interface CueTimes {
  fromMs: number;
  toMs: number;
}

/** "00:01.000 --> 00:02.000 align:start" @returns undefined when it is not that */
export function readCueTimes(line: string): CueTimes | undefined {
  const [from = '', to = '', more] = line.split('-->');
  if (more !== undefined) return undefined;
  const fromMs = readCueTime(from.trim());
  const toMs = readCueTime(to.trim().split(/\s/u, 1)[0] ?? '');
  return fromMs === undefined || toMs === undefined ? undefined : { fromMs, toMs };
}

/** 00:01:02.345 @param point what stands before the thousandths */
export function writeCueTime(timeMs: number, point: '.' | ','): string {
  const whole = Math.max(0, Math.round(timeMs));
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes, seconds] = [
    Math.floor(whole / 3_600_000),
    Math.floor(whole / 60_000) % 60,
    Math.floor(whole / 1000) % 60,
  ];
  return `${two(hours)}:${two(minutes)}:${two(seconds)}${point}${String(whole % 1000).padStart(3, '0')}`;
}
