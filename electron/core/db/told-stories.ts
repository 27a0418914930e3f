// The stories that count towards what was promised: told, not in the bin, not taken back; and the localities they are from.
import type Database from 'better-sqlite3';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { StoryGround } from '../../../shared/rules/place-detail.ts';
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

/** @param localityOf what is told of the locality of a story; empty: nothing @returns those of the project first, in its order, also those without a story; then others by their letters */
export function localityCounts(
  sql: Database.Database,
  storyIds: readonly StoryId[],
  localityOf: (id: StoryId, ground: StoryGround) => string,
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
      .prepare<[], StoryGround & { id: StoryId }>(
        'select id, ward_code as wardCode, locality from stories order by number',
      )
      .all()
      .map(({ id, ...ground }) => [id, localityOf(id, ground).trim()] as const),
  );
  for (const id of storyIds) {
    const name = nameOf.get(id) ?? '';
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
