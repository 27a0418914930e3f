// Whole libraries that left for another computer, and what is kept of those that came: how each thing was when it came, and what waits for a decision.

export const handovers = {
  version: 370,
  name: 'handovers',
  sql: `
-- A row is made before the first byte is written, as for packages.
create table handovers (
  id text primary key,
  name text not null,
  path text not null,
  recipient text not null,
  state text not null check (state in ('building', 'made')),
  made_at text not null,
  made_by text not null,
  story_count integer not null,
  file_count integer not null,
  size_bytes integer not null,
  fingerprint text not null
) strict;

-- How each thing was when it was last received, as fingerprints alone: whether it has changed here or there since.
create table handover_values (
  library_id text not null,
  kind text not null,
  id text not null,
  story_id text references stories (id),
  person_id text references people (id),
  fields text not null,
  primary key (library_id, kind, id)
) strict, without rowid;
create index handover_values_of_story on handover_values (story_id) where story_id is not null;
create index handover_values_of_person on handover_values (person_id) where person_id is not null;

-- How many stories another organisation aims at, as its library said when it came.
create table organisation_targets (
  organisation_id text primary key references organisations (id),
  stories integer not null check (stories > 0)
) strict, without rowid;

-- The history of another library, to be read beside ours and never mixed into it.
create table received_history (
  library_id text not null,
  seq integer not null,
  at text not null,
  member_name text not null,
  action text not null,
  subject text not null,
  detail text not null,
  primary key (library_id, seq)
) strict, without rowid;

-- What was not taken until a person decides: a change that can be made word for word.
create table held_changes (
  question_id text not null references intake_questions (id),
  position integer not null,
  person_id text references people (id),
  change text not null,
  -- What stood here before it was taken: for undo.
  before text,
  primary key (question_id, position)
) strict, without rowid;
create index held_changes_of_person on held_changes (person_id) where person_id is not null;

-- Two entries of the list of people that may be one person.
create table alike_people (
  question_id text primary key references intake_questions (id),
  person_id text not null references people (id),
  other_id text not null references people (id)
) strict, without rowid;
create index alike_people_person on alike_people (person_id);
create index alike_people_other on alike_people (other_id);
`,
} as const;
