// Index points of stories: what is spoken of, moment by moment, with people, places and themes, in up to two languages.

export const indexPoints = {
  version: 230,
  name: 'index-points',
  sql: `
create table index_points (
  id text primary key,
  story_id text not null references stories (id),
  recording_id text references recordings (id),
  from_ms integer check (from_ms >= 0),
  to_ms integer check (to_ms >= from_ms),
  -- The order of those without a time.
  position integer not null,
  title text not null,
  synopsis text not null,
  -- A few words as they are said there.
  words text not null,
  other_language text,
  other_title text not null,
  other_synopsis text not null,
  created_at text not null,
  updated_at text not null,
  binned_at text,
  check (to_ms is null or from_ms is not null)
) strict;
create index index_points_of_story on index_points (story_id);
create index index_points_of_recording on index_points (recording_id) where recording_id is not null;

create table index_point_themes (
  point_id text not null references index_points (id),
  theme_id text not null references themes (id),
  position integer not null,
  primary key (point_id, theme_id)
) strict, without rowid;
create index index_point_themes_by_theme on index_point_themes (theme_id);

create table index_point_keywords (
  point_id text not null references index_points (id),
  -- In the second language of the point.
  is_other integer not null check (is_other in (0, 1)),
  position integer not null,
  keyword text not null,
  primary key (point_id, is_other, position)
) strict, without rowid;

-- Whom the story speaks of: somebody of the library, or words for them.
create table index_point_people (
  point_id text not null references index_points (id),
  position integer not null,
  person_id text references people (id),
  name text not null,
  primary key (point_id, position)
) strict, without rowid;
create index index_point_people_by_person on index_point_people (person_id) where person_id is not null;

create table index_point_places (
  point_id text not null references index_points (id),
  position integer not null,
  name text not null,
  latitude real check (latitude between -90 and 90),
  longitude real check (longitude between -180 and 180),
  zoom integer check (zoom between 0 and 22),
  primary key (point_id, position),
  check ((latitude is null) = (longitude is null))
) strict, without rowid;

create table index_point_links (
  point_id text not null references index_points (id),
  position integer not null,
  address text not null,
  words text not null,
  primary key (point_id, position)
) strict, without rowid;
`,
} as const;
