// The support list: whom to call when somebody is not well. What is taken off can be put back.
import { AppError } from '../../../shared/contract/errors.ts';
import type { ContactId } from '../../../shared/model/ids.ts';
import type { ContactPatch, NewContact, SupportContact } from '../../../shared/model/support.ts';
import type { Handlers, LibraryContext } from '../context.ts';

const columns =
  'id, name, what_for as whatFor, phone, note, checked_on as checkedOn, removed_at as removedAt';

function list({ library }: LibraryContext): SupportContact[] {
  return library.db.sql
    .prepare<[], SupportContact>(`select ${columns} from support_contacts order by position, id`)
    .all();
}

function contactFor({ library }: LibraryContext, id: ContactId): SupportContact {
  const contact = library.db.sql
    .prepare<[string], SupportContact>(`select ${columns} from support_contacts where id = ?`)
    .get(id);
  if (contact === undefined)
    throw new AppError('not-found', 'This entry is not on the support list.', { id });
  return contact;
}

/** @throws AppError `invalid-input` for a day that has not come yet */
function refuseLaterDay(checkedOn: string | null | undefined, context: LibraryContext): void {
  if (checkedOn && checkedOn > context.today())
    throw new AppError(
      'invalid-input',
      'This day has not come yet. Please give the day of the check.',
    );
}

function add(contact: NewContact, context: LibraryContext): SupportContact {
  refuseLaterDay(contact.checkedOn, context);
  const id = context.newId() as ContactId;
  const { name, whatFor, phone, note, checkedOn } = contact;
  context.library.db.write({ action: 'support.add', subject: id }, (sql) => {
    sql
      .prepare(
        `insert into support_contacts (id, name, what_for, phone, note, checked_on, position, removed_at)
         values (?, ?, ?, ?, ?, ?, (select coalesce(max(position), 0) + 1 from support_contacts), null)`,
      )
      .run(id, name.trim(), whatFor.trim(), phone.trim(), note.trim(), checkedOn);
  });
  return contactFor(context, id);
}

function update({ id, ...patch }: ContactPatch, context: LibraryContext): SupportContact {
  refuseLaterDay(patch.checkedOn, context);
  const before = contactFor(context, id);
  const phone = patch.phone?.trim() ?? before.phone;
  const next = {
    name: patch.name?.trim() ?? before.name,
    whatFor: patch.whatFor?.trim() ?? before.whatFor,
    phone,
    note: patch.note?.trim() ?? before.note,
    checkedOn:
      patch.checkedOn === undefined
        ? phone === before.phone
          ? before.checkedOn
          : null
        : patch.checkedOn,
  };
  const changed = (Object.keys(next) as (keyof typeof next)[]).filter(
    (field) => next[field] !== before[field],
  );
  if (changed.length === 0) return before;
  context.library.db.write(
    { action: 'support.update', subject: id, detail: changed.join(', ') },
    (sql) => {
      sql
        .prepare(
          `update support_contacts set name = @name, what_for = @whatFor, phone = @phone, note = @note,
             checked_on = @checkedOn where id = @id`,
        )
        .run({ ...next, id });
    },
  );
  return contactFor(context, id);
}

function setRemoved(id: ContactId, isRemoved: boolean, context: LibraryContext): SupportContact {
  const before = contactFor(context, id);
  if ((before.removedAt !== null) === isRemoved) return before;
  const action = isRemoved ? 'support.remove' : 'support.restore';
  context.library.db.write({ action, subject: id }, (sql) => {
    sql
      .prepare('update support_contacts set removed_at = ? where id = ?')
      .run(isRemoved ? context.clock().toISOString() : null, id);
  });
  return contactFor(context, id);
}

export const support: Handlers<'support'> = {
  list: (_input, context) => list(context),
  add,
  update,
  remove: ({ id }, context) => setRemoved(id, true, context),
  restore: ({ id }, context) => setRemoved(id, false, context),
};
