// People as the person who has opened the library may know them. Who has no business with people's names meets only those whose stories they may see;
// and nobody but a lead meets those whose every story is hidden from them.
import type { PersonId, StoryId } from '../../../shared/model/ids.ts';
import type { Person } from '../../../shared/model/person.ts';
import { roleMay } from '../../../shared/rules/permissions.ts';
import type { LibraryContext } from '../context.ts';
import { shownName } from './people-names.ts';
import { visibleStories } from './visible-stories.ts';

interface Row {
  id: PersonId;
  number: number;
  real_name: string;
  attribution: Person['attribution'];
  chosen_name: string;
  age_band: Person['ageBand'];
  ask_again_on: string;
  protection: NonNullable<Person['protection']>;
  contact: string;
  private_notes: string;
  created_at: string;
  updated_at: string;
  binned_at: string | null;
  isAskedElsewhere: 0 | 1;
}

/** How many stories that are visible and not in the bin each person takes part in. */
function storyCounts(context: LibraryContext, only: PersonId | undefined): Map<PersonId, number> {
  const visible = visibleStories(context);
  const rows = context.library.db.sql
    .prepare<{ id: string | null }, { personId: PersonId; storyId: StoryId }>(
      `select distinct sp.person_id as personId, sp.story_id as storyId
       from story_people sp join stories s on s.id = sp.story_id
       where s.binned_at is null and (@id is null or sp.person_id = @id)`,
    )
    .all({ id: only ?? null });
  const counts = new Map<PersonId, number>();
  for (const { personId, storyId } of rows)
    if (visible.has(storyId)) counts.set(personId, (counts.get(personId) ?? 0) + 1);
  return counts;
}

/** People who take part in stories, or once agreed to something in them, and in none that this person may see. */
function hiddenPeople(context: LibraryContext): Set<PersonId> {
  const visible = visibleStories(context);
  const rows = context.library.db.sql
    .prepare<[], { personId: PersonId; storyId: StoryId }>(
      `select person_id as personId, story_id as storyId from story_people
       union select person_id, story_id from agreement_entries`,
    )
    .all();
  const seen = new Set(
    rows.filter(({ storyId }) => visible.has(storyId)).map(({ personId }) => personId),
  );
  return new Set(rows.map(({ personId }) => personId).filter((id) => !seen.has(id)));
}

function personOf(row: Row, storyCount: number, knowsNames: boolean): Person {
  const mayKnow = (text: string) => (knowsNames ? text : '');
  return {
    id: row.id,
    number: row.number,
    realName: mayKnow(row.real_name),
    attribution: row.attribution,
    chosenName: row.attribution === 'chosen-name' ? row.chosen_name : mayKnow(row.chosen_name),
    ageBand: knowsNames ? row.age_band : 'unknown',
    askAgainOn: mayKnow(row.ask_again_on),
    contact: mayKnow(row.contact),
    privateNotes: mayKnow(row.private_notes),
    protection: knowsNames ? row.protection : null,
    isAgeAskedElsewhere: knowsNames && row.isAskedElsewhere === 1,
    displayName: shownName(row),
    storyCount,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    binnedAt: row.binned_at,
  };
}

/** @param which one person by id (in the bin or not), or all who are or are not in the bin */
export function visiblePeople(
  context: LibraryContext,
  which: { id: PersonId } | { bin: boolean },
): Person[] {
  const knowsNames = roleMay(context.library.member.role, 'people.real-names');
  const one = 'id' in which ? which.id : undefined;
  const counts = storyCounts(context, one);
  const hidden = hiddenPeople(context);
  const condition =
    'id' in which ? 'id = @id' : `binned_at is ${which.bin ? 'not null' : 'null'} and @id is null`;
  return context.library.db.sql
    .prepare<{ id: string | null }, Row>(
      `select *, age_band = 'unknown' and exists (select 1 from agreement_entries e join told_entries t on t.entry_id = e.id
         where e.person_id = people.id) as isAskedElsewhere
       from people where ${condition}`,
    )
    .all({ id: one ?? null })
    .map((row) => personOf(row, counts.get(row.id) ?? 0, knowsNames))
    .filter(({ id, storyCount }) => !hidden.has(id) && (knowsNames || storyCount > 0));
}
