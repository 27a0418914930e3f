// People of a package: known by the name that the package shows, and by nothing else. How old they are is for a person here to ask.
import type Database from 'better-sqlite3';
import { IntakeQuestionId, PersonId } from '../../../shared/model/ids.ts';
import type { IntakeId, StoryId } from '../../../shared/model/ids.ts';
import type { LibraryContext } from '../context.ts';
import { nextNumber } from '../db/next-number.ts';
import type { ReceivedPerson } from './received-package.ts';

/** A name by number stands for somebody who is not to be named; the number is that of another library. */
const NUMBERED = /^Storyteller \d{3,}$/u;
const VISIBLE = /[^\p{Z}\p{C}]/u;
/** Two people of one name are common; to ask about all of them would hide the questions that matter. */
const MOST_ALIKE = 5;

interface Told {
  sql: Database.Database;
  libraryId: string;
  intakeId: IntakeId;
  at: string;
  context: LibraryContext;
  /** Who this package has named so far. */
  met: Map<string, PersonId>;
}

/** The same name is the same person only in the same story, or where one package says so. Must run inside a `db.write`. */
export function toldPeople(
  people: readonly ReceivedPerson[],
  { storyId, role }: { storyId: StoryId; role: string },
  told: Told,
): PersonId[] {
  const chosen: PersonId[] = [];
  const times = new Map<string, number>();
  for (const person of people) {
    // Two of one name who tell one story are two.
    const nth = (times.get(person.name) ?? 0) + 1;
    times.set(person.name, nth);
    const key = JSON.stringify([person.id, person.name, nth]);
    const id =
      inStory(person.name, { storyId, role, chosen }, told) ??
      free(told.met.get(key), chosen) ??
      newPerson(person.name, told);
    told.met.set(key, id);
    chosen.push(id);
  }
  return chosen;
}

const free = (id: PersonId | undefined, chosen: readonly PersonId[]) =>
  id === undefined || chosen.includes(id) ? undefined : id;

function inStory(
  name: string,
  { storyId, role, chosen }: { storyId: StoryId; role: string; chosen: readonly PersonId[] },
  { sql, libraryId }: Told,
): PersonId | undefined {
  return sql
    .prepare<Record<string, string>, PersonId>(
      `select p.id from people p
       left join story_people s on s.person_id = p.id and s.story_id = @storyId and s.role = @role
       where p.id in (select person_id from story_people where story_id = @storyId
                      union select person_id from agreement_entries where story_id = @storyId)
         and p.id in (select person_id from received_people where library_id = @libraryId and name = @name)
         and p.id not in (select value from json_each(@chosen))
       order by s.position is null, s.position, p.number limit 1`,
    )
    .pluck()
    .get({ storyId, role, libraryId, name, chosen: JSON.stringify(chosen) });
}

function newPerson(name: string, { sql, libraryId, intakeId, at, context }: Told): PersonId {
  const id = PersonId.parse(context.newId());
  const isNamed = VISIBLE.test(name) && !NUMBERED.test(name);
  sql
    .prepare(
      `insert into people (id, number, real_name, attribution, chosen_name, age_band, ask_again_on, protection, contact,
         private_notes, created_at, updated_at, binned_at)
       values (@id, @number, '', @attribution, @chosenName, 'unknown', '', 'careful', '', '', @at, @at, null)`,
    )
    .run({
      ...{ id, number: nextNumber(sql, 'person'), at },
      attribution: isNamed ? 'chosen-name' : 'no-name',
      chosenName: isNamed ? name : '',
    });
  if (isNamed)
    for (const other of namedSo(sql, libraryId, name)) {
      const question = IntakeQuestionId.parse(context.newId());
      sql
        .prepare(
          `insert into intake_questions (id, intake_id, kind, story_id, about, ours, theirs)
           values (?, ?, 'person', null, 'people.alike', '', '')`,
        )
        .run(question, intakeId);
      sql
        .prepare('insert into alike_people (question_id, person_id, other_id) values (?, ?, ?)')
        .run(question, other, id);
    }
  sql
    .prepare('insert into received_people (library_id, name, person_id) values (?, ?, ?)')
    .run(libraryId, name, id);
  return id;
}

function namedSo(sql: Database.Database, libraryId: string, name: string): PersonId[] {
  return sql
    .prepare<[string, string, number], PersonId>(
      'select distinct person_id from received_people where library_id = ? and name = ? order by entry limit ?',
    )
    .pluck()
    .all(libraryId, name, MOST_ALIKE);
}
