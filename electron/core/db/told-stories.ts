// The stories that count towards what was promised: told, not in the bin, not taken back; and the localities they are from.
import type Database from 'better-sqlite3';
import type { StoryId } from '../../../shared/model/ids.ts';
import { searchText } from '../../../shared/rules/search-text.ts';
import type { LibraryContext } from '../context.ts';
import { storyStages } from './story-stages.ts';
import { visibleStories } from './visible-stories.ts';

/** Of those that this person may see. */
export function toldStories(context: LibraryContext): StoryId[] {
  const visible = visibleStories(context);
  return [...storyStages(context)]
    .filter(([id, stage]) => stage !== 'begun' && visible.access(id).state !== 'withdrawn')
    .map(([id]) => id);
}

export interface LocalityCount {
  /** As the project spells it, or else as the first story does; empty for stories of which it is not told. */
  name: string;
  /** In the list of the project. */
  isListed: boolean;
  count: number;
}

/** @param untold stories of which the locality is not told @returns those of the project first, in its order, also those without a story; then others by their letters */
export function localityCounts(
  sql: Database.Database,
  storyIds: readonly StoryId[],
  untold: ReadonlySet<StoryId>,
): LocalityCount[] {
  const counted = new Map<string, LocalityCount>();
  const listed = sql
    .prepare<[], string>(
      'select name from localities where removed_at is null order by position, id',
    )
    .pluck()
    .all();
  for (const name of listed) counted.set(searchText(name), { name, isListed: true, count: 0 });
  const nameOf = new Map(
    sql
      .prepare<[], [StoryId, string]>(
        "select id, trim(locality) from stories where trim(locality) <> '' order by number",
      )
      .raw()
      .all(),
  );
  for (const id of storyIds) {
    const name = untold.has(id) ? '' : (nameOf.get(id) ?? '');
    const key = searchText(name);
    const known = counted.get(key) ?? { name, isListed: false, count: 0 };
    known.count += 1;
    counted.set(key, known);
  }
  const all = [...counted.values()];
  const others = all
    .filter(({ isListed, name }) => !isListed && name !== '')
    .toSorted((one, other) => one.name.localeCompare(other.name));
  return [
    ...all.filter(({ isListed }) => isListed),
    ...others,
    ...all.filter(({ name }) => name === ''),
  ];
}
