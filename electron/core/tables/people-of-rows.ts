// People whom a table names. The same name in the same table, or in one that the same organisation sent before it, is one person; whoever was in the library otherwise is joined by hand, never by a name alone.
import type Database from 'better-sqlite3';
import type { IntakeId, PersonId } from '../../../shared/model/ids.ts';
import { PersonId as PersonIdSchema } from '../../../shared/model/ids.ts';
import type { TableMapping } from '../../../shared/model/table.ts';
import { searchText } from '../../../shared/rules/search-text.ts';
import { isNumberedName } from '../../../shared/rules/table-values.ts';
import type { LibraryContext } from '../context.ts';
import { nextNumber } from '../db/next-number.ts';

const plain = (name: string) => searchText(name).trim();

/** Must run inside a `db.write`. @returns who is meant by a name; whoever is not there yet is made, closed as everybody is at first */
export function personFinder(
  sql: Database.Database,
  {
    intakeId,
    names,
    context,
  }: { intakeId: IntakeId; names: TableMapping['names']; context: LibraryContext },
): (name: string) => PersonId {
  const known = new Map<string, PersonId>();
  const rows = sql
    .prepare<[string], { id: PersonId; realName: string; chosenName: string }>(
      `select distinct p.id, p.real_name as realName, p.chosen_name as chosenName
       from table_people t join people p on p.id = t.person_id join intakes i on i.id = t.intake_id
       where p.binned_at is null and i.organisation_id is (select organisation_id from intakes where id = ?)
       order by p.number`,
    )
    .all(intakeId);
  for (const { id, realName, chosenName } of rows) {
    // A chosen name may be the real name of somebody else.
    const name = plain(names === 'real' ? realName : chosenName);
    if (name !== '' && !known.has(name)) known.set(name, id);
  }
  const insert = sql.prepare(
    `insert into people (id, number, real_name, attribution, chosen_name, age_band, ask_again_on, protection, contact, private_notes,
       created_at, updated_at, binned_at) values (@id, @number, @realName, @attribution, @chosenName, 'unknown', '', 'careful', '', @privateNotes, @at, @at, null)`,
  );
  const remember = sql.prepare('insert into table_people (intake_id, person_id) values (?, ?)');
  const at = context.clock().toISOString();
  return (name) => {
    const there = known.get(plain(name));
    if (there !== undefined) return there;
    const id = PersonIdSchema.parse(context.newId());
    // A number of another library is no name, and would be taken for one of ours.
    const isNumber = isNumberedName(name);
    const isChosen = names === 'chosen' && !isNumber;
    insert.run({
      ...{ id, at, number: nextNumber(sql, 'person') },
      realName: names === 'real' && !isNumber ? name : '',
      chosenName: isChosen ? name : '',
      attribution: isChosen ? 'chosen-name' : 'no-name',
      privateNotes: isNumber ? `Called “${name}” where this came from.` : '',
    });
    remember.run(intakeId, id);
    known.set(plain(name), id);
    return id;
  };
}
