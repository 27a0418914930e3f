// What stands on the page of a story: its number, title, summary, place, tags, themes, and who is in it.
import type Database from 'better-sqlite3';
import type { StoryId, ThemeId } from '../../../../shared/model/ids.ts';
import type { PassageKind } from '../../../../shared/model/search.ts';
import { namesOfStories } from '../people-names.ts';
import { groundTold } from '../places-told.ts';
import type { Listener } from '../recording-rows.ts';
import { knowsNames } from '../told-outside.ts';
import { themesKeptFrom } from '../told-themes.ts';
import { findAmong } from './source.ts';
import type { SearchSource, Segment } from './source.ts';

interface Fields {
  number: number;
  title: string;
  summary: string;
  locality: string;
  wardCode: string | null;
}

function segments(storyId: StoryId, reader: Listener): Segment[] {
  const { sql } = reader.library.db;
  const story = sql
    .prepare<[string], Fields>(
      'select number, title, summary, locality, ward_code as wardCode from stories where id = ?',
    )
    .get(storyId);
  if (story === undefined) return [];
  const several = (kind: PassageKind, texts: readonly string[]) =>
    texts.map((text, place) => ({ kind, sourceId: '', place, text }));
  const list = (query: string) => sql.prepare<[string], string>(query).pluck().all(storyId);
  return [
    ...several('number', [`HG-${String(story.number).padStart(4, '0')}`]),
    ...several('title', [story.title]),
    ...several('summary', story.summary.split(/\n+/u)),
    ...several('locality', [groundTold(reader)(storyId, story).locality]),
    ...several('tag', list('select tag from story_tags where story_id = ? order by position')),
    ...several('theme', themeNames(sql, storyId, reader)),
    ...several(
      'person',
      namesOfStories(sql, [storyId], { narratorsOnly: false }).get(storyId) ?? [],
    ),
    ...several('real-name', knowsNames(reader) ? realNames(sql, storyId) : []),
  ].filter(({ text }) => text.trim() !== '');
}

/** In every language, and only those that this reader is told of. */
function themeNames(sql: Database.Database, storyId: StoryId, reader: Listener): string[] {
  const isKept = themesKeptFrom(reader);
  return sql
    .prepare<[string], { id: ThemeId; name: string }>(
      `select t.id, t.name from story_themes st join
         (select id, name from themes union all select theme_id, name from theme_names) t on t.id = st.theme_id
       where st.story_id = ? order by st.position`,
    )
    .all(storyId)
    .filter(({ id }) => !isKept(storyId, id))
    .map(({ name }) => name);
}

/** Where they are others than the name that is shown, with names by which somebody is known as well. */
function realNames(sql: Database.Database, storyId: StoryId): string[] {
  return sql
    .prepare<{ id: string }, string>(
      `select distinct p.real_name from story_people sp join people p on p.id = sp.person_id
       where sp.story_id = @id and (p.attribution <> 'full-name' or p.protection <> 'ordinary')
       union select o.name from story_people sp join other_names o on o.person_id = sp.person_id
       where sp.story_id = @id`,
    )
    .pluck()
    .all({ id: storyId });
}

export const storyFields: SearchSource = {
  kinds: ['number', 'title', 'summary', 'locality', 'tag', 'theme', 'person', 'real-name'],
  isHead: true,
  segments,
  find: (storyId, place, reader) => findAmong(segments(storyId, reader), place),
};
