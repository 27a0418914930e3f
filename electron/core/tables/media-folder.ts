// The folder where the files of a table lie: found by name as the table writes it, never outside of the folder, and never through a link.
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import type { TableProblem } from '../../../shared/model/table.ts';
import { isJunk } from '../../../shared/rules/junk-files.ts';
import type { JobControl } from '../context.ts';

const MAX_DEPTH = 8;
const MAX_FILES = 50_000;

export interface FolderFile {
  path: string;
  /** Below the folder, with `/` between. */
  relative: string;
  sizeBytes: number;
}

export interface MediaFolder {
  /** @returns the files that a name in a cell means, or why it means none */
  find(
    named: string,
  ): { files: FolderFile[] } | { problem: TableProblem['problem']; detail: string };
  files: readonly FolderFile[];
  /** Files that computers and recorders leave behind. */
  junkCount: number;
}

/** @throws AppError `not-found`, `invalid-input` for a folder with too many files, `cancelled` */
export async function openMediaFolder(
  folder: string,
  job: JobControl,
  { depth: deepest = MAX_DEPTH }: { depth?: number } = {},
): Promise<MediaFolder> {
  const files: FolderFile[] = [];
  const links = new Set<string>();
  let junkCount = 0;
  async function visit(path: string, relative: string, depth: number): Promise<void> {
    job.throwIfCancelled();
    const inside = await readdir(path, { withFileTypes: true }).catch(() => undefined);
    if (inside === undefined) {
      if (depth > 0) return;
      throw new AppError('not-found', 'This folder is not there. Please choose it again.');
    }
    for (const entry of inside.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const below = relative === '' ? entry.name : `${relative}/${entry.name}`;
      if (isJunk(entry.name)) junkCount += 1;
      else if (entry.isSymbolicLink()) links.add(folded(below));
      else if (entry.isDirectory() && depth < deepest)
        await visit(join(path, entry.name), below, depth + 1);
      else if (entry.isFile()) {
        const stats = await lstat(join(path, entry.name)).catch(() => undefined);
        if (stats === undefined) continue;
        files.push({ path: join(path, entry.name), relative: below, sizeBytes: stats.size });
        if (files.length > MAX_FILES)
          throw new AppError(
            'invalid-input',
            `There are more than ${MAX_FILES.toLocaleString('en')} files in this folder. Please choose one with the files of this table.`,
          );
      }
    }
  }
  await visit(folder, '', 0);
  const ways = indexOf(files);
  return {
    files,
    junkCount,
    find(named) {
      const name = named.replaceAll('\\', '/').replace(/^\.\//u, '').normalize('NFC');
      if (name.split('/').includes('..')) return { problem: 'file-outside', detail: named };
      const last = name.slice(name.lastIndexOf('/') + 1);
      if (isJunk(last)) return { problem: 'file-not-ours', detail: named };
      const isLink = [...links].some(
        (link) =>
          link === folded(name) || link.endsWith(`/${folded(last)}`) || link === folded(last),
      );
      for (const [way, key] of [
        ['exact', name],
        ['relative', folded(name)],
        ['exactName', last],
        ['name', folded(last)],
      ] as const) {
        const found = ways[way].get(key) ?? [];
        if (found.length === 1) return { files: found };
        if (found.length > 1) return { problem: 'file-several', detail: named };
      }
      if (isLink) return { problem: 'file-link', detail: named };
      const stem = last.includes('.') ? [] : (ways.stem.get(folded(last)) ?? []);
      return stem.length > 0 ? { files: stem } : { problem: 'file-missing', detail: named };
    },
  };
}

/** The same name however a system writes it: Macs take accents apart, Windows knows no capitals. */
function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function indexOf(files: readonly FolderFile[]) {
  const nameOf = ({ relative }: FolderFile) => relative.slice(relative.lastIndexOf('/') + 1);
  const by = (key: (file: FolderFile) => string) => Map.groupBy(files, key);
  return {
    exact: by(({ relative }) => relative.normalize('NFC')),
    relative: by(({ relative }) => folded(relative)),
    exactName: by((file) => nameOf(file).normalize('NFC')),
    name: by((file) => folded(nameOf(file))),
    stem: by((file) => folded(nameOf(file).replace(/\.[^.]*$/u, ''))),
  };
}
