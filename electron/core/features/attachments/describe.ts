// Writes down what is said of a photo or paper; must run inside a `db.write`.
import type Database from 'better-sqlite3';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { AttachmentDescription } from '../../../../shared/model/attachment.ts';
import { spellLanguageTag } from '../../../../shared/rules/language-tag.ts';
import type { LibraryContext } from '../../context.ts';
import { visiblePeople } from '../../db/visible-people.ts';

const columns = {
  caption: 'caption',
  captionAlt: 'caption_alt',
  captionAltLanguage: 'caption_alt_language',
  altText: 'alt_text',
  givenBy: 'given_by',
  takenOn: 'taken_on',
  nobodyRecognisable: 'nobody_recognisable',
  peopleListed: 'people_listed',
} as const;

function valueOf(value: string | boolean | null): string | number | null {
  return typeof value === 'boolean' ? Number(value) : value;
}

/** @throws AppError `not-found` for people who are not there, `invalid-input` for an answer without somebody who gave it */
export function describe(
  sql: Database.Database,
  { id, people, permissions, ...input }: AttachmentDescription,
  context: LibraryContext,
): void {
  const fields = {
    ...input,
    ...(typeof input.captionAltLanguage === 'string' && {
      captionAltLanguage: spellLanguageTag(input.captionAltLanguage),
    }),
  };
  for (const [field, column] of Object.entries(columns)) {
    const value = fields[field as keyof typeof columns];
    if (value !== undefined)
      sql.prepare(`update attachments set ${column} = ? where id = ?`).run(valueOf(value), id);
  }
  if (people !== undefined) {
    sql.prepare('delete from attachment_people where attachment_id = ?').run(id);
    const insert = sql.prepare(
      'insert into attachment_people (id, attachment_id, person_id, name, position) values (?, ?, ?, ?, ?)',
    );
    for (const [position, { personId, name }] of people.entries()) {
      if (personId !== null && visiblePeople(context, { id: personId }).length === 0)
        throw new AppError('not-found', 'A person is not in the library. Nothing was changed.', {
          ids: [personId],
        });
      if (personId === null && name.trim() === '') continue;
      insert.run(context.newId(), id, personId, name.trim(), position);
    }
  }
  for (const { use, agreed, saidBy, saidOn } of permissions ?? []) {
    if (saidBy.trim() === '')
      throw new AppError('invalid-input', 'Please write down who said yes or no.');
    sql
      .prepare(
        `insert into attachment_permissions (attachment_id, use, agreed, said_by, said_on, noted_by, noted_at)
         values (@id, @use, @agreed, @saidBy, @saidOn, @by, @at)
         on conflict (attachment_id, use) do update set agreed = excluded.agreed, said_by = excluded.said_by,
           said_on = excluded.said_on, noted_by = excluded.noted_by, noted_at = excluded.noted_at
         where (agreed, said_by, said_on) is not (excluded.agreed, excluded.said_by, excluded.said_on)`,
      )
      .run({
        ...{ id, use, agreed: agreed ? 1 : 0, saidBy: saidBy.trim(), saidOn },
        ...{ by: context.library.member.name, at: context.clock().toISOString() },
      });
  }
}
