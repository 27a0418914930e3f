// Dates as people remember them: a day, a month, a year, a decade, or "about" any of these.
// Kept in the notation of the Extended Date/Time Format, https://www.loc.gov/standards/datetime/ (level 1: `1962~`, `196X`).
import { foldDigits } from './search-text.ts';

export interface FuzzyDate {
  /** The form that is stored and exported: `2026-11-22`, `1962-05`, `1962`, `196X`, with `~` for "about". */
  edtf: string;
  isAbout: boolean;
  /** First and last possible day, yyyy-mm-dd, for sorting and filters. "About" is not widened. */
  from: string;
  to: string;
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const pad = (value: number, width = 2) => String(value).padStart(width, '0');

function ofParts(
  year: number,
  month: number | undefined,
  day: number | undefined,
  isAbout: boolean,
): FuzzyDate | undefined {
  if (year < 1000 || year > 2999) return undefined;
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (month !== undefined && day !== undefined && (day < 1 || day > lastDayOf(year, month)))
    return undefined;
  const about = isAbout ? '~' : '';
  if (month === undefined)
    return { edtf: `${year}${about}`, isAbout, from: `${year}-01-01`, to: `${year}-12-31` };
  const yearMonth = `${year}-${pad(month)}`;
  if (day === undefined)
    return {
      edtf: yearMonth + about,
      isAbout,
      from: `${yearMonth}-01`,
      to: `${yearMonth}-${pad(lastDayOf(year, month))}`,
    };
  const full = `${yearMonth}-${pad(day)}`;
  return { edtf: full + about, isAbout, from: full, to: full };
}

function monthNumber(name: string): number | undefined {
  if (name.length < 3) return undefined;
  const index = months.findIndex((month) => month.startsWith(name));
  return index < 0 ? undefined : index + 1;
}

/**
 * Understands `2026-11-22`, `22/11/2026`, `22 November 2026`, `May 1962`, `1962-05`, `1962`, `1960s`, `196X`, each also with "about", "c." or `~`.
 * @returns undefined when the text is none of these
 */
export function parseFuzzyDate(text: string): FuzzyDate | undefined {
  let rest = foldDigits(text).trim().toLowerCase();
  const before = rest;
  rest = rest
    .replace(/^(about|around|circa|approximately|ca\.|c\.|ca |c |~)\s*/u, '')
    .replace(/\s*~$/u, '');
  const isAbout = rest !== before;
  rest = rest.replace(/^the\s+/u, '');

  const decade = /^(\d{3})(?:0s|x)$/u.exec(rest);
  if (decade) {
    const start = Number(decade[1]) * 10;
    if (start < 1000 || start > 2990) return undefined;
    return {
      edtf: `${decade[1]}X${isAbout ? '~' : ''}`,
      isAbout,
      from: `${start}-01-01`,
      to: `${start + 9}-12-31`,
    };
  }
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(rest);
  if (iso)
    return ofParts(
      Number(iso[1]),
      iso[2] ? Number(iso[2]) : undefined,
      iso[3] ? Number(iso[3]) : undefined,
      isAbout,
    );
  const british = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/u.exec(rest);
  if (british) return ofParts(Number(british[3]), Number(british[2]), Number(british[1]), isAbout);
  const worded = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]+)\s+(\d{4})$/u.exec(rest);
  if (worded) {
    const month = monthNumber(worded[2] ?? '');
    return month === undefined
      ? undefined
      : ofParts(Number(worded[3]), month, worded[1] ? Number(worded[1]) : undefined, isAbout);
  }
  return undefined;
}
