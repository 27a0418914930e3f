// The stories whose agreements name a text, as far as the reader may see them.
import type { WholeText } from '../../../../shared/model/agreement-text.ts';
import type { StoryId } from '../../../../shared/model/ids.ts';
import { roleMay } from '../../../../shared/rules/permissions.ts';
import type { LibraryContext } from '../../context.ts';
import { visibleStories } from '../../db/visible-stories.ts';

export function storiesThatUse(context: LibraryContext, textVersion: string): WholeText['usedIn'] {
  const { db, member } = context.library;
  if (!roleMay(member.role, 'people.real-names')) return [];
  const rows = db.sql
    .prepare<[string], { storyId: StoryId; number: number; title: string }>(
      `select id as storyId, number, title from stories where id in
         (select story_id from agreement_entries where replace(text_version, '-spoken-', '-') = ?) order by number`,
    )
    .all(textVersion);
  if (rows.length === 0) return [];
  const visible = visibleStories(context);
  return rows.filter(({ storyId }) => visible.has(storyId));
}
