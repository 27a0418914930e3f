// What must have been done before a story leaves: it was gone through for what could hurt somebody, on the very state that leaves;
// for somebody at high risk another person looked too; and which words that look like names are none.

export const releaseChecks = {
  version: 170,
  name: 'release-checks',
  sql: `
create table sensitivity_checks (
  seq integer primary key autoincrement,
  id text not null unique,
  story_id text not null references stories (id),
  -- Of all that would leave, hexadecimal; and of its parts, to tell what has changed.
  state_sha256 text not null,
  words_sha256 text not null,
  people_sha256 text not null,
  sounds_sha256 text not null,
  made_at text not null,
  member_id text not null,
  made_by text not null
) strict;
create index sensitivity_checks_by_story on sensitivity_checks (story_id, seq);
create table sensitivity_answers (
  check_id text not null references sensitivity_checks (id),
  topic text not null,
  answer text not null check (answer in ('nothing', 'dealt-with', 'open')),
  how text not null,
  primary key (check_id, topic)
) strict;
create table release_approvals (
  seq integer primary key autoincrement,
  id text not null unique,
  story_id text not null references stories (id),
  state_sha256 text not null,
  approved_at text not null,
  member_id text not null,
  approved_by text not null
) strict;
create index release_approvals_by_story on release_approvals (story_id, state_sha256);
create table cleared_words (
  seq integer primary key autoincrement,
  id text not null unique,
  story_id text not null references stories (id),
  word text not null,
  -- Of the names that the word is like: another name that is like it, and somebody must look again.
  names_sha256 text not null,
  cleared_at text not null,
  cleared_by text not null
) strict;
create index cleared_words_by_story on cleared_words (story_id);
create trigger sensitivity_checks_stay before update on sensitivity_checks begin
  select raise(abort, 'checks are never changed');
end;
create trigger sensitivity_answers_stay before update on sensitivity_answers begin
  select raise(abort, 'checks are never changed');
end;
create trigger release_approvals_stay before update on release_approvals begin
  select raise(abort, 'approvals are never changed');
end;
`,
} as const;
