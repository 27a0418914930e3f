// What still holds a story after it was erased here: dated copies of the catalogue in the library, and full backups elsewhere.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { StillHolds } from '../../../shared/model/taking-back.ts';
import type { OpenLibrary } from '../context.ts';
import { listBackups, makeBackup } from '../db/backups.ts';
import { syncFolder } from '../write-beside.ts';
import { layoutOf } from './layout.ts';

type Library = Pick<OpenLibrary, 'db' | 'folder'>;

/** Kept when a damaged catalogue was put aside; nobody can look into it. */
const ASIDE = /^damaged-catalogue-.*\.db(?:-wal|-shm|-journal)?$/;

/** @param before UTC: made until then */
function oldCopies(folder: string, before: string): string[] {
  const { backups } = layoutOf(folder);
  if (!existsSync(backups)) return [];
  return [
    ...listBackups(backups)
      .filter(({ madeAt }) => madeAt <= before)
      .map(({ name }) => name),
    ...readdirSync(backups).filter((name) => ASIDE.test(name)),
  ];
}

/** @param until UTC: everything that was made up to then */
export function stillHolds({ db, folder }: Library, until: string): StillHolds {
  const known = db.sql
    .prepare<[string], { place: string; madeAt: string }>(
      'select place, made_at as madeAt from whole_backups where made_at <= ? order by made_at desc',
    )
    .all(until);
  const moments = new Set(known.map(({ madeAt }) => madeAt));
  // Each backup into a place takes the one before it away; of those from before nobody wrote down the place.
  const firstKnown = db.sql
    .prepare<[], string | null>(
      "select min(at) from history where action = 'library.backUpEverything' and detail = 'place known'",
    )
    .pluck()
    .get();
  const unknown = db.sql
    .prepare<[string], string>(
      `select at from history where action = 'library.backUpEverything' and detail = '' and at <= ?
       order by seq desc limit 1`,
    )
    .pluck()
    .all(until)
    .filter((at) => !moments.has(at) && (!firstKnown || at < firstKnown));
  return {
    backups: oldCopies(folder, until).length,
    wholeBackups: [...known, ...unknown.map((madeAt) => ({ place: null, madeAt }))],
  };
}

/** First a fresh copy, so that there is never none; then the ones that know what was erased go. @returns how many went */
export function renewBackups(
  { db, folder }: Library,
  { now, until }: { now: Date; until: string },
): number {
  const { backups } = layoutOf(folder);
  const fresh = makeBackup(db.sql, backups, now);
  const old = oldCopies(folder, until).filter((name) => name !== fresh.name);
  for (const name of old) rmSync(join(backups, name), { force: true });
  syncFolder(backups);
  return old.length;
}

/** Must run inside a `db.write`. */
export function noteWholeBackup(
  sql: OpenLibrary['db']['sql'],
  { place, madeAt }: { place: string; madeAt: string },
): void {
  sql
    .prepare(
      'insert into whole_backups (place, made_at) values (?, ?) on conflict (place) do update set made_at = excluded.made_at',
    )
    .run(place, madeAt);
}

/** Names in a full backup of what was erased: the copies that it holds are not kept. */
export function erasedFiles(sql: OpenLibrary['db']['sql']): Set<string> {
  return new Set(
    sql
      .prepare<[], string>("select id from erased_ids where kind = 'media'")
      .pluck()
      .all()
      .map((id) => `media/${id}.db`),
  );
}
