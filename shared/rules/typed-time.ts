// A time as people type it: `1:02:03`, `62:03`, `45`. Pure.

/** @returns milliseconds, or undefined for what is no time */
export function typedTime(text: string): number | undefined {
  const western = text
    .trim()
    .replaceAll(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
  const parts = /^(?:(?:(\d{1,2}):)?(\d{1,4}):)?(\d{1,6}(?:\.\d{1,3})?)$/.exec(western);
  if (!parts) return undefined;
  const [, hours, minutes, seconds] = parts;
  // Sixty and more stand only in the first part.
  if (hours !== undefined && Number(minutes) > 59) return undefined;
  if (minutes !== undefined && Number(seconds) >= 60) return undefined;
  return Math.round(
    (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds)) * 1000,
  );
}

/** `1:02:03.4`: as `typedTime` reads it again, to the tenth of a second. */
export function timeToType(ms: number): string {
  const tenths = Math.round(ms / 100);
  const two = (value: number) => String(value).padStart(2, '0');
  const [whole, rest] = [Math.floor(tenths / 10), tenths % 10];
  const clock = `${Math.floor(whole / 60) % 60}:${two(whole % 60)}`;
  const hours = Math.floor(whole / 3600);
  const long = hours > 0 ? `${hours}:${clock.padStart(5, '0')}` : clock;
  return rest > 0 ? `${long}.${rest}` : long;
}
