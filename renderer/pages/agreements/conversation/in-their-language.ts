// Days and spans of time in the language of the conversation, with Western digits and the Gregorian calendar as on papers here.

const tagOf = (language: string) =>
  `${language === 'en' ? 'en-GB' : language}-u-nu-latn-ca-gregory`;

/** @param day yyyy-mm-dd */
export function dayIn(language: string, day: string): string {
  return new Intl.DateTimeFormat(tagOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** "5 years" */
export function yearsIn(language: string, years: number): string {
  return new Intl.NumberFormat(tagOf(language), {
    style: 'unit',
    unit: 'year',
    unitDisplay: 'long',
  }).format(years);
}
