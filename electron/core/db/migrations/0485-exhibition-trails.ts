// Trails that are shown in an exhibition: by reference alone, so that each is judged as it stands when something is made.

export const exhibitionTrails = {
  version: 485,
  name: 'exhibition-trails',
  sql: `
create table exhibition_trails (
  exhibition_id text not null references exhibitions (id) on delete cascade,
  position integer not null,
  trail_id text not null references trails (id) on delete cascade,
  primary key (exhibition_id, trail_id)
) strict, without rowid;
create index exhibition_trails_trail on exhibition_trails (trail_id);
`,
} as const;
