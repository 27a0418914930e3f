// What was received from others: each act of it, whose it was, what became of each story, and what a person must still decide.

export const intakes = {
  version: 330,
  name: 'intakes',
  sql: `
-- The organisation of this library itself has no row: it is in the settings.
create table organisations (
  id text primary key,
  name text not null,
  -- Of its library, where it has one.
  library_id text unique,
  created_at text not null
) strict;

create table intakes (
  id text primary key,
  kind text not null check (kind in ('package', 'bag', 'handover', 'table', 'media', 'ohms')),
  name text not null,
  package_id text not null,
  fingerprint text not null,
  signature text not null check (signature in ('none', 'good', 'unknown-key', 'broken')),
  organisation_id text references organisations (id),
  received_at text not null,
  received_by text not null,
  is_whole integer not null check (is_whole in (0, 1)),
  -- What the check found, as JSON: shown and printed, never decided on.
  report text not null,
  undone_at text
) strict;
create index intakes_fingerprint on intakes (fingerprint);

create table intake_stories (
  intake_id text not null references intakes (id),
  position integer not null,
  story_id text references stories (id),
  code text not null,
  title text not null,
  outcome text not null check (outcome in ('added', 'changed', 'same', 'refused', 'asked')),
  primary key (intake_id, position)
) strict, without rowid;
create index intake_stories_story on intake_stories (story_id);

-- Where a story came from: one that was begun here has no row.
create table story_origins (
  story_id text primary key references stories (id),
  organisation_id text not null references organisations (id),
  -- Of the library it was made in, and as it is called there.
  library_id text not null,
  code text not null,
  intake_id text not null references intakes (id)
) strict, without rowid;
create index story_origins_organisation on story_origins (organisation_id);

create table intake_questions (
  id text primary key,
  intake_id text not null references intakes (id),
  kind text not null check (kind in ('field', 'agreement', 'person')),
  story_id text references stories (id),
  about text not null,
  ours text not null,
  theirs text not null,
  decision text check (decision in ('ours', 'theirs')),
  decided_by text not null default '',
  decided_at text
) strict;
create index intake_questions_open on intake_questions (intake_id) where decision is null;
`,
} as const;
