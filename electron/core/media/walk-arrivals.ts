// Finds the files in what was chosen or dropped: a few folders deep, never through a link, and not without end.
import { lstat, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ArrivalProblem } from '../../../shared/model/arrival.ts';
import { isJunk } from '../../../shared/rules/junk-files.ts';
import type { JobControl } from '../context.ts';

const MAX_DEPTH = 4;
const MAX_FILES = 500;
/** Names that are read of one folder or all together, so that a whole disk that was dropped by mistake ends soon. */
const MAX_NAMES = 20_000;

export interface FoundPath {
  path: string;
  folder: string;
  name: string;
  sizeBytes: number;
  problem?: ArrivalProblem['problem'];
}

export interface Walk {
  found: FoundPath[];
  junkCount: number;
  hasMore: boolean;
}

/** @throws AppError `cancelled` */
export async function walkArrivals(paths: readonly string[], job: JobControl): Promise<Walk> {
  const walk: Walk = { found: [], junkCount: 0, hasMore: false };
  const seen = new Set<string>();
  let names = 0;

  async function visit(path: string, depth: number): Promise<void> {
    job.throwIfCancelled();
    const name = basename(path);
    if (seen.has(path) || (names += 1) > MAX_NAMES || walk.found.length >= MAX_FILES) {
      walk.hasMore ||= !seen.has(path);
      return;
    }
    seen.add(path);
    const add = (sizeBytes: number, problem?: ArrivalProblem['problem']) =>
      void walk.found.push({
        ...{ path, folder: dirname(path), name, sizeBytes },
        ...(problem && { problem }),
      });
    const stats = await lstat(path).catch(() => undefined);
    if (stats === undefined) return add(0, 'unreadable');
    // What a person names on purpose is never passed over without a word.
    if (depth > 0 && isJunk(name)) return void (walk.junkCount += 1);
    if (stats.isSymbolicLink()) return add(0, 'link');
    if (stats.isFile()) return add(stats.size, stats.size === 0 ? 'empty' : undefined);
    if (!stats.isDirectory()) return add(0, 'not-a-file');
    if (depth >= MAX_DEPTH) return add(0, 'too-deep');
    const inside = await readdir(path).catch(() => undefined);
    if (inside === undefined) return add(0, 'unreadable');
    for (const one of inside.toSorted()) await visit(join(path, one), depth + 1);
  }

  for (const path of paths) await visit(path, 0);
  return walk;
}
