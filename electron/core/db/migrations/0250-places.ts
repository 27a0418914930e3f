// The places that belong to a story: of origin and journey, and in the city.

export const places = {
  version: 250,
  name: 'places',
  sql: `
create table story_places (
  id text primary key,
  story_id text not null references stories (id),
  kind text not null check (kind in ('origin', 'journey', 'arrival', 'settlement', 'mentioned', 'interest')),
  words text not null,
  country_code text,
  ward_code text,
  lat real,
  lng real,
  -- Never leaves the library.
  note text not null,
  position integer not null,
  added_at text not null,
  removed_at text,
  check ((lat is null) = (lng is null))
) strict;
create index story_places_of_story on story_places (story_id, position);

-- Words by which protected stories are found no longer hold the locality as it was typed: they are made anew.
delete from settings where key = 'search-text-version';
`,
} as const;
