// What decides whether a photo or paper may be shown, read from the tables; and who is in it.
import type Database from 'better-sqlite3';
import type { Use } from '../../../shared/model/agreement.ts';
import type { AttachmentId, PersonId } from '../../../shared/model/ids.ts';
import type { Attribution, Protection } from '../../../shared/model/person.ts';
import type { AttachmentFacts } from '../../../shared/rules/attachment-release.ts';

export interface PersonInPicture {
  /** Null where only words say who it is: then nothing else is known. */
  personId: PersonId | null;
  name: string;
  number: number;
  real_name: string;
  attribution: Attribution;
  chosen_name: string;
  protection: Protection;
}

interface Permission {
  use: Use;
  agreed: boolean;
  saidBy: string;
  saidOn: string;
}

export interface DescribedRow {
  id: AttachmentId;
  nobodyRecognisable: 0 | 1;
  peopleListed: 0 | 1;
  binnedAt: string | null;
}

/** Is it the scan of a signed agreement? */
export function isProof(sql: Database.Database, id: AttachmentId): boolean {
  return (
    sql
      .prepare(
        'select 1 from agreement_entries where @id in (signature_attachment, adult_signature_attachment)',
      )
      .get({ id }) !== undefined
  );
}

export function attachmentFactsOf(
  sql: Database.Database,
  row: DescribedRow,
): { facts: AttachmentFacts; people: PersonInPicture[]; permissions: Permission[] } {
  const people = sql
    .prepare<[string], PersonInPicture>(
      `select a.person_id as personId, a.name, p.number, p.real_name, p.attribution, p.chosen_name, p.protection
       from attachment_people a left join people p on p.id = a.person_id
       where a.attachment_id = ? order by a.position`,
    )
    .all(row.id);
  const permissions = sql
    .prepare<[string], Omit<Permission, 'agreed'> & { agreed: 0 | 1 }>(
      `select use, agreed, said_by as saidBy, said_on as saidOn from attachment_permissions
       where attachment_id = ? order by use`,
    )
    .all(row.id)
    .map((one) => ({ ...one, agreed: one.agreed === 1 }));
  const facts = {
    nobodyRecognisable: row.nobodyRecognisable === 1,
    peopleListed: row.peopleListed === 1,
    permissions,
    isProof: isProof(sql, row.id),
    inBin: row.binnedAt !== null,
    // Of somebody in words nobody knows whether to be careful.
    people: people.map(({ personId, protection, attribution }) =>
      personId === null
        ? { protection: 'careful' as const, isShownByName: false }
        : { protection, isShownByName: attribution === 'full-name' },
    ),
  };
  return { facts, people, permissions };
}
