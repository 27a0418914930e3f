// The calendar day where the library is used: closing dates are kept by it.

/** @returns yyyy-mm-dd in the computer's own time zone */
export function todayHere(now: Date = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
