// Stories counted by what they have in common, each kind in an order that has nothing to do with its numbers.
import type Database from 'better-sqlite3';
import type { StoryId, ThemeId } from '../../../../shared/model/ids.ts';
import type { StoryGround } from '../../../../shared/rules/place-detail.ts';
import { AgeBand } from '../../../../shared/model/person.ts';
import type { CountedBy } from '../../../../shared/model/progress.ts';
import { stages } from '../../../../shared/model/stage.ts';
import type { Stage } from '../../../../shared/model/stage.ts';
import type { Cell } from '../../../../shared/rules/small-counts.ts';
import { groundsOutside, placeDetailOf } from '../../db/places-told.ts';
import { localityCounts } from '../../db/told-stories.ts';
import { protectedStories, sensitiveThemes } from '../../db/told-outside.ts';

export interface NamedCell extends Cell<string> {
  name: string;
}

export interface Counted {
  by: CountedBy;
  total: number;
  cells: NamedCell[];
}

interface Base {
  sql: Database.Database;
  stories: readonly StoryId[];
  stagesOf: ReadonlyMap<StoryId, Stage>;
  /** For those who may not know names, and for everybody outside: no sensitive theme, and no locality of somebody at high risk. */
  isGuarded: boolean;
}

export function countByStage({ stories, stagesOf }: Base): Counted {
  const counts = new Map<string, number>();
  for (const id of stories) add(counts, stagesOf.get(id) ?? 'recorded');
  const reached = stages.filter((stage) => stage !== 'begun');
  return { by: 'stage', total: stories.length, cells: reached.map((key) => fixed(key, counts)) };
}

export function countByLocality({ sql, stories, isGuarded }: Base): Counted {
  const guarded: ReadonlySet<StoryId> = isGuarded ? protectedStories(sql) : new Set<StoryId>();
  const outside = isGuarded ? groundsOutside(sql) : undefined;
  // A row for the whole city would count those at high risk: they are among those whose locality is not said.
  const isUntold = (id: StoryId) => guarded.has(id) && placeDetailOf(sql, id) === 'city';
  const localityOf = (id: StoryId, ground: StoryGround) =>
    isUntold(id) ? '' : (outside?.(id, ground) ?? ground).locality;
  const cells = localityCounts(sql, stories, localityOf).map(({ name, count, isListed }) => ({
    ...{ key: name, name, count },
    isFixed: isListed,
  }));
  return { by: 'locality', total: stories.length, cells };
}

/** Only for those who know names. */
export function countByWard({ sql, stories }: Base): Counted {
  const wards = new Map(
    sql.prepare<[], [StoryId, string | null]>('select id, ward_code from stories').raw().all(),
  );
  const counts = new Map<string, number>();
  for (const id of stories) add(counts, wards.get(id) ?? '');
  const cells = [...counts.keys()].toSorted().map((key) => open(key, counts));
  return { by: 'ward', total: stories.length, cells };
}

export function countByTheme({ sql, stories, isGuarded }: Base): Counted {
  const kept: ReadonlySet<ThemeId> = isGuarded ? sensitiveThemes(sql) : new Set();
  const wanted = new Set(stories);
  const counts = new Map<string, number>();
  const rows = sql
    .prepare<[], [StoryId, ThemeId]>('select story_id, theme_id from story_themes')
    .raw()
    .all();
  for (const [story, theme] of rows) if (wanted.has(story) && !kept.has(theme)) add(counts, theme);
  const cells = sql
    .prepare<[], { id: ThemeId; name: string }>('select id, name from themes order by position, id')
    .all()
    .filter(({ id }) => counts.has(id))
    .map(({ id, name }) => ({ ...open(id, counts), name }));
  return { by: 'theme', total: stories.length, cells };
}

export function countByLanguage({ sql, stories }: Base): Counted {
  const wanted = new Set(stories);
  const counts = new Map<string, number>();
  const rows = sql
    .prepare<[], [StoryId, string]>('select story_id, language from story_languages')
    .raw()
    .all()
    .filter(([story]) => wanted.has(story));
  for (const [, language] of rows) add(counts, language);
  const without = stories.length - new Set(rows.map(([story]) => story)).size;
  if (without > 0) counts.set('', without);
  const tags = [...counts.keys()].filter((tag) => tag !== '').toSorted();
  const cells = [...tags, ...(without > 0 ? [''] : [])].map((key) => open(key, counts));
  return { by: 'language', total: stories.length, cells };
}

/** Storytellers, each once. Only for those who know names, and in what is shared. */
export function countByAge({ sql, stories }: Base): Counted {
  const wanted = new Set(stories);
  const people = new Map<string, AgeBand>();
  const rows = sql
    .prepare<[], [StoryId, string, AgeBand]>(
      `select sp.story_id, p.id, p.age_band from story_people sp join people p on p.id = sp.person_id
       where sp.role = 'narrator'`,
    )
    .raw()
    .all();
  for (const [story, person, band] of rows) if (wanted.has(story)) people.set(person, band);
  const counts = new Map<string, number>();
  for (const band of people.values()) add(counts, band);
  return {
    by: 'age',
    total: people.size,
    cells: AgeBand.options.map((key) => fixed(key, counts)),
  };
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function fixed(key: string, counts: ReadonlyMap<string, number>): NamedCell {
  return { key, name: '', count: counts.get(key) ?? 0, isFixed: true };
}

function open(key: string, counts: ReadonlyMap<string, number>): NamedCell {
  return { ...fixed(key, counts), isFixed: false };
}
