// Whether a number on the support list can be relied on: it was checked, and not too long ago.

/** `emergency`: nobody may ring it to try it out. */
export type ContactStanding = 'emergency' | 'unchecked' | 'old' | 'fresh';

/** A number that was checked longer ago than this may have changed. */
const YEARS = 1;

const emergencyNumbers: ReadonlySet<string> = new Set(['999', '112']);

/** @param today yyyy-mm-dd */
export function contactStanding(
  { phone, checkedOn }: { phone: string; checkedOn: string | null },
  today: string,
): ContactStanding {
  if (emergencyNumbers.has(phone.replaceAll(/\D/gu, ''))) return 'emergency';
  if (checkedOn === null || checkedOn > today) return 'unchecked';
  const [year = 0, ...rest] = checkedOn.split('-');
  return [Number(year) + YEARS, ...rest].join('-') < today ? 'old' : 'fresh';
}
