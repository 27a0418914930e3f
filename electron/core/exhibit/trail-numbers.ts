// How far and how long, in words of a language, with Western digits. Pure.

type Unit = 'mile' | 'hour' | 'minute' | 'mile-per-hour';

function amount(language: string, unit: Unit, value: number): string {
  return new Intl.NumberFormat([language, 'en'], {
    ...{ style: 'unit', unit, unitDisplay: 'long', numberingSystem: 'latn' },
    maximumFractionDigits: 1,
  }).format(value);
}

export function milesIn(language: string, miles: number): string {
  return amount(language, 'mile', miles);
}

export function paceIn(language: string, milesPerHour: number): string {
  return amount(language, 'mile-per-hour', milesPerHour);
}

/** To five minutes: nobody walks to the minute. */
export function durationIn(language: string, minutes: number): string {
  const rounded = Math.max(5, Math.round(minutes / 5) * 5);
  const [hours, rest] = [Math.floor(rounded / 60), rounded % 60];
  return [
    ...(hours === 0 ? [] : [amount(language, 'hour', hours)]),
    ...(rest === 0 ? [] : [amount(language, 'minute', rest)]),
  ].join(' ');
}
