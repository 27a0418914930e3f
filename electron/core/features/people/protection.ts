// How careful one must be with a person: raised by whoever works with names, lowered by a lead alone, who says why.
import { AppError } from '../../../../shared/contract/errors.ts';
import type { PersonId } from '../../../../shared/model/ids.ts';
import type { Protection, ProtectionChange } from '../../../../shared/model/person.ts';
import { isStricter } from '../../../../shared/rules/protection.ts';
import { roleMay } from '../../../../shared/rules/permissions.ts';
import type { LibraryContext } from '../../context.ts';
import { indexStoriesOfPerson } from '../../db/story-words.ts';

/** @throws AppError `not-permitted`, `invalid-input` when it is lowered without a reason */
export function protect(
  { id, from, to, reason }: { id: PersonId; from: Protection; to: Protection; reason: string },
  context: LibraryContext,
): void {
  if (from === to) return;
  const { library, clock, newId } = context;
  if (isStricter(from, to)) {
    if (!roleMay(library.member.role, 'agreements.decide'))
      throw new AppError(
        'not-permitted',
        'Only a lead can decide that this person needs less protection. Please ask one.',
      );
    if (reason.trim() === '')
      throw new AppError('invalid-input', 'Please say why less protection is enough.');
  }
  const at = clock().toISOString();
  // The level does not stand in the history: the reasons are for leads alone.
  library.db.write({ action: 'people.protect', subject: id }, (sql) => {
    sql.prepare('update people set protection = ?, updated_at = ? where id = ?').run(to, at, id);
    sql
      .prepare(
        `insert into protection_changes (id, person_id, from_level, to_level, reason, changed_at, changed_by)
         values (?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(newId(), id, from, to, reason.trim(), at, library.member.name);
    indexStoriesOfPerson(sql, id);
  });
}

/** Newest first. */
export function protectionChanges(id: PersonId, { library }: LibraryContext): ProtectionChange[] {
  return library.db.sql
    .prepare<[string], ProtectionChange>(
      `select from_level as "from", to_level as "to", reason, changed_at as changedAt, changed_by as changedBy
       from protection_changes where person_id = ? order by changed_at desc, id desc`,
    )
    .all(id);
}
