// All migrations, in order. A released one is never edited: add the next.
import { firstTables } from './0010-first-tables.ts';
import { search } from './0020-search.ts';
import { agreementCover } from './0030-agreement-cover.ts';
import { soundCame } from './0040-sound-came.ts';
import { accessCopies } from './0090-access-copies.ts';

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

export const migrations: readonly Migration[] = [
  firstTables,
  search,
  agreementCover,
  soundCame,
  accessCopies,
];
