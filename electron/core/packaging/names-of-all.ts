// Whose names must not stand in public words, wherever they come from in the library.
import type Database from 'better-sqlite3';
import type { Attribution, Protection } from '../../../shared/model/person.ts';
import { shownName } from '../db/people-names.ts';
import type { NamedPerson } from './hidden-names.ts';

interface PersonRow {
  number: number;
  real_name: string;
  attribution: Attribution;
  chosen_name: string;
  protection: Protection;
}

/** Everybody in the library, and the adults who signed beside a child, who chose no name to be shown with. */
export function namesOfAll(sql: Database.Database): NamedPerson[] {
  const people = sql
    .prepare<[], PersonRow>(
      'select number, real_name, attribution, chosen_name, protection from people',
    )
    .all()
    .map((row) => ({ realName: row.real_name, shownName: shownName(row) }));
  const shown = new Set(people.map((person) => person.shownName));
  const adults = sql
    .prepare<[], string>(
      `select adult_name from agreement_entries where adult_name is not null
       union select adult_name from contributor_agreements where adult_name is not null`,
    )
    .pluck()
    .all()
    .filter((name) => !shown.has(name))
    .map((realName) => ({ realName, shownName: '' }));
  return [...people, ...adults];
}
