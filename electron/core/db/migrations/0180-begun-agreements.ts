// Keeps the answers of a conversation that goes on another day.

export const begunAgreements = {
  version: 180,
  name: 'begun-agreements',
  sql: `
create table begun_agreements (
  story_id text not null references stories (id) on delete cascade,
  person_id text not null references people (id) on delete cascade,
  kind text not null check (kind in ('participation', 'recording')),
  member text not null,
  body text not null check (json_valid(body)),
  updated_at text not null,
  primary key (story_id, person_id, kind)
) strict, without rowid;
`,
} as const;
