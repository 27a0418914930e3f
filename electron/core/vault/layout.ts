// Where the parts of a library lie in its folder.
import { join } from 'node:path';

export const CATALOGUE_FILE = 'catalogue.db';

export function layoutOf(folder: string) {
  return {
    catalogue: join(folder, CATALOGUE_FILE),
    media: join(folder, 'media'),
    copies: join(folder, 'copies'),
    backups: join(folder, 'backups'),
  };
}
