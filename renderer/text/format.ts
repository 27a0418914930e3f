// Numbers, dates, lengths and sizes in the language of the interface. Times are in the time zone of the computer.
import type { Language } from './use-text.ts';

/** Urdu in Birmingham is written with Western digits and the Gregorian calendar. */
const locales = { en: 'en-GB', ur: 'ur-PK-u-nu-latn-ca-gregory' } as const satisfies Record<
  Language,
  string
>;

/** @param day yyyy-mm-dd */
export function formatDay(language: Language, day: string): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** @param instant UTC ISO */
export function formatMoment(language: Language, instant: string): string {
  return new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    // AM and PM would be Latin letters in the middle of Urdu.
    hourCycle: 'h23',
  }).format(new Date(instant));
}

export function formatNumber(language: Language, value: number): string {
  return new Intl.NumberFormat(locales[language]).format(value);
}

/** "1 hr 12 min", "45 sec": whole seconds that have passed, as a clock shows them. */
export function formatLength(language: Language, durationMs: number): string {
  const seconds = Math.floor(durationMs / 1000);
  const unit = (value: number, name: 'hour' | 'minute' | 'second') =>
    new Intl.NumberFormat(locales[language], {
      style: 'unit',
      unit: name,
      unitDisplay: 'short',
    }).format(value);
  if (seconds < 60) return unit(seconds, 'second');
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return unit(minutes, 'minute');
  const rest = minutes % 60;
  const hours = unit(Math.floor(minutes / 60), 'hour');
  return rest === 0 ? hours : `${hours} ${unit(rest, 'minute')}`;
}

/** Sizes as computers' file windows show them: 1 MB is a million bytes. */
export function formatSize(language: Language, sizeBytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
  let value = sizeBytes;
  let step = 0;
  while (value >= 1000 && step < units.length - 1) {
    value /= 1000;
    step += 1;
  }
  const words = new Intl.NumberFormat(locales[language], {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: value < 10 && step > 0 ? 1 : 0,
  }).format(value);
  // "MB" is Latin in Urdu too: number and unit stay in their order.
  return language === 'ur' && step > 0 ? `\u2066${words}\u2069` : words;
}

/** The name of a language as a reader of the interface knows it; the tag itself where nobody knows. */
export function languageName(language: Language, tag: string): string {
  try {
    return new Intl.DisplayNames([locales[language]], { type: 'language' }).of(tag) ?? tag;
  } catch (error) {
    if (error instanceof RangeError) return tag;
    throw error;
  }
}

/** "Tuesday 14:03" within the last six days, and the whole date before that. */
export function formatVersionTime(language: Language, instant: string, now: Date): string {
  const at = new Date(instant);
  const isRecent = now.getTime() - at.getTime() < 6 * 24 * 60 * 60_000;
  return new Intl.DateTimeFormat(locales[language], {
    ...(isRecent
      ? { weekday: 'long' as const }
      : { day: 'numeric' as const, month: 'long' as const, year: 'numeric' as const }),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}
