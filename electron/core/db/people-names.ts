// How people are shown, for whatever lists stories: real names are read here and do not come out.
import type Database from 'better-sqlite3';
import type { PersonId, StoryId } from '../../../shared/model/ids.ts';
import { displayName } from '../../../shared/rules/display-name.ts';
import type { NameFacts } from '../../../shared/rules/display-name.ts';
import { keptStatement } from './kept-statement.ts';

interface NameRow {
  number: number;
  real_name: string;
  attribution: NameFacts['attribution'];
  chosen_name: string;
  protection: NameFacts['protection'];
}

export function shownName(row: NameRow): string {
  return displayName({
    number: row.number,
    realName: row.real_name,
    attribution: row.attribution,
    chosenName: row.chosen_name,
    protection: row.protection,
  });
}

/** @param narratorsOnly storytellers; otherwise interviewers and interpreters too @returns names in the order in which the story names them */
export function namesOfStories(
  sql: Database.Database,
  ids: readonly StoryId[],
  { narratorsOnly }: { narratorsOnly: boolean },
): Map<StoryId, string[]> {
  const rows = keptStatement<[string], NameRow & { story_id: StoryId }>(
    sql,
    `select sp.story_id, p.number, p.real_name, p.attribution, p.chosen_name, p.protection
       from story_people sp join people p on p.id = sp.person_id
       where sp.story_id in (select value from json_each(?))
       ${narratorsOnly ? "and sp.role = 'narrator'" : ''}
       order by sp.story_id, sp.role = 'narrator' desc, sp.role, sp.position`,
  ).all(JSON.stringify(ids));
  const names = new Map<StoryId, string[]>(ids.map((id) => [id, []]));
  for (const row of rows) names.get(row.story_id)?.push(shownName(row));
  return names;
}

/** @returns the display name of each person in the list */
export function namesOfPeople(
  sql: Database.Database,
  ids: readonly PersonId[],
): Map<PersonId, string> {
  const rows = keptStatement<[string], NameRow & { id: PersonId }>(
    sql,
    `select id, number, real_name, attribution, chosen_name, protection from people
       where id in (select value from json_each(?))`,
  ).all(JSON.stringify(ids));
  return new Map(rows.map((row) => [row.id, shownName(row)]));
}

/** Other names of people who are not shown with the full one, as nobody under high protection is. Of the others they are no secret. */
export function otherNamesOfPeople(sql: Database.Database): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { id, name } of keptStatement<[], { id: string; name: string }>(
    sql,
    `select o.person_id as id, o.name from other_names o join people p on p.id = o.person_id
       where p.attribution <> 'full-name' or p.protection = 'high'`,
  ).all())
    names.set(id, [...(names.get(id) ?? []), name]);
  return names;
}
