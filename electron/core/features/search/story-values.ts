// By which values stories are sorted out, for all stories that the person may see: read once, and again when anything was changed.
import type Database from 'better-sqlite3';
import type { StoryId, ThemeId } from '../../../../shared/model/ids.ts';
import { facetNames } from '../../../../shared/model/search.ts';
import type { FacetName, SearchFilters, WordsState } from '../../../../shared/model/search.ts';
import type { LibraryContext } from '../../context.ts';
import { groundTold } from '../../db/places-told.ts';
import { storyStages } from '../../db/story-stages.ts';
import { knowsNames } from '../../db/told-outside.ts';
import { themesKeptFrom } from '../../db/told-themes.ts';
import { visibleStories } from '../../db/visible-stories.ts';

export interface StoryValues {
  id: StoryId;
  number: number;
  /** A story without a date stands where it was put in. */
  recorded: string;
  values: Record<FacetName, readonly string[]>;
}

interface Kept {
  key: string;
  stories: Map<number, StoryValues>;
}
const kept = new WeakMap<Database.Database, Kept>();

interface Row {
  id: StoryId;
  number: number;
  recorded: string;
  locality: string;
  wardCode: string | null;
  best: 0 | 1 | 2 | null;
  /** There is a sound, and nobody has said that a summary is enough. */
  waits: 0 | 1;
}

const written: readonly WordsState[] = ['draft', 'checked', 'approved'];

function wordsOf({ best, waits }: Row, mayKnow: boolean): WordsState {
  const state = best === null ? undefined : written[best];
  // What nobody has checked yet is for those who record.
  if (state !== undefined && (mayKnow || state !== 'draft')) return state;
  return mayKnow && waits === 1 ? 'to-transcribe' : 'nothing';
}

function listsOf<Value extends string = string>(
  sql: Database.Database,
  query: string,
): Map<string, Value[]> {
  const lists = new Map<string, Value[]>();
  for (const [id, value] of sql.prepare<[], [string, Value]>(query).raw().iterate()) {
    const list = lists.get(id);
    if (list === undefined) lists.set(id, [value]);
    else list.push(value);
  }
  return lists;
}

/** By number: of every story outside the bin that the person may see. */
export function storyValues(context: LibraryContext): Map<number, StoryValues> {
  const { sql } = context.library.db;
  const changes = sql.prepare<[], number>('select total_changes()').pluck().get() ?? 0;
  const key = `${changes} ${context.today()} ${context.library.member.role}`;
  const before = kept.get(sql);
  if (before?.key === key) return before.stories;
  const stories = read(context);
  kept.set(sql, { key, stories });
  return stories;
}

function read(context: LibraryContext): Map<number, StoryValues> {
  const { sql } = context.library.db;
  const visible = visibleStories(context);
  const mayKnow = knowsNames(context);
  const isKept = themesKeptFrom(context);
  const rows = sql
    .prepare<[], Row>(
      `select s.id, s.number, coalesce(s.recorded_from, substr(s.created_at, 1, 10)) as recorded, s.locality, s.ward_code as wardCode,
         (select max(case state when 'approved' then 2 when 'checked' then 1 else 0 end) from transcripts
          where story_id = s.id and binned_at is null and of_id is null) as best,
         exists (select 1 from recordings where story_id = s.id and purpose = 'interview'
          and state in ('ready', 'damaged') and binned_at is null)
          and not exists (select 1 from transcript_not_needed where story_id = s.id) as waits
       from stories s where s.binned_at is null and s.erased_at is null`,
    )
    .all();
  const themes = listsOf<ThemeId>(
    sql,
    'select story_id, theme_id from story_themes order by position',
  );
  const languages = listsOf(
    sql,
    'select story_id, language from story_languages order by position',
  );
  const interviewers = listsOf(
    sql,
    "select story_id, person_id from story_people where role = 'interviewer' order by position",
  );
  const organisations = listsOf(sql, 'select story_id, organisation_id from story_origins');
  const stages = storyStages(context);
  const ground = groundTold(context);
  const stories = new Map<number, StoryValues>();
  for (const row of rows) {
    const { id, number, recorded } = row;
    const { locality } = ground(id, row);
    if (!visible.has(id)) continue;
    const access = visible.access(id);
    const own = themes.get(id) ?? [];
    stories.set(number, {
      ...{ id, number, recorded },
      values: {
        theme: own.filter((theme) => !isKept(id, theme)),
        locality: locality === '' ? [] : [locality],
        language: languages.get(id) ?? [],
        interviewer: interviewers.get(id) ?? [],
        stage: [stages.get(id) ?? 'begun'],
        words: [wordsOf(row, mayKnow)],
        agreement: mayKnow ? [access.state] : [],
        use: [access.allowedUses.length > 0 ? 'ready' : 'not-ready'],
        age: mayKnow ? [...new Set(visible.facts(id).narrators.map(({ ageBand }) => ageBand))] : [],
        organisation: organisations.get(id) ?? ['own'],
      },
    });
  }
  return stories;
}

/** Does a story have one of the values that were chosen, in each list but `except`? */
export function passes(
  { values }: StoryValues,
  filters: SearchFilters,
  except?: FacetName,
): boolean {
  return facetNames.every((name) => {
    const wanted: readonly string[] = filters[name];
    if (name === except || wanted.length === 0) return true;
    return values[name].some((value) => wanted.includes(value));
  });
}
