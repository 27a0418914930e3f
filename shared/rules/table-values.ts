// Reads what stands in the cells of a table as our fields: dates, languages, people, places. Pure; whatever cannot be read is said, never guessed.
import type { DayOrder } from '../model/table.ts';
import { parseFuzzyDate } from './fuzzy-date.ts';

/** Several values of one cell. */
export function splitCell(cell: string): string[] {
  return cell
    .split(/[;|\n]/u)
    .map((part) => part.replaceAll(/\s+/gu, ' ').trim())
    .filter((part) => part !== '');
}

/** @param serialDay what a table program's number of a day means @returns EDTF; undefined for what is no date that we know */
export function readDate(
  cell: string,
  order: DayOrder,
  serialDay: (serial: number) => string | undefined,
): string | undefined {
  const typed = cell.replaceAll(/\s+/gu, ' ').trim();
  if (typed === '') return '';
  const isDoubted = /^\[.*\]\??$|\?$/u.test(typed);
  const text = typed
    .replace(/\?$/u, '')
    .replace(/^\[(.*)\]$/u, '$1')
    .trim();
  const found = parseFuzzyDate(inOurOrder(text, order, serialDay))?.edtf;
  if (found === undefined || !isDoubted || found.endsWith('~')) return found;
  return `${found}~`;
}

function inOurOrder(
  text: string,
  order: DayOrder,
  serialDay: (serial: number) => string | undefined,
): string {
  if (/^\d{5}(?:\.\d+)?$/u.test(text)) return serialDay(Number(text)) ?? text;
  const moment = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}/u.exec(text)?.[1];
  if (moment !== undefined) return moment;
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: 0?0:00(?::00)?)?$/u.exec(text);
  if (numbers !== null) {
    const [, first = '', second = '', year = ''] = numbers;
    const [day, month] = order === 'day-first' ? [first, second] : [second, first];
    return `${day}/${month}/${year}`;
  }
  const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/u.exec(text);
  if (yearFirst !== null)
    return `${yearFirst[1]}-${yearFirst[2]?.padStart(2, '0')}-${yearFirst[3]?.padStart(2, '0')}`;
  const american = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/iu.exec(text);
  if (american !== null) return `${american[2]} ${american[1]} ${american[3]}`;
  return text.replace(/^c(?=\d{4})/iu, 'c. ').replace(/^(\d{1,2})-([a-z]+)-(\d{4})$/iu, '$1 $2 $3');
}

const moreLanguages: ReadonlyMap<string, string> = new Map([
  ...([
    ['sylheti', 'syl'],
    ['sorani', 'ckb'],
    ['kurdish sorani', 'ckb'],
    ['kurdish (sorani)', 'ckb'],
    ['central kurdish', 'ckb'],
    ['kurmanji', 'kmr'],
    ['pahari', 'phr'],
    ['mirpuri', 'phr'],
    ['pothwari', 'phr'],
    ['panjabi', 'pa'],
  ] as const),
  ...([
    ['romani', 'rom'],
    ['romany', 'rom'],
    ['patois', 'jam'],
    ['jamaican patois', 'jam'],
    ['farsi', 'fa'],
    ['dari', 'prs'],
    ['cantonese', 'yue'],
    ['mandarin', 'cmn'],
    ['mandarin chinese', 'cmn'],
    ['british english', 'en-GB'],
  ] as const),
]);

/** @param tagOf a name or a code of a language, or null */
export function readLanguages(
  cell: string,
  tagOf: (name: string) => string | null,
): { tags: string[]; unread: string[] } {
  const tags: string[] = [];
  const unread: string[] = [];
  const one = (name: string) => moreLanguages.get(name.toLowerCase()) ?? tagOf(name);
  for (const part of splitCell(cell)) {
    const whole = one(part);
    const parts = whole === null ? part.split(/\s*[,/&]\s*|\s+and\s+/iu) : [part];
    for (const name of parts) {
      if (name === '') continue;
      const tag = one(name);
      if (tag === null) unread.push(name);
      else tags.push(tag);
    }
  }
  return { tags: [...new Set(tags)], unread };
}

const roles = {
  storyteller: /^(?:storyteller|narrator|interviewee|speaker)$/iu,
  interviewer: /^(?:interviewer|journalist)$/iu,
  interpreter: /^(?:interpreter|translator)$/iu,
} as const;
export type RoleInTable = keyof typeof roles;

/** "Salma Example (interviewer)" */
export function readContributor(text: string): { name: string; role: RoleInTable } | undefined {
  const found = /^(.*\S)\s*\(([^()]+)\)$/u.exec(text);
  const said = found?.[2]?.trim() ?? '';
  for (const role of Object.keys(roles) as RoleInTable[])
    if (roles[role].test(said)) return { name: found?.[1] ?? '', role };
  return undefined;
}

const WARD = /^E\d{8}$/u;

/** "Sparkbrook;E05011118" */
export function readPlace(cell: string): { locality: string; ward: string | null } {
  const parts = splitCell(cell);
  const ward = parts.find((part) => WARD.test(part)) ?? null;
  return { locality: parts.filter((part) => part !== ward).join(', '), ward };
}

export function isWardCode(text: string): boolean {
  return WARD.test(text);
}

/** Our own packages say it behind the terms of access; it must not get lost there. */
export function warningIn(rights: string): string {
  return /(?:^|\s)Content warning:\s*(.+)$/su.exec(rights)?.[1]?.trim() ?? '';
}

/** A name that another library gives to somebody who is not to be named: the number is theirs. */
export function isNumberedName(name: string): boolean {
  return (
    /^(?:storyteller|narrator|interviewee|participant|person|anonymous)?\s*(?:no\.?\s*)?\d+$/iu.test(
      name.trim(),
    ) || /^(?:anonymous|anon\.?|unknown|name withheld|withheld)$/iu.test(name.trim())
  );
}
