// Gathers what a person should know of a file: each kind once, with how often and where first.
import { AppError } from '../../../shared/contract/errors.ts';
import type { FileWarning } from '../../../shared/model/transcript-file.ts';

export interface Notices {
  note(warning: FileWarning['warning'], line?: number | null, count?: number): void;
  list(): FileWarning[];
}

export function createNotices(): Notices {
  const found = new Map<FileWarning['warning'], FileWarning>();
  return {
    note(warning, line = null, count = 1) {
      const known = found.get(warning);
      if (known === undefined) found.set(warning, { warning, count, line });
      else known.count += count;
    },
    list: () => [...found.values()],
  };
}

/** What keeps a whole file out, with the line where it is. @param where how the file counts: lines, or paragraphs */
export function badLine(line: number, what: string, where = 'Line'): AppError {
  return new AppError('invalid-input', `${where} ${line}: ${what} Nothing was taken in.`, { line });
}

/** What keeps a whole file out, wherever it is. */
export function badFile(what: string): AppError {
  return new AppError('invalid-input', `${what} Nothing was taken in.`);
}
