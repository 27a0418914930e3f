// Passphrases come from a file or are typed without being shown. They are never an argument or a variable, where other programs could read them.
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { AppError } from '../../shared/contract/errors.ts';

const LONGEST_BYTES = 4_096;

/** @returns the first line of the file, without its end @throws AppError `not-found`, `invalid-input` */
export function readPassphraseFile(path: string): string {
  let file: number;
  try {
    if (statSync(path).isDirectory())
      throw new AppError('invalid-input', `${path} is not a file. Please name one.`);
    file = openSync(path, 'r');
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('not-found', `The passphrase file ${path} cannot be read.`, undefined, {
      cause: error,
    });
  }
  try {
    const bytes = Buffer.alloc(LONGEST_BYTES);
    const text = bytes.toString('utf8', 0, readSync(file, bytes, 0, LONGEST_BYTES, null));
    const line = text.replace(/^\ufeff/u, '').split(/\r?\n/u)[0] ?? '';
    if (line === '') throw new AppError('invalid-input', `The first line of ${path} is empty.`);
    return line;
  } finally {
    closeSync(file);
  }
}

function cancelled(): AppError {
  return new AppError('cancelled', 'Cancelled. Nothing was changed.');
}

/**
 * Asks at the terminal; what is typed is not shown.
 * @throws AppError `invalid-input` when there is no terminal, `cancelled` after Ctrl-C
 */
export function askPassphrase(question: string): Promise<string> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY)
    return Promise.reject(
      new AppError(
        'invalid-input',
        'Nobody can be asked for the passphrase here. Please add --passphrase-file.',
      ),
    );
  return new Promise((resolve, reject) => {
    let typed: string[] = [];
    const end = (settle: () => void) => {
      stdin.off('data', read);
      stdin.setRawMode(false);
      stdin.pause();
      stderr.write('\n');
      settle();
    };
    const read = (chunk: string) => {
      for (const key of chunk) {
        if (key === '\r' || key === '\n') return end(() => resolve(typed.join('')));
        if (key === '\u0003' || key === '\u0004') return end(() => reject(cancelled()));
        if (key === '\u0015') typed = [];
        else if (key === '\u007f' || key === '\b') typed.pop();
        else if (key >= ' ') typed.push(key);
      }
      return undefined;
    };
    stdin.setEncoding('utf8');
    // First quiet, then the question: a fast answer must not be shown either.
    stdin.setRawMode(true);
    stderr.write(question);
    stdin.on('data', read);
    stdin.resume();
  });
}

/** @throws AppError `invalid-input` when the two are not the same */
export async function askNewPassphrase(): Promise<string> {
  const first = await askPassphrase('A new passphrase (at least 12 characters, or 4 words): ');
  const second = await askPassphrase('The same again: ');
  if (first !== second)
    throw new AppError('invalid-input', 'The two passphrases are not the same. Please try again.');
  return first;
}

/** @returns undefined when there is no terminal */
export async function askLine(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY) return undefined;
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}
