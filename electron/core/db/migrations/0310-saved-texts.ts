// Texts that were saved as files for others: where each went, and letters to whoever has one when its story is taken back.

export const savedTexts = {
  version: 310,
  name: 'saved-texts',
  sql: `
-- Stays when its story is erased: it names the story by its number alone.
create table saved_texts (
  id text primary key,
  story_id text not null references stories (id),
  file_name text not null,
  format text not null,
  language text not null,
  use text not null check (use in ('archive', 'exhibition', 'website', 'learning', 'broadcast', 'research')),
  recipient text not null,
  recipient_contact text not null,
  made_at text not null,
  made_by text not null,
  fingerprint text not null,
  ledger_seq integer not null
) strict;
create index saved_texts_by_story on saved_texts (story_id);

-- A letter is about a package or about a saved text.
create table notices_of_both (
  id text primary key,
  story_id text not null references stories (id),
  package_id text references packages (id),
  saved_text_id text references saved_texts (id),
  asks text not null check (asks in ('stop-using', 'delete')),
  state text not null check (state in ('open', 'sent', 'answered', 'no-answer')),
  written_at text not null,
  sent_on text,
  sent_how text not null default '',
  answered_on text,
  answer text not null default '',
  unique (story_id, package_id, asks),
  unique (saved_text_id, asks),
  check ((package_id is null) <> (saved_text_id is null))
) strict;
insert into notices_of_both (id, story_id, package_id, asks, state, written_at, sent_on, sent_how, answered_on, answer)
  select id, story_id, package_id, asks, state, written_at, sent_on, sent_how, answered_on, answer from notices;
drop table notices;
alter table notices_of_both rename to notices;
create index notices_by_package on notices (package_id);
`,
} as const;
