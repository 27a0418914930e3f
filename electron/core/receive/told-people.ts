// People of a package: known by the name that the package shows, and by nothing else. Nobody is shown here with more than that.
import type Database from 'better-sqlite3';
import { PersonId } from '../../../shared/model/ids.ts';
import type { LibraryContext } from '../context.ts';
import { nextNumber } from '../db/next-number.ts';

/** A name by number stands for somebody who is not to be named; the number is that of another library. */
const NUMBERED = /^Storyteller \d{3,}$/u;
const VISIBLE = /[^\p{Z}\p{C}]/u;

interface Told {
  sql: Database.Database;
  libraryId: string;
  at: string;
  context: LibraryContext;
}

/** Must run inside a `db.write`. @param isAgreed the gate of the sender, which asks for the age, has let the story out */
export function toldPerson(
  name: string,
  { isAgreed }: { isAgreed: boolean },
  { sql, libraryId, at, context }: Told,
): PersonId {
  const known = sql
    .prepare<[string, string], PersonId>(
      `select r.person_id from received_people r join people p on p.id = r.person_id
       where r.library_id = ? and r.name = ?`,
    )
    .pluck()
    .get(libraryId, name);
  if (known !== undefined) {
    if (isAgreed)
      sql
        .prepare("update people set age_band = 'adult' where id = ? and age_band = 'unknown'")
        .run(known);
    return known;
  }
  const id = PersonId.parse(context.newId());
  const isNamed = VISIBLE.test(name) && !NUMBERED.test(name);
  sql
    .prepare(
      `insert into people (id, number, real_name, attribution, chosen_name, age_band, ask_again_on, protection, contact,
         private_notes, created_at, updated_at, binned_at)
       values (@id, @number, '', @attribution, @chosenName, @ageBand, '', 'careful', '', '', @at, @at, null)`,
    )
    .run({
      ...{ id, number: nextNumber(sql, 'person'), at },
      attribution: isNamed ? 'chosen-name' : 'no-name',
      chosenName: isNamed ? name : '',
      ageBand: isAgreed ? 'adult' : 'unknown',
    });
  if (name !== '')
    sql
      .prepare('insert into received_people (library_id, name, person_id) values (?, ?, ?)')
      .run(libraryId, name, id);
  return id;
}
