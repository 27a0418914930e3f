// The names of everybody in the library that must not be seen, made ready once and again after a name has changed.
import type Database from 'better-sqlite3';
import { hiddenNamesOfAll } from './hidden-names.ts';
import type { HiddenNames, NamedPerson } from './hidden-names.ts';
import { namesOfAll } from './names-of-all.ts';

interface EveryName {
  names: readonly NamedPerson[];
  hidden: HiddenNames;
}

const known = new WeakMap<Database.Database, EveryName & { mark: string | undefined }>();

/** The mark is another one after every change, also after one that was undone: see the migration `told-outside`. */
export function everyHiddenName(sql: Database.Database): EveryName {
  const mark = sql.prepare<[], string>('select cast(mark as text) from names_change').pluck().get();
  const before = known.get(sql);
  if (before !== undefined && mark !== undefined && before.mark === mark) return before;
  const names = namesOfAll(sql);
  const found = { names, hidden: hiddenNamesOfAll(names), mark };
  known.set(sql, found);
  return found;
}
