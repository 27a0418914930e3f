// Marks in recordings: moments to find again, passages that are closed, and passages that were erased at the storyteller's wish.

export const passages = {
  version: 70,
  name: 'passages',
  sql: `
-- Times in milliseconds from the beginning of the recording.
create table markers (
  id text primary key,
  recording_id text not null references recordings (id),
  at_ms integer not null check (at_ms >= 0),
  kind text not null check (kind in ('theme', 'important', 'do-not-use', 'note', 'question', 'skipped')),
  theme_id text references themes (id),
  text text not null,
  created_at text not null,
  binned_at text
) strict;
create index markers_of_recording on markers (recording_id, at_ms);

-- Closed until it is opened. Nothing in it is ever removed. Members can go, so their names are kept as words.
create table closed_passages (
  id text primary key,
  recording_id text not null references recordings (id),
  from_ms integer not null check (from_ms >= 0),
  to_ms integer not null check (to_ms > from_ms),
  reason text not null,
  source text not null check (source in ('during', 'after', 'marker')),
  made_by text not null,
  made_by_id text not null,
  made_at text not null,
  opened_at text,
  opened_by text not null default '',
  opened_reason text not null default ''
) strict;
create index closed_passages_of_recording on closed_passages (recording_id, from_ms);

-- The sound itself was written anew with silence. Until done_at is said, the new file may not be in its place yet.
create table erased_passages (
  id text primary key,
  recording_id text not null references recordings (id),
  from_ms integer not null check (from_ms >= 0),
  to_ms integer not null check (to_ms > from_ms),
  reason text not null,
  erased_by text not null,
  begun_at text not null,
  sha256_before text not null,
  sha256_after text not null,
  peaks_after blob not null,
  done_at text
) strict;
create index erased_passages_of_recording on erased_passages (recording_id);
`,
} as const;
