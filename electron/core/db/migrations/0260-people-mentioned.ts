// People who are spoken of in stories; other names of people, which stay hidden; and people who were found to be one.

export const peopleMentioned = {
  version: 260,
  name: 'people-mentioned',
  sql: `
create table mentioned_people (
  id text primary key,
  story_id text not null references stories (id),
  -- Somebody of the list of people, or nobody there: then the name is all there is.
  person_id text references people (id),
  name text not null,
  -- Who they are to the storyteller, in words.
  relation text not null,
  is_alive text not null check (is_alive in ('yes', 'no', 'unknown')),
  knows_about_this text not null check (knows_about_this in ('yes', 'no', 'unknown')),
  note text not null,
  added_at text not null,
  binned_at text
) strict;
create index mentioned_people_of_story on mentioned_people (story_id);

-- By which somebody is known as well. Looked for, as the real name is, wherever it must not be seen.
create table other_names (
  person_id text not null references people (id),
  name text not null,
  primary key (person_id, name)
) strict, without rowid;

-- Two entries were one person. What stood there before is kept, so that they can be taken apart again.
create table people_joined (
  id text primary key,
  kept_id text not null references people (id),
  -- Is not in the list of people any more.
  gone_id text not null,
  joined_at text not null,
  joined_by text not null,
  -- JSON: both entries as they were, and which rows were moved.
  kept_before text not null,
  gone_before text not null,
  moved text not null,
  apart_at text
) strict;
create index people_joined_kept on people_joined (kept_id);
`,
} as const;
