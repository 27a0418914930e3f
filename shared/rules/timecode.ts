// Times in a recording as people write them: "1:02:03", "62:03", "45". Pure.

/** Digits that keyboards of our users have beside 0 to 9: Arabic, Urdu and Persian, Devanagari, Bengali, Gurmukhi. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66];

function withPlainDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = zeros.find((first) => code >= first && code < first + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}

export const TIMECODE_HELP = 'Please write a time like 1:02:03 or 62:03.';

/**
 * Hours, minutes and seconds, or minutes and seconds, or seconds alone; a fraction of a second after a point.
 * Only the first part may be larger than 59. @returns milliseconds, or undefined when it is no time
 */
export function parseTimecode(text: string): number | undefined {
  const found = /^(?:(?:(\d{1,3}):)?(\d{1,5}):)?(\d{1,6})(?:[.,٫](\d{1,3}))?$/u.exec(
    withPlainDigits(text.trim()),
  );
  if (found === null) return undefined;
  const [, hours, minutes, seconds = '0', fraction = ''] = found;
  const isTooLarge = (part: string, before: string | undefined) =>
    before !== undefined && (part.length > 2 || Number(part) > 59);
  if (isTooLarge(seconds, minutes) || isTooLarge(minutes ?? '0', hours)) return undefined;
  const wholeSeconds = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds);
  return wholeSeconds * 1000 + Number(fraction.padEnd(3, '0'));
}

/** `3:07`, `1:03:07`, and with what is left of a second where there is something: `3:07.250`. */
export function writeTimecode(timeMs: number): string {
  const whole = Math.max(0, Math.round(timeMs));
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes, seconds] = [
    Math.floor(whole / 3_600_000),
    Math.floor(whole / 60_000) % 60,
    Math.floor(whole / 1000) % 60,
  ];
  const rest = whole % 1000;
  const fraction = rest === 0 ? '' : `.${String(rest).padStart(3, '0')}`;
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds)}${fraction}`;
}
