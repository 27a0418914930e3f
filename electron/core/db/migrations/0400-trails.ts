// Heritage trails: stops on the map of the city, and what is heard and seen at each, by reference alone.

export const trails = {
  version: 400,
  name: 'trails',
  sql: `
create table trails (
  id text primary key,
  look text not null check (look in ('paper', 'evening', 'poster')),
  accent text not null,
  pace_mph real not null,
  minutes_at_stop real not null,
  created_at text not null,
  updated_at text not null,
  binned_at text
) strict;

create table trail_languages (
  trail_id text not null references trails (id) on delete cascade,
  position integer not null,
  language text not null,
  primary key (trail_id, language)
) strict, without rowid;

create table trail_stops (
  id text primary key,
  trail_id text not null references trails (id) on delete cascade,
  position integer not null,
  lat real not null,
  lng real not null,
  host text not null,
  steps text not null check (steps in ('yes', 'no', 'not-known')),
  toilets text not null check (toilets in ('yes', 'no', 'not-known')),
  benches text not null check (benches in ('yes', 'no', 'not-known')),
  locality text not null,
  is_public_place integer not null check (is_public_place in (0, 1))
) strict;
create index trail_stops_order on trail_stops (trail_id, position);

create table trail_voices (
  id text primary key,
  trail_id text not null references trails (id) on delete cascade,
  stop_id text not null references trail_stops (id) on delete cascade,
  story_id text not null references stories (id),
  recording_id text not null references recordings (id),
  from_ms real not null,
  to_ms real not null,
  fade_in_ms real not null,
  fade_out_ms real not null
) strict;
create unique index trail_voices_stop on trail_voices (stop_id);
create index trail_voices_story on trail_voices (story_id);

create table trail_pictures (
  id text primary key,
  trail_id text not null references trails (id) on delete cascade,
  stop_id text not null references trail_stops (id) on delete cascade,
  story_id text not null references stories (id),
  attachment_id text not null references attachments (id)
) strict;
create unique index trail_pictures_stop on trail_pictures (stop_id);
create index trail_pictures_story on trail_pictures (story_id);

-- The way as it was drawn; no rows: straight from stop to stop.
create table trail_path (
  trail_id text not null references trails (id) on delete cascade,
  position integer not null,
  lat real not null,
  lng real not null,
  primary key (trail_id, position)
) strict, without rowid;

-- The trail's own words, in each language: of the trail itself, or of one of its stops, voices and pictures. What is erased takes its words along.
create table trail_words (
  trail_id text not null references trails (id) on delete cascade,
  stop_id text references trail_stops (id) on delete cascade,
  voice_id text references trail_voices (id) on delete cascade,
  picture_id text references trail_pictures (id) on delete cascade,
  field text not null,
  language text not null,
  words text not null,
  check ((stop_id is not null) + (voice_id is not null) + (picture_id is not null) <= 1)
) strict;
create index trail_words_trail on trail_words (trail_id);
create index trail_words_voice on trail_words (voice_id);
create index trail_words_picture on trail_words (picture_id);
create index trail_words_stop on trail_words (stop_id);

alter table packages add column trail_id text references trails (id);
`,
} as const;
