// What those who may not know names are told of a protected story: no more than a package tells. See shared/package/FORMAT.md.
import type Database from 'better-sqlite3';
import type { StoryId, ThemeId } from '../../../shared/model/ids.ts';
import { roleMay } from '../../../shared/rules/permissions.ts';
import type { Listener } from './recording-rows.ts';
import { everybodyInStory, isProtected } from './part-in-story.ts';

export function knowsNames({ library }: Listener): boolean {
  return roleMay(library.member.role, 'people.real-names');
}

/** Is the place, the hour and whatever else can point at people kept back from this person? */
export function hidesTraces(context: Listener, id: StoryId | null): boolean {
  if (knowsNames(context)) return false;
  return id === null || isProtected(everybodyInStory(context.library.db.sql, id));
}

/** The same for all stories at once. */
export function storiesWithHiddenTraces(context: Listener): ReadonlySet<StoryId> {
  return knowsNames(context) ? new Set() : protectedStories(context.library.db.sql);
}

/** Those of which `isProtected` is true. */
export function protectedStories(sql: Database.Database): ReadonlySet<StoryId> {
  return new Set(
    sql
      .prepare<[], StoryId>(
        `select distinct story_id from (
           select story_id, person_id from story_people
           union select story_id, person_id from agreement_entries
           union select story_id, person_id from story_changes
           union select r.story_id, v.person_id from voices v join recordings r on r.id = v.recording_id
             where v.removed_at is null and r.story_id is not null)
         where person_id in (select id from people where attribution <> 'full-name' or protection <> 'ordinary')`,
      )
      .pluck()
      .all(),
  );
}

/** Themes that touch on danger. */
export function sensitiveThemes(sql: Database.Database): ReadonlySet<ThemeId> {
  return new Set(
    sql.prepare<[], ThemeId>('select id from themes where sensitive = 1').pluck().all(),
  );
}
