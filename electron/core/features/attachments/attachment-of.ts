// A photo or paper as it is shown, with who is in it and what stands against each use of it.
import type Database from 'better-sqlite3';
import { uses } from '../../../../shared/model/agreement.ts';
import type { Use } from '../../../../shared/model/agreement.ts';
import type { Attachment } from '../../../../shared/model/attachment.ts';
import type { AttachmentId, PersonId } from '../../../../shared/model/ids.ts';
import type { Attribution, Protection } from '../../../../shared/model/person.ts';
import { decideUse } from '../../../../shared/rules/access.ts';
import { decideAttachment } from '../../../../shared/rules/attachment-release.ts';
import type { LibraryContext } from '../../context.ts';
import { storyFacts } from '../../db/access-facts.ts';
import { shownName } from '../../db/people-names.ts';

export type AttachmentRow = Omit<
  Attachment,
  'people' | 'permissions' | 'reasons' | 'nobodyRecognisable' | 'peopleListed'
> & { nobodyRecognisable: 0 | 1; peopleListed: 0 | 1 };

interface PersonRow {
  personId: PersonId | null;
  name: string;
  number: number;
  real_name: string;
  attribution: Attribution;
  chosen_name: string;
  protection: Protection;
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

export function attachmentOf(row: AttachmentRow, context: LibraryContext): Attachment {
  const { sql } = context.library.db;
  const people = sql
    .prepare<[string], PersonRow>(
      `select a.person_id as personId, a.name, p.number, p.real_name, p.attribution, p.chosen_name, p.protection
       from attachment_people a left join people p on p.id = a.person_id
       where a.attachment_id = ? order by a.position`,
    )
    .all(row.id);
  const permissions = sql
    .prepare<[string], { use: Use; agreed: 0 | 1; saidBy: string; saidOn: string }>(
      `select use, agreed, said_by as saidBy, said_on as saidOn from attachment_permissions
       where attachment_id = ? order by use`,
    )
    .all(row.id)
    .map((one) => ({ ...one, agreed: one.agreed === 1 }));
  const nobodyRecognisable = row.nobodyRecognisable === 1;
  const peopleListed = row.peopleListed === 1;
  const facts = {
    ...{ nobodyRecognisable, peopleListed, permissions },
    isProof: isProof(sql, row.id),
    inBin: row.binnedAt !== null,
    // Of somebody in words nobody knows whether to be careful.
    people: people.map(({ personId, protection, attribution }) =>
      personId === null
        ? { protection: 'careful' as const, isShownByName: false }
        : { protection, isShownByName: attribution === 'full-name' },
    ),
  };
  const story = row.storyId === null ? undefined : storyFacts(sql, row.storyId);
  const today = context.today();
  const reasons = uses.map((use) => {
    const storyAllows = story !== undefined && decideUse({ facts: story, use, today }).allowed;
    return [use, decideAttachment({ facts, storyAllows, use })];
  });
  return {
    ...row,
    ...{ nobodyRecognisable, peopleListed, permissions },
    people: people.map((person) => ({
      personId: person.personId,
      name: person.name,
      shownName: person.personId === null ? person.name : shownName(person),
    })),
    reasons: Object.fromEntries(reasons) as Attachment['reasons'],
  };
}
