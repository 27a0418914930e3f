// The register: every storyteller of every visible story, the newest entry of each kind, and what is to be done.
import type { OutputOf } from '../../../../shared/contract/methods.ts';
import type { AgreementEntry } from '../../../../shared/model/agreement.ts';
import type { PersonId, StoryId } from '../../../../shared/model/ids.ts';
import type { AgeBand, Protection } from '../../../../shared/model/person.ts';
import type { RegisterTask } from '../../../../shared/model/register.ts';
import { factsOfEntry } from '../../../../shared/rules/access.ts';
import { roleMay } from '../../../../shared/rules/permissions.ts';
import { closingDay, reviewDay, tasksOf } from '../../../../shared/rules/register.ts';
import type { LibraryContext } from '../../context.ts';
import { namesOfPeople } from '../../db/people-names.ts';
import { visibleStories } from '../../db/visible-stories.ts';
import { readEntries } from '../../db/read-entries.ts';
import { entriesFor, withoutDrawings } from './told-entries.ts';
import { hasUncheckedText } from './unchecked-text.ts';

type RegisterRow = OutputOf<'agreements.register'>[number];

interface Row {
  storyId: StoryId;
  number: number;
  title: string;
  personId: PersonId;
  personNumber: number;
  ageBand: AgeBand;
  askAgainOn: string;
  protection: Protection;
}

const keyOf = ({ storyId, personId }: { storyId: StoryId; personId: PersonId }) =>
  `${storyId} ${personId}`;

/** Drawings and words stay in the story's own ledger. Archivists learn of nothing that tells how old or how endangered somebody is. */
export function register(context: LibraryContext): RegisterRow[] {
  const { sql } = context.library.db;
  const visible = visibleStories(context);
  const knowsNames = roleMay(context.library.member.role, 'people.real-names');
  const today = context.today();
  const rows = sql
    .prepare<[], Row>(
      `select s.id as storyId, s.number, s.title, p.id as personId, p.number as personNumber, p.age_band as ageBand,
         p.ask_again_on as askAgainOn, p.protection
       from stories s join story_people sp on sp.story_id = s.id and sp.role = 'narrator'
       join people p on p.id = sp.person_id
       where s.binned_at is null order by s.number, sp.position`,
    )
    .all()
    .filter(({ storyId }) => visible.has(storyId));
  const names = namesOfPeople(sql, [...new Set(rows.map(({ personId }) => personId))]);
  const whole = readEntries(sql).filter(({ storyId }) => visible.has(storyId));
  const latest = Map.groupBy(whole, keyOf);
  const told = Map.groupBy(entriesFor(context, whole), keyOf);
  const isUnchecked = hasUncheckedText(sql);
  return rows.map(({ ageBand, askAgainOn, protection, ...row }) => {
    const entries = latest.get(keyOf(row)) ?? [];
    const agreedAfter = visible.facts(row.storyId).agreedAfter ?? 0;
    const reviewOn = reviewDay(entries);
    const tasks = tasksOf(
      {
        ...{ ageBand, askAgainOn, agreedAfter, reviewOn },
        entries: entries.map(factsOfEntry),
        closedUntil: closingDay(entries),
        deleteAsked: isDeleteAsked(entries),
        hasUncheckedText: entries.some(isUnchecked),
      },
      today,
    );
    return {
      ...row,
      displayName: names.get(row.personId) ?? '',
      latest: (told.get(keyOf(row)) ?? []).map(withoutDrawings),
      agreedAfter,
      reviewOn,
      protection: knowsNames ? protection : null,
      tasks: knowsNames ? tasks : tasks.filter((task) => !tellsAboutPerson.includes(task)),
    };
  });
}

const tellsAboutPerson: readonly RegisterTask[] = ['grown-up', 'age-unknown', 'no-adult'];

function isDeleteAsked(entries: readonly AgreementEntry[]): boolean {
  return entries.some((entry) => entry.kind === 'withdrawal' && entry.level === 'delete');
}
