// A name in a folder that nothing has yet: what lies there is never written over.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** @param ending with its dot */
export function freePath(folder: string, name: string, ending: string): string {
  for (let count = 1; ; count += 1) {
    const path = join(folder, count === 1 ? `${name}${ending}` : `${name} (${count})${ending}`);
    if (!existsSync(path)) return path;
  }
}
