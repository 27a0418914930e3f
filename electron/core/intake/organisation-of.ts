// Whose it is: an organisation of the list, made where there is none of this name. The library's own is in the settings and has no row.
import type Database from 'better-sqlite3';
import type { OrganisationId } from '../../../shared/model/ids.ts';
import { OrganisationId as OrganisationIdSchema } from '../../../shared/model/ids.ts';
import { presentOrganisation } from '../db/joined-organisations.ts';
import { readSetting } from '../db/settings.ts';

const plain = (name: string) => name.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().toLowerCase();

/** Must run inside a `db.write`. @returns null for the library's own, and where nobody is named */
export function organisationOf(
  sql: Database.Database,
  { name, newId, at }: { name: string; newId: () => string; at: string },
): OrganisationId | null {
  const wanted = plain(name);
  if (wanted === '' || wanted === plain(readSetting(sql, 'organisation') ?? '')) return null;
  const known = sql
    .prepare<[], { id: OrganisationId; name: string }>(
      'select id, name from organisations order by created_at, id',
    )
    .all()
    .find((one) => plain(one.name) === wanted);
  if (known !== undefined) return presentOrganisation(sql, known.id);
  const id = OrganisationIdSchema.parse(newId());
  sql
    .prepare('insert into organisations (id, name, library_id, created_at) values (?, ?, null, ?)')
    .run(id, name.trim(), at);
  return id;
}
