// Whether a number on the support list can be relied on: it was checked, and not too long ago.

export type ContactStanding = 'unchecked' | 'old' | 'fresh';

/** A number that was checked longer ago than this may have changed. */
const YEARS = 1;

/** @param checkedOn yyyy-mm-dd @param today yyyy-mm-dd */
export function contactStanding(checkedOn: string | null, today: string): ContactStanding {
  if (checkedOn === null || checkedOn > today) return 'unchecked';
  const [year = 0, ...rest] = checkedOn.split('-');
  return [Number(year) + YEARS, ...rest].join('-') < today ? 'old' : 'fresh';
}
