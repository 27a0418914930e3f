// Films: the picture of a take, which belongs to its recording and can go into the bin by itself.

export const films = {
  version: 110,
  name: 'films',
  sql: `
create table films (
  id text primary key,
  recording_id text not null references recordings (id),
  state text not null check (state in ('filming', 'interrupted', 'ready')),
  mime_type text not null,
  width_px integer not null,
  height_px integer not null,
  duration_ms real not null,
  size_bytes integer not null,
  sha256 text not null,
  -- How far the take had come when the film began.
  offset_ms real not null,
  was_cut_off integer not null default 0 check (was_cut_off in (0, 1)),
  -- Where what lies in the file, so that a player can go to any moment of it at once.
  outline blob,
  started_at text not null,
  ended_at text,
  binned_at text
) strict;
create index films_by_recording on films (recording_id);
`,
} as const;
