// Closed lines of text beside closed passages of sound, until when somebody wants to look again, and the substitutes for names.

export const closedWords = {
  version: 210,
  name: 'closed-words',
  sql: `
-- A day on which somebody looks again. Nothing opens by itself.
alter table closed_passages add column until text;

-- A line can be taken out of its text and come back with an older version: it is closed by its number, and, while it is away, by its words.
-- Where its sound is closed with it, the passage says whether both are open again.
create table closed_lines (
  id text primary key,
  transcript_id text not null references transcripts (id),
  line_id text not null,
  passage_id text references closed_passages (id),
  words text not null default '',
  reason text not null,
  until text,
  made_by text not null,
  made_by_id text not null,
  made_at text not null,
  opened_at text,
  opened_by text not null default '',
  opened_reason text not null default ''
) strict;
create index closed_lines_of_transcript on closed_lines (transcript_id);
create index closed_lines_of_line on closed_lines (line_id);
create index closed_lines_of_passage on closed_lines (passage_id) where passage_id is not null;

-- What stands in the place of a name in everything that leaves. This key never does.
create table substitutes (
  id text primary key,
  story_id text not null references stories (id),
  person_id text references people (id),
  substitute text not null,
  made_by text not null,
  made_at text not null,
  updated_at text not null,
  removed_at text
) strict;
create index substitutes_of_story on substitutes (story_id);
create index substitutes_of_person on substitutes (person_id) where person_id is not null;

create table substitute_forms (
  substitute_id text not null references substitutes (id),
  position integer not null,
  form text not null,
  primary key (substitute_id, position)
) strict;
`,
} as const;
