// Everybody who has or had a part in a story, and whether one of them is to be protected: a voice may still be in the sound when the name has gone.
import type Database from 'better-sqlite3';
import type { PersonId, StoryId } from '../../../shared/model/ids.ts';
import type { Attribution, Protection } from '../../../shared/model/person.ts';
import { isCareful } from '../../../shared/rules/protection.ts';
import { shownName } from './people-names.ts';
import { keptStatement } from './kept-statement.ts';

interface Row {
  id: PersonId;
  number: number;
  real_name: string;
  attribution: Attribution;
  chosen_name: string;
  protection: Protection;
  /** Another name of the same person; then this is a line of its own. */
  other_names: string | null;
}

export interface PersonInStory {
  id: PersonId;
  realName: string;
  shownName: string;
  chosenName: string;
  attribution: Attribution;
  protection: Protection;
}

/** In any role; who signed anything for this story, or was taken off it, without being named in it now; and who can be heard in it. */
export function everybodyInStory(sql: Database.Database, storyId: StoryId): PersonInStory[] {
  return keptStatement<[{ storyId: StoryId }], Row>(
    sql,
    `select id, number, real_name, attribution, chosen_name, protection, other_names from (
         select *, null as other_names from people
         union all select p.*, o.name from other_names o join people p on p.id = o.person_id
           where p.attribution <> 'full-name' or p.protection = 'high') where id in (
         select person_id from story_people where story_id = @storyId
         union select person_id from agreement_entries where story_id = @storyId
         union select person_id from story_changes where story_id = @storyId
         union select person_id from voices where removed_at is null
           and recording_id in (select id from recordings where story_id = @storyId))
       order by number`,
  )
    .all({ storyId })
    .map((row) => ({
      id: row.id,
      realName: row.other_names ?? row.real_name,
      shownName: shownName(row),
      chosenName: row.chosen_name,
      attribution: row.attribution,
      protection: row.protection,
    }));
}

/** What can point at people (tags in files, wards, sensitive themes, exact times) is left out for a story of which this is true. */
export function isProtected(everybody: readonly PersonInStory[]): boolean {
  return everybody.some(
    ({ attribution, protection }) => attribution !== 'full-name' || isCareful(protection),
  );
}
