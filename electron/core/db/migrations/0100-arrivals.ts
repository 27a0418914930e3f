// What arrives from elsewhere beside whole sound files: sounds that a recorder had split, sounds whose end is missing, photos and papers.

export const arrivals = {
  version: 100,
  name: 'arrivals',
  sql: `
-- The file ended before its own header said, and somebody wanted what was there.
alter table recordings add column is_incomplete integer not null default 0;

-- The files from which a recording was joined. The recording holds the samples of all of them; what stood before and behind the
-- samples of each is here, so that each file can be made again byte for byte.
create table import_parts (
  recording_id text not null references recordings (id),
  position integer not null,
  name text not null,
  size_bytes integer not null,
  sha256 text not null,
  -- Where its samples lie in the stored recording.
  data_start integer not null,
  data_bytes integer not null,
  head blob not null,
  tail blob not null,
  primary key (recording_id, position)
) strict;
create index import_parts_size on import_parts (size_bytes);

create table attachments (
  id text primary key,
  story_id text references stories (id),
  kind text not null check (kind in ('photo', 'paper')),
  mime_type text not null,
  size_bytes integer not null,
  sha256 text not null,
  width integer,
  height integer,
  pages integer,
  title text not null,
  original_name text not null,
  is_private integer not null default 1,
  added_at text not null,
  binned_at text
) strict;
create index attachments_story on attachments (story_id);
`,
} as const;
