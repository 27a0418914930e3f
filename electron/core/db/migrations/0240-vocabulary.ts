// Themes in several languages, broader and narrower, merged, and reviewed story by story where they are sensitive.
import { startingThemeNames } from './0240-theme-names.ts';

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

export const vocabulary = {
  version: 240,
  name: 'vocabulary',
  sql: `
alter table themes add column scope_note text not null default '';
alter table themes add column broader_id text references themes (id);
-- The theme that has taken its place, since when, and whether that one became sensitive by it.
alter table themes add column merged_into text references themes (id);
alter table themes add column merged_at text;
alter table themes add column made_sensitive integer not null default 0 check (made_sensitive in (0, 1));

create table theme_names (
  theme_id text not null references themes (id),
  language text not null,
  name text not null,
  is_checked integer not null check (is_checked in (0, 1)),
  primary key (theme_id, language)
) strict, without rowid;

-- A lead has looked at this sensitive theme of this story: others may be told of it.
create table theme_reviews (
  story_id text not null references stories (id),
  theme_id text not null references themes (id),
  reviewed_at text not null,
  reviewed_by text not null,
  primary key (story_id, theme_id)
) strict, without rowid;

-- What had a theme when it was merged, so that it can be taken apart again. had_both: it had the other theme, too.
create table theme_merge_stories (
  story_id text not null references stories (id),
  theme_id text not null references themes (id),
  had_both integer not null check (had_both in (0, 1)),
  primary key (story_id, theme_id)
) strict, without rowid;
create table theme_merge_points (
  point_id text not null references index_points (id),
  theme_id text not null references themes (id),
  had_both integer not null check (had_both in (0, 1)),
  primary key (point_id, theme_id)
) strict, without rowid;
create table theme_merge_markers (
  marker_id text not null references markers (id),
  theme_id text not null references themes (id),
  primary key (marker_id, theme_id)
) strict, without rowid;

${Object.entries(startingThemeNames)
  .map(
    ([name, urdu]) =>
      `insert into theme_names (theme_id, language, name, is_checked) select id, 'ur', ${quoted(urdu)}, 0 from themes where name = ${quoted(name)};`,
  )
  .join('\n')}
`,
} as const;
