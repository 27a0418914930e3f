// Copies that storytellers were given of their own stories: what left, when, and to whom.

export const storytellerCopies = {
  version: 355,
  name: 'storyteller-copies',
  sql: `
-- Stays when its story is erased: it names the story by its number alone.
create table storyteller_copies (
  id text primary key,
  story_id text not null references stories (id),
  name text not null,
  path text not null,
  form text not null check (form in ('folder', 'zip')),
  sound text not null check (sound in ('none', 'listening', 'master')),
  has_own_closed integer not null check (has_own_closed in (0, 1)),
  has_texts integer not null check (has_texts in (0, 1)),
  has_photos integer not null check (has_photos in (0, 1)),
  has_agreement integer not null check (has_agreement in (0, 1)),
  state text not null check (state in ('building', 'made')),
  made_at text not null,
  made_by text not null,
  ledger_seq integer not null
) strict;
create index storyteller_copies_by_story on storyteller_copies (story_id);

-- Goes when the person is erased.
create table storyteller_copy_people (
  copy_id text primary key references storyteller_copies (id),
  person_id text not null references people (id)
) strict, without rowid;
create index storyteller_copy_people_by_person on storyteller_copy_people (person_id);
`,
} as const;
