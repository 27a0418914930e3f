// A day as it is written in the language of a text, always in the calendar and the digits that an English form has too.

/** @param language BCP 47 @param day yyyy-mm-dd */
export function dayInWords(language: string, day: string): string {
  // The day comes before the month here, also in English.
  const locale = language === 'en' ? 'en-GB' : language;
  const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}
