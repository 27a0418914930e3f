// The people who use the library: who they are, what they may do, and the passphrase that tells who is there.
import { AppError } from '../../../shared/contract/errors.ts';
import { MemberId } from '../../../shared/model/ids.ts';
import type { Member, Role } from '../../../shared/model/library.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import { allMembers, insertMember, memberById } from '../db/members-table.ts';
import type { MemberRow } from '../db/members-table.ts';

function shown({ id, name, role, addedAt, removedAt }: MemberRow): Member {
  return { id, name, role, addedAt, removedAt };
}

/** @throws AppError `not-found` */
function present({ library }: LibraryContext, id: MemberId): MemberRow {
  const member = memberById(library.db.sql, id);
  if (member === undefined || member.removedAt !== null)
    throw new AppError('not-found', 'This person does not use the library any more.');
  return member;
}

/** Without a lead nobody could add people, change settings or open closed stories. @throws AppError `conflict` */
function assertOtherLead({ library }: LibraryContext, id: MemberId): void {
  const others = allMembers(library.db.sql).filter(
    (member) => member.role === 'lead' && member.removedAt === null && member.id !== id,
  );
  if (others.length === 0)
    throw new AppError(
      'conflict',
      'This person is the only lead. Please make somebody else a lead first.',
    );
}

export const members: Handlers<'members'> = {
  list: (_input, { library }) => allMembers(library.db.sql).map(shown),

  async add({ name, role, passphrase }, { library, clock, newId }) {
    const slotId = await library.vault.addPassphrase(passphrase);
    const id = MemberId.parse(newId());
    const addedAt = clock().toISOString();
    const member = { id, name: name.trim(), role, slotId, addedAt };
    library.db.write({ action: 'members.add', subject: id, detail: role }, (sql) =>
      insertMember(sql, member),
    );
    return shown({ ...member, removedAt: null });
  },

  setRole({ id, role }: { id: MemberId; role: Role }, context) {
    const member = present(context, id);
    if (member.role === role) return shown(member);
    if (member.role === 'lead') assertOtherLead(context, id);
    context.library.db.write({ action: 'members.setRole', subject: id, detail: role }, (sql) =>
      sql.prepare('update members set role = ? where id = ?').run(role, id),
    );
    return shown({ ...member, role });
  },

  remove({ id }, context) {
    const { library, clock } = context;
    const member = present(context, id);
    if (id === library.member.id)
      throw new AppError(
        'conflict',
        'You cannot remove yourself. Please ask another lead to do it.',
      );
    if (member.role === 'lead') assertOtherLead(context, id);
    library.db.write({ action: 'members.remove', subject: id }, (sql) =>
      sql.prepare('update members set removed_at = ? where id = ?').run(clock().toISOString(), id),
    );
    library.vault.dropUnknownSlots();
    return {};
  },

  async changePassphrase({ current, next }, { library }) {
    const { id } = library.member;
    const own = memberById(library.db.sql, id);
    if (!library.openedWithRecoveryKey) {
      const isRight =
        own !== undefined &&
        current !== undefined &&
        (await library.vault.isPassphraseOf(own.slotId, current));
      if (!isRight)
        throw new AppError(
          'wrong-passphrase',
          'The present passphrase is not right. Please type it again.',
        );
    }
    const slotId = await library.vault.addPassphrase(next);
    library.db.write({ action: 'members.changePassphrase', subject: id }, (sql) =>
      sql.prepare('update members set slot_id = ? where id = ?').run(slotId, id),
    );
    library.vault.dropUnknownSlots();
    return {};
  },
};
