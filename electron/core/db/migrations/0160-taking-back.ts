// Taking back: to whom packages went, the letters that go after them, and stories that were erased for good.

export const takingBack = {
  version: 160,
  name: 'taking-back',
  sql: `
-- How to reach whom a package went to; and the package in whose place it was made.
alter table packages add column recipient_contact text not null default '';
alter table packages add column replaces text references packages (id);

-- One for each package that holds a story which was taken back: whoever has it is asked to stop, and their answer is kept.
create table notices (
  id text primary key,
  story_id text not null references stories (id),
  package_id text not null references packages (id),
  asks text not null check (asks in ('stop-using', 'delete')),
  state text not null check (state in ('open', 'sent', 'answered', 'no-answer')),
  written_at text not null,
  sent_on text,
  sent_how text not null default '',
  answered_on text,
  answer text not null default '',
  unique (story_id, package_id, asks)
) strict;
create index notices_by_package on notices (package_id);

-- That a story was erased, when and by whom. Until it says 'erased', files of it may still lie on the disk.
create table erasures (
  id text primary key,
  story_id text not null unique references stories (id),
  reason text not null check (reason in ('storyteller', 'before-agreement', 'request')),
  state text not null check (state in ('erasing', 'erased')),
  begun_at text not null,
  done_at text,
  erased_by text not null
) strict;

-- Random ids of what went, so that it goes again where an older copy of it comes back. They say nothing of whom or what they were.
create table erased_ids (
  id text primary key,
  erasure_id text not null references erasures (id),
  kind text not null check (kind in ('media', 'copy', 'person'))
) strict, without rowid;

-- Where full backups were made, for whoever must make them anew.
create table whole_backups (
  place text primary key,
  made_at text not null
) strict, without rowid;
`,
} as const;
