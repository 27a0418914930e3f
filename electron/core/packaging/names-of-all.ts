// Whose names must not stand in public words, wherever they come from in the library.
import type Database from 'better-sqlite3';
import type { Attribution, Protection } from '../../../shared/model/person.ts';
import { otherNamesOfPeople, shownName } from '../db/people-names.ts';
import type { NamedPerson } from './hidden-names.ts';

interface PersonRow {
  id: string;
  number: number;
  real_name: string;
  attribution: Attribution;
  chosen_name: string;
  protection: Protection;
}

/** "Her sister" is what stories are full of; "her sister Amina Khan" is somebody. Scripts without capitals are taken for names. */
function holdsName(words: string): boolean {
  return (
    /\p{Lo}/u.test(words) ||
    words
      .split(/\s+/u)
      .slice(1)
      .some((word) => /^\p{Lu}/u.test(word))
  );
}

/** Everybody in the library; and adults who signed beside a child, interpreters and witnesses, who chose no name to be shown with. */
export function namesOfAll(sql: Database.Database): NamedPerson[] {
  const otherNames = otherNamesOfPeople(sql);
  const people = sql
    .prepare<[], PersonRow>(
      'select id, number, real_name, attribution, chosen_name, protection from people',
    )
    .all()
    .flatMap((row) =>
      [row.real_name, ...(otherNames.get(row.id) ?? [])].map((realName) => ({
        realName,
        shownName: shownName(row),
      })),
    );
  const shown = new Set(people.map((person) => person.shownName));
  const helpers = sql
    .prepare<[], string>(
      `select adult_name from agreement_entries where adult_name is not null
       union select adult_name from contributor_agreements where adult_name is not null
       union select interpreter_name from agreement_entries where interpreter_name is not null
       union select interpreter from spoken_agreements
       union select signature_witness from agreement_entries
       union select adult_signature_witness from agreement_entries
       union select signature_witness from contributor_agreements
       union select adult_signature_witness from contributor_agreements`,
    )
    .pluck()
    .all();
  const witnesses = sql
    .prepare<[], string>(
      'select witness from agreement_entries union select witness from spoken_agreements',
    )
    .pluck()
    .all()
    .filter(holdsName);
  const hidden = [...helpers, ...witnesses]
    .filter((name) => name !== '' && !shown.has(name))
    .map((realName) => ({ realName, shownName: '' }));
  return [...people, ...hidden, ...mentionedNames(sql)];
}

/** People who are spoken of and are or may be alive, unless somebody has said that they know about it. */
function mentionedNames(sql: Database.Database): NamedPerson[] {
  return sql
    .prepare<[], string>(
      `select distinct name from mentioned_people
       where binned_at is null and person_id is null and is_alive <> 'no' and knows_about_this <> 'yes'`,
    )
    .pluck()
    .all()
    .filter((name) => name.trim().includes(' ') || /\p{Lo}/u.test(name))
    .map((realName) => ({ realName, shownName: '' }));
}
