// What is made of a recording to listen to: its copy, where it begins and ends, and a finer outline. All but the ends can be made again.

export const accessCopies = {
  version: 90,
  name: 'access-copies',
  sql: `
-- Where copies of this recording begin and end; null for its own beginning and end. The recording itself stays whole.
alter table recordings add column trim_in_ms real;
alter table recordings add column trim_out_ms real;

-- The copy to listen to, in the folder copies. It is used only while its recipe is what would be made today.
create table access_copies (
  recording_id text primary key references recordings (id) on delete cascade,
  recipe text not null,
  media_id text not null unique,
  size_bytes integer not null,
  sha256 text not null,
  from_ms real not null,
  duration_ms real not null,
  gain text not null check (gain in ('full', 'capped', 'none')),
  loudness_lufs real,
  true_peak_db real,
  made_at text not null
) strict;

-- The loudest sample of every few milliseconds: one byte a point and channel, the channels of a point side by side.
create table outlines (
  recording_id text primary key references recordings (id) on delete cascade,
  channels integer not null,
  ms_per_point real not null,
  points blob not null
) strict;
`,
} as const;
