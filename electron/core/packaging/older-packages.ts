// What may lie about of what was being made and cut off: of exhibitions and trails, and of packages from before they came in deliveries.
import { existsSync, readdirSync, rmSync, rmdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { PackageId } from '../../../shared/model/ids.ts';
import type { LibraryWarning } from '../../../shared/model/library.ts';
import type { OpenLibrary } from '../context.ts';

const ACTION = 'packages.exportArchive';

/** As `clearInterruptedDeliveries`. */
export function clearInterruptedPackages({ db }: Pick<OpenLibrary, 'db'>): LibraryWarning[] {
  const rows = db.sql
    .prepare<[], { id: PackageId; name: string; path: string; fingerprint: string }>(
      `select id, name, path, fingerprint from packages
       where state = 'building' and delivery_id is null order by made_at, id`,
    )
    .all();
  const warnings: LibraryWarning[] = [];
  for (const { id, name, path, fingerprint } of rows) {
    if (!existsSync(dirname(path))) continue;
    for (const ending of ['.partial', '.zip.partial']) {
      const partial = join(dirname(path), `.${basename(path, '.zip')}${ending}`);
      rmSync(partial, { recursive: true, force: true });
    }
    const isEmptyName = existsSync(path) && !isFilled(path);
    // The name was taken, and nothing had been put there yet.
    if (isEmptyName && fingerprint !== '') rmdirSync(path);
    const hasLeft = fingerprint !== '' && existsSync(path);
    const detail = hasLeft ? 'found finished' : 'interrupted; what was left has been removed';
    db.write({ action: ACTION, subject: id, detail }, (sql) => {
      if (hasLeft)
        sql
          .prepare(
            `update packages set state = 'made', ledger_seq = (select coalesce(max(seq), 0) from agreement_entries)
             where id = ?`,
          )
          .run(id);
      else {
        for (const table of ['package_files', 'package_stories'])
          sql.prepare(`delete from ${table} where package_id = ?`).run(id);
        sql.prepare('delete from packages where id = ?').run(id);
      }
    });
    if (!hasLeft) warnings.push({ code: 'package-was-interrupted', subject: name });
  }
  return warnings;
}

function isFilled(path: string): boolean {
  return !statSync(path).isDirectory() || readdirSync(path).length > 0;
}
