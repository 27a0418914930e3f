// Which libraries were opened on this computer, newest first. A list for comfort: losing it is no error.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Instant, LocalPath } from '../../../shared/model/text.ts';
import type { RecentLibrary } from '../../../shared/model/library.ts';
import { writeBeside } from '../write-beside.ts';
import { LIBRARY_FILE } from './library-file.ts';

const MAX_RECENT = 10;
const Recent = z.array(z.object({ folder: LocalPath, openedAt: Instant })).max(100);
type Recent = z.infer<typeof Recent>;

export interface RecentLibraries {
  list(): RecentLibrary[];
  add(folder: string, openedAt: string): void;
}

export function createRecentLibraries(appFolder: string): RecentLibraries {
  const path = join(appFolder, 'recent.json');
  function read(): Recent {
    if (!existsSync(path)) return [];
    try {
      const recent = Recent.safeParse(JSON.parse(readFileSync(path, 'utf8')));
      return recent.success ? recent.data : [];
    } catch (error) {
      if (error instanceof SyntaxError) return [];
      throw error;
    }
  }
  return {
    list: () =>
      read()
        .slice(0, MAX_RECENT)
        .map((entry) => ({ ...entry, exists: existsSync(join(entry.folder, LIBRARY_FILE)) })),
    add(folder, openedAt) {
      const others = read().filter((entry) => entry.folder !== folder);
      mkdirSync(appFolder, { recursive: true });
      writeBeside(
        path,
        JSON.stringify([{ folder, openedAt }, ...others].slice(0, MAX_RECENT), null, 2),
      );
    },
  };
}
