// The calendar day where this computer is, yyyy-mm-dd: agreements are made and closed by that day, not by the one in UTC.

export function localDay(now: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
