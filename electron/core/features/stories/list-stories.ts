// The list of stories: searched and sorted in the database, decided by the gate, then only the wanted page is read whole.
import type { CheckedInputOf, OutputOf } from '../../../../shared/contract/methods.ts';
import type { AccessSummary } from '../../../../shared/model/agreement.ts';
import type { StoryId } from '../../../../shared/model/ids.ts';
import type { StoryRow, StorySort } from '../../../../shared/model/story.ts';
import { spellLanguageTag } from '../../../../shared/rules/language-tag.ts';
import { parseSearch } from '../../../../shared/rules/search-text.ts';
import type { LibraryContext } from '../../context.ts';
import { namesOfStories } from '../../db/people-names.ts';
import { storyStages } from '../../db/story-stages.ts';
import { keepIndexCurrent, matchExpression } from '../../db/story-words.ts';
import { groundTold } from '../../db/places-told.ts';
import { knowsNames } from '../../db/told-outside.ts';
import { themesKeptFrom } from '../../db/told-themes.ts';
import { wordsTold } from '../../db/words-told.ts';
import { visibleStories } from '../../db/visible-stories.ts';

type Filter = CheckedInputOf<'stories.list'>;

/** A story without a date stands where it was put in. */
const recorded = 'coalesce(s.recorded_from, substr(s.created_at, 1, 10))';
const orders = {
  newest: `${recorded} desc, s.number desc`,
  oldest: `${recorded}, s.number`,
  title: "s.title_key = '', s.title_key, s.number",
  number: 's.number',
  changed: 's.updated_at desc, s.number desc',
} as const satisfies Record<StorySort, string>;

function matching(context: LibraryContext, filter: Filter): StoryId[] {
  const conditions = [`s.binned_at is ${filter.bin ? 'not null' : 'null'}`];
  const values: Record<string, string> = {};
  const terms = parseSearch(filter.search);
  if (terms.length > 0) {
    conditions.push('s.number in (select rowid from story_words where story_words match @search)');
    values['search'] = matchExpression(terms);
  }
  if (filter.themeId !== undefined) {
    conditions.push('s.id in (select story_id from story_themes where theme_id = @theme)');
    values['theme'] = filter.themeId;
  }
  if (filter.language !== undefined) {
    conditions.push('s.id in (select story_id from story_languages where language = @language)');
    values['language'] = spellLanguageTag(filter.language);
  }
  if (filter.personId !== undefined) {
    conditions.push('s.id in (select story_id from story_people where person_id = @person)');
    values['person'] = filter.personId;
  }
  if (filter.organisationId === 'own')
    conditions.push('not exists (select 1 from story_origins o where o.story_id = s.id)');
  else if (filter.organisationId !== undefined) {
    conditions.push(
      's.id in (select story_id from story_origins where organisation_id = @organisation)',
    );
    values['organisation'] = filter.organisationId;
  }
  // What others are told of a locality is not what stands in the table: they look for it below.
  if (filter.locality !== undefined && knowsNames(context)) {
    conditions.push('s.locality = @locality');
    values['locality'] = filter.locality;
  }
  return context.library.db.sql
    .prepare<[Record<string, string>], StoryId>(
      `select s.id from stories s where ${conditions.join(' and ')} order by ${orders[filter.sort]}`,
    )
    .pluck()
    .all(values);
}

function hasState(access: AccessSummary, wanted: Filter['agreement']): boolean {
  if (wanted === undefined || access.state === wanted) return true;
  return wanted === 'missing' && access.state === 'partial';
}

/** Who is not told that a story has a sensitive theme does not find it by that theme either. */
function hiddenByTheme(
  context: LibraryContext,
  theme: Filter['themeId'],
): (id: StoryId) => boolean {
  if (theme === undefined) return () => false;
  const isKept = themesKeptFrom(context);
  return (id) => isKept(id, theme);
}

/** Who is told another locality than was written finds a story by what is told. */
function isInTold(
  context: LibraryContext,
  locality: Filter['locality'],
  found: readonly StoryId[],
): readonly StoryId[] {
  if (locality === undefined || knowsNames(context)) return found;
  const told = groundTold(context);
  const places = context.library.db.sql
    .prepare<[string], { id: StoryId; wardCode: string | null; locality: string }>(
      `select s.id, s.ward_code as wardCode, s.locality
       from json_each(?) page join stories s on s.id = page.value order by page.key`,
    )
    .all(JSON.stringify(found));
  return places
    .filter(({ id, ...ground }) => told(id, ground).locality === locality)
    .map(({ id }) => id);
}

interface PageRow {
  id: StoryId;
  number: number;
  title: string;
  recordedOn: string;
  locality: string;
  wardCode: string | null;
  updatedAt: string;
  binnedAt: string | null;
  languages: string;
  recordingCount: number;
  durationMs: number;
}

function readPage(context: LibraryContext, ids: readonly StoryId[]): Omit<StoryRow, 'access'>[] {
  const { sql } = context.library.db;
  const rows = sql
    .prepare<[string], PageRow>(
      `select s.id, s.number, s.title, s.recorded_on as recordedOn, s.locality, s.ward_code as wardCode,
         s.updated_at as updatedAt, s.binned_at as binnedAt,
         (select json_group_array(language order by position) from story_languages where story_id = s.id) as languages,
         (select count(*) from recordings r where r.story_id = s.id and ${listed}) as recordingCount,
         (select coalesce(sum(r.duration_ms), 0) from recordings r where r.story_id = s.id and ${listed}) as durationMs
       from json_each(?) page join stories s on s.id = page.value order by page.key`,
    )
    .all(JSON.stringify(ids));
  const names = namesOfStories(sql, ids, { narratorsOnly: true });
  const told = groundTold(context);
  const words = wordsTold(context);
  return rows.map(({ wardCode, ...row }) => ({
    ...row,
    title: words(row.id, row.title),
    locality: told(row.id, { wardCode, locality: row.locality }).locality,
    languages: JSON.parse(row.languages) as string[],
    storytellers: names.get(row.id) ?? [],
  }));
}

/** What counts as sound that a story has. Tests and spoken agreements do not. */
const listed =
  "r.purpose = 'interview' and r.state in ('ready', 'damaged') and r.binned_at is null";

export function listStories(filter: Filter, context: LibraryContext): OutputOf<'stories.list'> {
  keepIndexCurrent(context.library.db.sql);
  const visible = visibleStories(context);
  const isHidden = hiddenByTheme(context, filter.themeId);
  const stages = filter.stage === undefined ? undefined : storyStages(context);
  const found = matching(context, filter).filter(
    (id) =>
      visible.has(id) &&
      hasState(visible.access(id), filter.agreement) &&
      !isHidden(id) &&
      (filter.stage === undefined || stages?.get(id) === filter.stage),
  );
  const within = isInTold(context, filter.locality, found);
  const page = within.slice(filter.offset, filter.offset + filter.limit);
  return {
    total: within.length,
    items: readPage(context, page).map((row) => ({ ...row, access: visible.access(row.id) })),
  };
}
