// Questionnaires with their versions, and what residents answered.

export const questionnaires = {
  version: 300,
  name: 'questionnaires',
  sql: `
create table questionnaires (
  id text primary key,
  position integer not null,
  binned_at text
) strict;

-- The form as it was when somebody answered it. A version that has answers is never changed.
create table questionnaire_versions (
  questionnaire_id text not null references questionnaires (id),
  version integer not null,
  form text not null,
  primary key (questionnaire_id, version)
) strict, without rowid;

-- Of nobody: no name, no person, no time but the day, and no order in which they came.
create table questionnaire_answers (
  id text primary key,
  questionnaire_id text not null,
  version integer not null,
  way text not null check (way in ('screen', 'paper')),
  answered_on text not null,
  language text not null,
  sheet text not null,
  locality_id text references localities (id),
  age text check (age in ('under-16', '16-24', '25-44', '45-64', '65-over')),
  choices text not null,
  words text not null,
  is_looked_through integer not null default 0 check (is_looked_through in (0, 1)),
  is_binned integer not null default 0 check (is_binned in (0, 1)),
  foreign key (questionnaire_id, version) references questionnaire_versions (questionnaire_id, version)
) strict, without rowid;
create index questionnaire_answers_of on questionnaire_answers (questionnaire_id, sheet);
`,
} as const;
