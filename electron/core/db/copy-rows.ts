// Copies that storytellers were given, as rows: one before the first byte is written, made true only when the copy has its final name.
import type Database from 'better-sqlite3';
import type { PersonId, StoryId, StorytellerCopyId } from '../../../shared/model/ids.ts';
import type { PackageForm } from '../../../shared/model/package.ts';
import type {
  CopyContents,
  CopySound,
  StorytellerCopy,
} from '../../../shared/model/storyteller-copy.ts';
import { namesOfPeople } from './people-names.ts';

export interface NewCopy {
  id: StorytellerCopyId;
  storyId: StoryId;
  personId: PersonId;
  name: string;
  path: string;
  form: PackageForm;
  what: CopyContents;
  madeAt: string;
  madeBy: string;
}

const bit = (truth: boolean) => (truth ? 1 : 0);

/** Must run inside a `db.write`. */
export function insertCopy(sql: Database.Database, copy: NewCopy): void {
  const { id, storyId, personId, name, path, form, what, madeAt, madeBy } = copy;
  sql
    .prepare(
      `insert into storyteller_copies (id, story_id, name, path, form, sound, has_own_closed, has_texts, has_photos, has_agreement,
         state, made_at, made_by, ledger_seq)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'building', ?, ?, 0)`,
    )
    .run(
      ...[id, storyId, name, path, form, what.sound],
      ...[what.ownClosedParts, what.texts, what.photos, what.agreement].map(bit),
      ...[madeAt, madeBy],
    );
  sql
    .prepare('insert into storyteller_copy_people (copy_id, person_id) values (?, ?)')
    .run(id, personId);
}

/** Must run inside a `db.write`. */
export function markCopyMade(sql: Database.Database, id: string, madeAt?: string): void {
  sql
    .prepare(
      `update storyteller_copies set state = 'made', made_at = coalesce(?, made_at),
         ledger_seq = (select coalesce(max(seq), 0) from agreement_entries) where id = ?`,
    )
    .run(madeAt ?? null, id);
}

/** Must run inside a `db.write`. */
export function removeCopyRow(sql: Database.Database, id: string): void {
  sql.prepare('delete from storyteller_copy_people where copy_id = ?').run(id);
  sql.prepare("delete from storyteller_copies where id = ? and state = 'building'").run(id);
}

/** Of which the work was cut short. */
export function unfinishedCopies(
  sql: Database.Database,
): { id: StorytellerCopyId; storyId: StoryId; name: string; path: string }[] {
  return sql
    .prepare<[], { id: StorytellerCopyId; storyId: StoryId; name: string; path: string }>(
      "select id, story_id as storyId, name, path from storyteller_copies where state = 'building' order by made_at, id",
    )
    .all();
}

interface Row {
  id: StorytellerCopyId;
  storyId: StoryId;
  storyNumber: number;
  isErased: 0 | 1;
  personId: PersonId | null;
  name: string;
  path: string;
  form: PackageForm;
  sound: CopySound;
  ownClosedParts: 0 | 1;
  texts: 0 | 1;
  photos: 0 | 1;
  agreement: 0 | 1;
  madeAt: string;
  madeBy: string;
}

/** The newest first. @param only of this story */
export function listCopies(sql: Database.Database, only?: StoryId): StorytellerCopy[] {
  const rows = sql
    .prepare<{ only: string | null }, Row>(
      `select c.id, c.story_id as storyId, s.number as storyNumber, s.erased_at is not null as isErased, p.person_id as personId,
         c.name, c.path, c.form, c.sound, c.has_own_closed as ownClosedParts, c.has_texts as texts, c.has_photos as photos,
         c.has_agreement as agreement, c.made_at as madeAt, c.made_by as madeBy
       from storyteller_copies c join stories s on s.id = c.story_id
         left join storyteller_copy_people p on p.copy_id = c.id
       where c.state = 'made' and (@only is null or c.story_id = @only) order by c.made_at desc, c.id desc`,
    )
    .all({ only: only ?? null });
  const names = namesOfPeople(
    sql,
    rows.flatMap(({ personId }) => (personId === null ? [] : [personId])),
  );
  return rows.map(({ sound, ownClosedParts, texts, photos, agreement, isErased, ...row }) => ({
    ...row,
    isErased: isErased === 1,
    displayName: (row.personId === null ? undefined : names.get(row.personId)) ?? '',
    what: {
      ...{ sound, ownClosedParts: ownClosedParts === 1, texts: texts === 1 },
      ...{ photos: photos === 1, agreement: agreement === 1 },
    },
  }));
}
