// What came out of tables of other catalogues: which row is which story, every column as it was received, who was made by it; and mappings that are used again.

export const tableRows = {
  version: 380,
  name: 'table-rows',
  sql: `
-- key: made of whose collection it is and how the row is called there, so that the same row is known when it comes again.
create table table_rows (
  key text primary key,
  story_id text not null references stories (id),
  intake_id text not null references intakes (id),
  identifier text not null
) strict, without rowid;
create index table_rows_story on table_rows (story_id);
create index table_rows_intake on table_rows (intake_id);

-- Of every row everything, in its own words. field: into which of ours it went; empty where it fits none.
create table table_columns (
  story_id text not null references stories (id),
  position integer not null,
  name text not null,
  value text not null,
  field text not null,
  primary key (story_id, position)
) strict, without rowid;

create table table_people (
  entry integer primary key,
  intake_id text not null references intakes (id),
  person_id text not null references people (id)
) strict;
create index table_people_person on table_people (person_id);

create table table_mappings (
  id text primary key,
  name text not null unique,
  -- As JSON: which column goes where, and how dates and names are meant.
  mapping text not null,
  created_at text not null
) strict;

-- Files that no row names yet: see media/media-beside.ts.
create table table_media (
  id text primary key
) strict, without rowid;
`,
} as const;
