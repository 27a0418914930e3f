// A small log beside the app's settings. It says where something failed, never what people said: no messages of errors, no values.
import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../core/context.ts';

const MAX_BYTES = 1_000_000;
const KEPT_FILES = 3;

export interface LogFileOptions {
  folder: string;
  /** Without ending, such as `core`. */
  name: string;
  clock: () => Date;
  /** A new random text; its first 8 characters become the reference. */
  newId: () => string;
  /** Also writes everything, messages included, to the terminal: for development. */
  talkative?: boolean;
}

/** A log that cannot be written is given up quietly: it must never be the reason why work is lost. */
export function createLogFile({ folder, name, clock, newId, talkative }: LogFileOptions): Log {
  const path = join(folder, `${name}.log`);
  const write = (line: string) => {
    try {
      mkdirSync(folder, { recursive: true });
      rotate(path);
      appendFileSync(path, `${clock().toISOString()} ${line}\n`, { mode: 0o600 });
    } catch (error) {
      if (talkative) console.error('The log cannot be written:', error);
    }
  };
  return {
    info(message) {
      write(message);
      if (talkative) console.log(message);
    },
    error(message, error) {
      const ref = newId().slice(0, 8);
      write(`ERROR ${ref} ${message}: ${traceOf(error)}`);
      if (talkative) console.error(`${ref} ${message}`, error);
      return ref;
    },
  };
}

/** Kind, code and place of an error and of what caused it. Messages are left out: they can quote what people wrote. */
export function traceOf(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const places = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
  const cause =
    error.cause === undefined || depth > 4
      ? ''
      : `\n  caused by ${traceOf(error.cause, depth + 1)}`;
  return `${error.name}${code}\n${places}${cause}`;
}

function rotate(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size < MAX_BYTES) return;
  rmSync(`${path}.${KEPT_FILES - 1}`, { force: true });
  for (let age = KEPT_FILES - 2; age >= 1; age -= 1) {
    if (statSync(`${path}.${age}`, { throwIfNoEntry: false }))
      renameSync(`${path}.${age}`, `${path}.${age + 1}`);
  }
  renameSync(path, `${path}.1`);
}
