// What people ask of the organisation, what went wrong with data, and safeguarding notes, with the steps that were taken.

export const requests = {
  version: 140,
  name: 'requests',
  sql: `
-- Private to leads. Never in a package, in the search or in what the history tells.
create table requests (
  id text primary key,
  number integer not null,
  kind text not null check (kind in ('access', 'correction', 'objection', 'erasure', 'complaint', 'take-down')),
  who text not null,
  asker_id text references people (id),
  person_id text references people (id),
  story_id text references stories (id),
  received_on text not null,
  way text not null check (way in ('in-person', 'phone', 'letter', 'email', 'other')),
  words text not null,
  written_at text not null,
  member_id text not null,
  member_name text not null
) strict;

create table breaches (
  id text primary key,
  number integer not null,
  noticed_at text not null,
  what text not null,
  data_and_people text not null,
  written_at text not null,
  member_id text not null,
  member_name text not null
) strict;

create table concerns (
  id text primary key,
  number integer not null,
  noticed_by text not null,
  noticed_at text not null,
  words text not null,
  person_id text references people (id),
  story_id text references stories (id),
  -- 1: the person was erased; the words go as soon as somebody has been told.
  is_forgotten integer not null default 0 check (is_forgotten in (0, 1)),
  written_at text not null,
  member_id text not null,
  member_name text not null
) strict;

-- Added to, never changed.
create table case_steps (
  seq integer primary key,
  id text not null unique,
  request_id text references requests (id),
  breach_id text references breaches (id),
  concern_id text references concerns (id),
  kind text not null,
  on_day text not null,
  words text not null,
  to_whom text not null,
  risk text check (risk in ('none', 'some', 'high')),
  written_at text not null,
  member_id text not null,
  member_name text not null,
  check ((request_id is not null) + (breach_id is not null) + (concern_id is not null) = 1)
) strict;
create index case_steps_by_request on case_steps (request_id);
create index case_steps_by_breach on case_steps (breach_id);
create index case_steps_by_concern on case_steps (concern_id);

-- Which stories and people they are about.
create view cases_about (story_id, person_id) as
  select story_id, person_id from requests union select story_id, asker_id from requests
  union select story_id, person_id from concerns;
`,
} as const;
