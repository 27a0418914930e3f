// How a check reads a package and writes down what is wrong: within bounds, since a stranger may have chosen every number and name.
import { AppError } from '../../../shared/contract/errors.ts';
import type { BagReport, VerifyProblem } from '../../../shared/model/package.ts';
import { unreadable } from './package-reader.ts';
import type { PackageReader } from './package-reader.ts';

export interface VerifyMeans {
  signal: AbortSignal;
  /** @param file the one that is being read */
  onProgress: (fraction: number, file: string) => void;
  /** Public key → whose it is. */
  knownKeys?: ReadonlyMap<string, string>;
}

export interface Bag {
  reader: PackageReader;
  report: BagReport;
  means: VerifyMeans;
  /** What may be read: path → bytes. */
  sizes: Map<string, number>;
  /** What has been found wanting already, so that it is said once. */
  known: Set<string>;
}

/** Enough to know that it is ruined. What is told of each, and of the package, is cut: a stranger chose how long it is. */
export const MOST_PROBLEMS = 1000;
const LONGEST_WORDS = 500;
/** Thrown to leave the check. */
export class Enough extends Error {}

export function add({ report, known }: Bag, problem: VerifyProblem): void {
  if (report.problems.length >= MOST_PROBLEMS) throw new Enough();
  known.add(problem.file);
  const { file, detail } = problem;
  report.problems.push({ ...problem, file: cut(file), detail: cut(detail) });
}

export function cut(words: string): string {
  return words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS)}…` : words;
}

/** @returns undefined after having written down why */
export async function readText(
  bag: Bag,
  path: string,
  { encoding, largestBytes }: { encoding: string; largestBytes: number },
): Promise<string | undefined> {
  const sizeBytes = bag.sizes.get(path);
  if (sizeBytes === undefined) return undefined;
  if (sizeBytes > largestBytes) {
    add(bag, unreadable(path, 'It is too large for what it should be.'));
    return undefined;
  }
  const pieces: Buffer[] = [];
  const problem = await readAll(bag, path, (piece) => pieces.push(Buffer.from(piece)));
  if (problem !== undefined) {
    add(bag, problem);
    return undefined;
  }
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(
      Buffer.concat(pieces),
    );
  } catch (error) {
    if (!(error instanceof TypeError) && !(error instanceof RangeError)) throw error;
    add(bag, unreadable(path, `It is not written in ${encoding}.`));
    return undefined;
  }
}

/** @returns what is wrong with the file; trouble with one file does not end the check */
export async function readAll(
  { reader, means, sizes }: Bag,
  path: string,
  take: (piece: Uint8Array) => unknown,
): Promise<VerifyProblem | undefined> {
  let left = sizes.get(path) ?? 0;
  try {
    for await (const piece of reader.open(path)) {
      means.signal.throwIfAborted();
      left -= piece.length;
      // A file that grows while it is read, or that was measured wrongly, may not go on for ever.
      if (left < 0) return unreadable(path, 'It is longer than it said.');
      await take(piece);
    }
    return left > 0 ? unreadable(path, 'It is shorter than it said.') : undefined;
  } catch (error) {
    if (error instanceof AppError && error.code === 'package-invalid')
      return { problem: 'changed-file', file: path, detail: error.message };
    if (error instanceof Error && 'syscall' in error && 'code' in error)
      return unreadable(path, `The computer says ${String(error.code)}.`);
    throw error;
  }
}
