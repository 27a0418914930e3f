// How a case stands, in words and with how urgent it is: "Answer by 3 December, 9 days left".
import type { Breach, Concern, Request } from '../../../shared/model/case.ts';
import { daysFrom, dueState } from '../../../shared/rules/request-dates.ts';
import type { BadgeTone } from '../../parts/Tags.tsx';
import { formatDay, formatMoment } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import type { TextValue } from '../../text/use-text.ts';
import { todayHere } from '../agreements/today.ts';

export interface DueWords {
  words: string;
  tone: BadgeTone;
  /** Smaller comes first. */
  urgency: number;
}

const tones = { overdue: 'stop', soon: 'warning', later: 'plain' } as const;
const hourMs = 60 * 60 * 1000;
const noDay = 100_000;

/** Pure, for tests. */
export function dueOfRequest(
  { next, waitsFor, isClosed }: Pick<Request, 'next' | 'waitsFor' | 'isClosed'>,
  { requests: { due: t }, language }: TextValue,
  today: string,
): DueWords {
  if (isClosed) return { words: t.closed, tone: 'good', urgency: noDay };
  if (next === null)
    return { words: waitsFor ? t[waitsFor] : t.complaint, tone: 'plain', urgency: noDay - 1 };
  const days = daysFrom(today, next.by);
  const left = days < 0 ? t.late(-days) : days === 0 ? t.lastDay : t.left(days);
  return {
    words: t.join(t[next.what](formatDay(language, next.by)), left),
    tone: tones[dueState(next.by, today)],
    urgency: days,
  };
}

/** Pure, for tests. @param nowMs milliseconds since 1970 */
export function dueOfBreach(
  { tellBy, isClosed }: Pick<Breach, 'tellBy' | 'isClosed'>,
  { requests: { due: t }, language }: TextValue,
  nowMs: number,
): DueWords {
  if (isClosed) return { words: t.closed, tone: 'good', urgency: noDay };
  if (tellBy === null) return { words: t.breach, tone: 'plain', urgency: noDay - 1 };
  const leftMs = Date.parse(tellBy) - nowMs;
  const hours = Math.floor(Math.abs(leftMs) / hourMs);
  const left = leftMs < 0 ? t.hoursLate(Math.max(1, hours)) : t.hoursLeft(hours);
  return {
    words: t.join(t.tellIco(formatMoment(language, tellBy)), left),
    tone: leftMs < 0 ? 'stop' : 'warning',
    urgency: leftMs / (24 * hourMs),
  };
}

export function dueOfConcern(
  { isPassedOn, isClosed }: Pick<Concern, 'isPassedOn' | 'isClosed'>,
  { requests: { due: t } }: TextValue,
): DueWords {
  if (isClosed) return { words: t.closed, tone: 'good', urgency: noDay };
  if (isPassedOn) return { words: t.told, tone: 'plain', urgency: 1 };
  return { words: t.notTold, tone: 'stop', urgency: -1 };
}

export function useDueWords() {
  const texts = useText();
  return {
    request: (request: Request) => dueOfRequest(request, texts, todayHere()),
    breach: (breach: Breach) => dueOfBreach(breach, texts, Date.now()),
    concern: (concern: Concern) => dueOfConcern(concern, texts),
  };
}
