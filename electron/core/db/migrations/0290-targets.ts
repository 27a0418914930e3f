// What was promised, how much of it there is where the library cannot count it, and the localities of the project.

export const targets = {
  version: 290,
  name: 'targets',
  sql: `
create table targets (
  id text primary key,
  kind text not null check (kind in ('stories', 'localities', 'organisations', 'journalists', 'narratives', 'questionnaires', 'own')),
  words text not null,
  number integer not null check (number > 0),
  by_day text,
  position integer not null,
  removed_at text
) strict;

-- Each time a lead wrote down how many there are. The newest counts; none is ever changed.
create table target_counts (
  seq integer primary key,
  target_id text not null references targets (id),
  count integer not null check (count >= 0),
  note text not null,
  counted_at text not null,
  counted_by text not null
) strict;
create index target_counts_of on target_counts (target_id, seq);

create table localities (
  id text primary key,
  name text not null,
  position integer not null,
  removed_at text
) strict;
-- A locality of this list is told of protected stories too: their words are read again when it changes.
create trigger stale_words_localities_insert after insert on localities begin
  insert or ignore into stale_words (story_id) select id from stories;
end;
create trigger stale_words_localities_update after update on localities begin
  insert or ignore into stale_words (story_id) select id from stories;
end;
`,
} as const;
