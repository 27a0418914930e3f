// What is shown at the terminal: one line stays one line, whatever the words in it hold.
import type { JobProgress } from '../../shared/contract/events.ts';
import { stepSentences } from '../../shared/rules/sentences.ts';

/** Control characters, line ends of any script, and the marks that turn the direction of reading. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** Titles and file names come from many hands: nothing in them may steer the terminal or pass for a line of ours. */
export function plainText(words: string): string {
  return words.replace(UNSEEN, (found) =>
    found === '\n' ? '\\n' : `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export function print(line: string): void {
  process.stdout.write(`${plainText(line)}\n`);
}

/** The same value for a program, with its unseen characters written out. */
export function printJson(value: unknown): void {
  const lines = JSON.stringify(value, null, 2).split('\n');
  process.stdout.write(`${lines.map(plainText).join('\n')}\n`);
}

/** One line on stderr. */
export function complain(line: string): void {
  process.stderr.write(`${plainText(line)}\n`);
}

/** One line that is written over; nothing when nobody watches. */
export function showProgress({ fraction, step, file = '', state }: JobProgress): void {
  if (!process.stderr.isTTY) return;
  const words = step ? plainText(stepSentences[step](file)) : '';
  const line =
    state === 'running' || state === 'paused' ? `${Math.floor(fraction * 100)} %  ${words}` : '';
  process.stderr.write(`\r\u001b[K${line.slice(0, (process.stderr.columns ?? 80) - 1)}`);
}

/** Words of several lines, each further line set in, so that none looks like a line of ours. */
export function setIn(words: string): string[] {
  const [first = '', ...more] = words.split(/\r?\n/u);
  return [first, ...more.map((line) => `  ${line}`)];
}
