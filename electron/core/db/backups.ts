// Dated copies of the catalogue. Encrypted like it, made in one moment, and thinned out as they age.
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import type { Backup } from '../../../shared/model/library.ts';
import { replaceFile, syncFile } from '../write-beside.ts';

const NAME = /^catalogue-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.db$/;
/** Besides the one that is being made. */
const KEEP_LATEST = 9;
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** An encrypted copy under the same key. SQLite's backup call refuses encrypted files; VACUUM INTO does not. */
export function copyCatalogue(sql: Database.Database, to: string): void {
  const beside = `${to}.new`;
  rmSync(beside, { force: true });
  try {
    sql.prepare('vacuum into ?').run(beside);
    syncFile(beside);
    replaceFile(beside, to);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function madeAtOf(name: string): string | undefined {
  const [, day, hours, minutes, seconds, ms] = NAME.exec(name) ?? [];
  return day === undefined ? undefined : `${day}T${hours}:${minutes}:${seconds}.${ms}Z`;
}

/** The newest first. */
export function listBackups(folder: string): Backup[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const madeAt = madeAtOf(name);
      return madeAt === undefined
        ? []
        : [{ name, madeAt, sizeBytes: statSync(join(folder, name)).size }];
    })
    .toSorted((one, other) => (one.name < other.name ? 1 : -1));
}

/** Which of these may go when one more is made: the latest nine stay, and of the older ones the newest of each of nine days and of each week. */
export function superfluousBackups(newestFirst: readonly Backup[]): Backup[] {
  const days = new Set(newestFirst.slice(0, KEEP_LATEST).map(({ madeAt }) => dayOf(madeAt)));
  const weeks = new Set<number>();
  return newestFirst.slice(KEEP_LATEST).filter(({ madeAt }) => {
    const week = Math.floor(Date.parse(madeAt) / WEEK_MS);
    const isFirstOfWeek = !weeks.has(week);
    weeks.add(week);
    const isFirstOfDay = !days.has(dayOf(madeAt)) && days.size < KEEP_LATEST;
    if (isFirstOfDay) days.add(dayOf(madeAt));
    return !isFirstOfWeek && !isFirstOfDay;
  });
}

function dayOf(madeAt: string): string {
  return madeAt.slice(0, 10);
}

/** @param now decides the name; moved on by milliseconds where it is taken */
export function makeBackup(sql: Database.Database, folder: string, now: Date): Backup {
  mkdirSync(folder, { recursive: true });
  const nameAt = (time: number) =>
    `catalogue-${new Date(time).toISOString().replaceAll(/[:.]/g, '-')}.db`;
  let time = now.getTime();
  while (existsSync(join(folder, nameAt(time)))) time += 1;
  const name = nameAt(time);
  const path = join(folder, name);
  copyCatalogue(sql, path);
  // Not the one just made, even where the computer's clock was put back and it looks like the oldest.
  const others = listBackups(folder).filter((backup) => backup.name !== name);
  for (const old of superfluousBackups(others)) rmSync(join(folder, old.name));
  return { name, madeAt: new Date(time).toISOString(), sizeBytes: statSync(path).size };
}

/** Copies that a kill has left unfinished. They never had the name of a backup. */
export function clearUnfinishedBackups(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (name.startsWith('catalogue-') && name.includes('.db.new')) rmSync(join(folder, name));
}
