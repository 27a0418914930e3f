// An hour as people type it, 14:30, and the moment that it means on this computer. Pure.

/** @returns hh:mm of a moment, in the computer's own time zone */
export function timeHere(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(now.getHours())}:${two(now.getMinutes())}`;
}

/** @param day yyyy-mm-dd, or '' @param time as typed @returns UTC ISO, or undefined while it is not whole */
export function momentOf(day: string, time: string): string | undefined {
  const found = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/u.exec(time.trim());
  if (day === '' || !found) return undefined;
  return new Date(`${day}T${found[1]?.padStart(2, '0')}:${found[2]}:00`).toISOString();
}
