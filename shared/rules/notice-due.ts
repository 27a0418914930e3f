// How long whoever was asked by letter has to answer. Pure.

const DAYS_TO_ANSWER = 14;
const DAY_MS = 24 * 60 * 60 * 1000;

/** @param sentOn yyyy-mm-dd @returns the last day on which an answer is in time */
export function lastDayToAnswer(sentOn: string): string {
  return new Date(Date.parse(`${sentOn}T00:00:00Z`) + DAYS_TO_ANSWER * DAY_MS)
    .toISOString()
    .slice(0, 10);
}
