// First drafts by this computer: how far each has come, and for which stories a lead has allowed or forbidden them.

export const drafts = {
  version: 220,
  name: 'drafts',
  sql: `
create table drafts (
  id text primary key,
  story_id text not null references stories (id),
  recording_id text not null references recordings (id),
  -- Null until the first words are there.
  transcript_id text references transcripts (id),
  -- Null where the computer was to find out.
  language text,
  model text not null,
  -- Of the sound that it is made of: another sound needs another draft.
  sha256 text not null,
  from_ms integer not null check (from_ms >= 0),
  done_to_ms integer not null check (done_to_ms >= from_ms),
  to_ms integer not null check (to_ms >= done_to_ms),
  made_by text not null,
  started_at text not null,
  updated_at text not null,
  finished_at text
) strict;
create index drafts_of_story on drafts (story_id);
create index drafts_of_recording on drafts (recording_id);
create index drafts_of_transcript on drafts (transcript_id) where transcript_id is not null;

create table draft_decisions (
  story_id text primary key references stories (id),
  is_allowed integer not null check (is_allowed in (0, 1)),
  reason text not null,
  -- Who was at high protection when it was decided, as a fingerprint: for others it must be decided anew.
  about text not null,
  decided_by text not null,
  decided_at text not null
) strict;
`,
} as const;
