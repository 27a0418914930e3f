// What the battery says, in words: pure.
import { formatLength } from '../../text/format.ts';
import type { TextValue } from '../../text/use-text.ts';

export interface PowerFacts {
  isPluggedIn: boolean;
  /** 0 to 1. */
  level: number;
  /** Until it is empty; undefined when nobody knows. */
  leftMs: number | undefined;
}

export interface PowerWords {
  words: string;
  isLow: boolean;
}

const LOW = 0.3;

export function powerWords(
  { isPluggedIn, level, leftMs }: PowerFacts,
  { desk: t, language }: Pick<TextValue, 'desk' | 'language'>,
): PowerWords {
  if (isPluggedIn) return { words: t.mains, isLow: false };
  const percent = `${Math.round(level * 100)} %`;
  const words =
    leftMs === undefined
      ? t.battery(percent)
      : t.batteryLeft(percent, formatLength(language, leftMs));
  const isLow = level < LOW;
  return { words: isLow ? `${words} ${t.batteryLow}` : words, isLow };
}
