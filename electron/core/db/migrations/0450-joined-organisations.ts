// Two entries of one organisation become one: which, and what has moved, so that they can be taken apart again.

export const joinedOrganisations = {
  version: 450,
  name: 'joined-organisations',
  sql: `
-- The entry that is gone keeps its row: what comes from its library later belongs to the one that is kept.
create table joined_organisations (
  organisation_id text primary key references organisations (id),
  kept_id text not null references organisations (id),
  joined_at text not null,
  joined_by text not null,
  -- What each aimed at before.
  target integer,
  check (organisation_id <> kept_id)
) strict, without rowid;
create index joined_organisations_kept on joined_organisations (kept_id);

create table joined_stories (
  organisation_id text not null references joined_organisations (organisation_id) on delete cascade,
  story_id text not null references stories (id),
  primary key (organisation_id, story_id)
) strict, without rowid;
create index joined_stories_story on joined_stories (story_id);

create table joined_intakes (
  organisation_id text not null references joined_organisations (organisation_id) on delete cascade,
  intake_id text not null references intakes (id),
  primary key (organisation_id, intake_id)
) strict, without rowid;
create index joined_intakes_intake on joined_intakes (intake_id);
`,
} as const;
