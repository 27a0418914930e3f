// Says how a date was understood, in the words of the reader's language.
import { parseFuzzyDate } from '../../../shared/rules/fuzzy-date.ts';

export interface DateWording {
  about: (date: string) => string;
  decade: (firstYear: string) => string;
}

/**
 * @param text what was typed or stored, for example `about 1962` or `196X`
 * @param language BCP 47 tag of the interface
 * @returns undefined when the text is not a date
 */
export function dateWords({
  text,
  language,
  wording,
}: {
  text: string;
  language: string;
  wording: DateWording;
}): string | undefined {
  const date = parseFuzzyDate(text);
  if (date === undefined) return undefined;
  const plain = date.edtf.replace('~', '');
  const words = plainWords({ plain, from: date.from, language, wording });
  return date.isAbout ? wording.about(words) : words;
}

function plainWords({
  plain,
  from,
  language,
  wording,
}: {
  plain: string;
  from: string;
  language: string;
  wording: DateWording;
}): string {
  if (plain.endsWith('X')) return wording.decade(`${plain.slice(0, 3)}0`);
  if (plain.length === 4) return plain;
  const options: Intl.DateTimeFormatOptions =
    plain.length === 7
      ? { year: 'numeric', month: 'long' }
      : { year: 'numeric', month: 'long', day: 'numeric' };
  return formatDay({ day: from, language, options });
}

/**
 * A whole day in words, in the calendar that everybody's papers use.
 * @param day yyyy-mm-dd
 */
export function formatDay({
  day,
  language,
  options = { year: 'numeric', month: 'long', day: 'numeric' },
}: {
  day: string;
  language: string;
  options?: Intl.DateTimeFormatOptions;
}): string {
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, {
    ...options,
    calendar: 'gregory',
    timeZone: 'UTC',
  }).format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
}

/** A stored date as it can be typed: `about 1962`, `1960s`, `22 November 2026`. What is no date stays as it is. */
export function editableDate(stored: string): string {
  const wording = {
    about: (date: string) => `about ${date}`,
    decade: (year: string) => `${year}s`,
  };
  return dateWords({ text: stored, language: 'en', wording }) ?? stored;
}
