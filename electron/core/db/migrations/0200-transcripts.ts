// Transcripts and their translations: lines of text with times, and the versions that were kept of them.

export const transcripts = {
  version: 200,
  name: 'transcripts',
  sql: `
create table transcripts (
  id text primary key,
  story_id text not null references stories (id),
  recording_id text references recordings (id),
  language text not null,
  of_id text references transcripts (id),
  state text not null check (state in ('draft', 'checked', 'approved')),
  origin text not null check (origin in ('typed', 'computer', 'imported')),
  -- Who wrote it down or translated it, in words.
  made_by text not null,
  checked_by text not null default '',
  checked_at text,
  approved_by text not null default '',
  approved_at text,
  revision integer not null default 0,
  -- Who changed it last: a change by somebody else keeps a version first.
  last_editor text not null default '',
  created_at text not null,
  updated_at text not null,
  binned_at text
) strict;
create index transcripts_of_story on transcripts (story_id);
create index transcripts_of_recording on transcripts (recording_id);

-- Lines of a translation name the line that they translate, once each.
create table transcript_lines (
  id text primary key,
  transcript_id text not null references transcripts (id),
  position real not null,
  from_ms integer check (from_ms >= 0),
  to_ms integer check (to_ms >= from_ms),
  speaker_id text references people (id),
  speaker text not null,
  text text not null,
  language text,
  direction text not null check (direction in ('auto', 'ltr', 'rtl')),
  of_line_id text references transcript_lines (id),
  -- JSON lists of places in the text: where words begin in time, and of which a computer was not sure.
  times text not null default '[]',
  doubtful text not null default '[]',
  is_by_computer integer not null default 0 check (is_by_computer in (0, 1))
) strict;
create index transcript_lines_in_order on transcript_lines (transcript_id, position);
create index transcript_lines_of_line on transcript_lines (of_line_id) where of_line_id is not null;
create index transcript_lines_of_speaker on transcript_lines (speaker_id) where speaker_id is not null;

create table transcript_versions (
  id text primary key,
  transcript_id text not null references transcripts (id),
  state text not null check (state in ('draft', 'checked', 'approved')),
  why text not null,
  made_at text not null,
  made_by text not null,
  line_count integer not null,
  word_count integer not null,
  -- The lines as JSON, compressed by raw deflate.
  lines blob not null
) strict;
create index transcript_versions_of on transcript_versions (transcript_id, made_at);
`,
} as const;
