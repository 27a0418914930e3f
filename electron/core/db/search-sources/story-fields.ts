// What stands on the page of a story: its number, title, summary, place, tags, themes, and who is in it.
import type { StoryId, ThemeId } from '../../../../shared/model/ids.ts';
import type { PassageKind } from '../../../../shared/model/search.ts';
import { keptStatement } from '../kept-statement.ts';
import { namesOfStories } from '../people-names.ts';
import { groundTold } from '../places-told.ts';
import type { Listener } from '../recording-rows.ts';
import { knowsNames } from '../told-outside.ts';
import { themesKeptFrom } from '../told-themes.ts';
import { wordsTold } from '../words-told.ts';
import { findAmong } from './source.ts';
import type { SearchSource, Segment } from './source.ts';

type Field = Extract<
  PassageKind,
  'number' | 'title' | 'summary' | 'locality' | 'tag' | 'theme' | 'person' | 'real-name'
>;

/** With what each may hold of a story. */
const readers: Record<Field, (storyId: StoryId, reader: Listener) => readonly string[]> = {
  number: (storyId, reader) =>
    texts(reader, storyId, "select printf('HG-%04d', number) from stories where id = ?"),
  title: (storyId, reader) => told(reader, storyId, 'select title from stories where id = ?'),
  summary: (storyId, reader) =>
    told(reader, storyId, 'select summary from stories where id = ?').flatMap((summary) =>
      summary.split(/\n+/u),
    ),
  locality(storyId, reader) {
    const ground = keptStatement<[string], { locality: string; wardCode: string | null }>(
      reader.library.db.sql,
      'select locality, ward_code as wardCode from stories where id = ?',
    ).get(storyId);
    return ground === undefined ? [] : [groundTold(reader)(storyId, ground).locality];
  },
  tag: (storyId, reader) =>
    told(reader, storyId, 'select tag from story_tags where story_id = ? order by position'),
  /** In every language. */
  theme(storyId, reader) {
    const isKept = themesKeptFrom(reader);
    return keptStatement<[string], { id: ThemeId; name: string }>(
      reader.library.db.sql,
      `select t.id, t.name from story_themes st join
         (select id, name from themes union all select theme_id, name from theme_names) t on t.id = st.theme_id
       where st.story_id = ? order by st.position`,
    )
      .all(storyId)
      .flatMap(({ id, name }) => (isKept(storyId, id) ? [] : [name]));
  },
  person: (storyId, reader) =>
    namesOfStories(reader.library.db.sql, [storyId], { narratorsOnly: false }).get(storyId) ?? [],
  'real-name': (storyId, reader) => (knowsNames(reader) ? texts(reader, storyId, otherNames) : []),
};
const fields = Object.keys(readers) as Field[];

/** Real names where others are shown, with names by which somebody is known as well. */
const otherNames = `with told (id) as (select person_id from story_people where story_id = ?)
  select real_name from people where id in told and (attribution <> 'full-name' or protection <> 'ordinary')
  union select name from other_names where person_id in told`;

function texts({ library }: Listener, storyId: StoryId, query: string): string[] {
  return keptStatement<[string], string>(library.db.sql, query).pluck().all(storyId);
}

/** With substitutes for names, for those who may not know them. */
function told(reader: Listener, storyId: StoryId, query: string): string[] {
  const words = wordsTold(reader);
  return texts(reader, storyId, query).map((text) => words(storyId, text));
}

function segmentsOf(kind: Field, storyId: StoryId, reader: Listener): Segment[] {
  return readers[kind](storyId, reader)
    .map((text, place) => ({ kind, sourceId: '', place, text }))
    .filter(({ text }) => text.trim() !== '');
}

export const storyFields: SearchSource = {
  kinds: fields,
  isHead: true,
  segments: (storyId, reader) => fields.flatMap((kind) => segmentsOf(kind, storyId, reader)),
  find(storyId, place, reader) {
    const kind = fields.find((field) => field === place.kind);
    return kind === undefined ? undefined : findAmong(segmentsOf(kind, storyId, reader), place);
  },
};
