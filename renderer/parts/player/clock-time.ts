// Times as a clock shows them, from left to right in every language: pure.

/** `3:07`, or `1:03:07` from an hour on. */
export function clockTime(durationMs: number): string {
  const seconds = Math.floor(Math.max(0, durationMs) / 1000);
  const pad = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = pad(seconds % 60);
  return hours > 0 ? `${hours}:${pad(minutes)}:${rest}` : `${minutes}:${rest}`;
}
