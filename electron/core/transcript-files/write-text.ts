// Writes plain text for people to read: a header, then who says what, with the time where it is known.
import { headerOf } from './leaving-text.ts';
import type { WrittenText } from './leaving-text.ts';

/** 00:12:31, as transcripts have it; whole seconds. */
export function writeClock(timeMs: number): string {
  const seconds = Math.floor(timeMs / 1000);
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

export function writeText(text: WrittenText): string {
  const header = headerOf(text).map(([name, value]) => `${name}: ${value}`);
  const lines = text.lines.map(({ fromMs, speaker, text: words }) => {
    const time = fromMs === null ? '' : `[${writeClock(fromMs)}] `;
    return `${time}${speaker === '' ? '' : `${speaker}: `}${words}\n`;
  });
  return [`${text.title}\n\n${header.join('\n')}\n\n${'-'.repeat(20)}\n`, ...lines].join('\n');
}
