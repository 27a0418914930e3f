// What came back from those who received a delivery, and what a delivery went out without.

export const deliveryAnswers = {
  version: 365,
  name: 'delivery-answers',
  sql: `
-- What the archive had asked for and which stories lacked it, when it was sent all the same: JSON, shown and never decided on.
alter table deliveries add column sent_without text not null default '[]';

create table delivery_answers (
  id text primary key,
  delivery_id text references deliveries (id),
  package_id text references packages (id),
  kind text not null check (kind in ('receipt', 'accession', 'question', 'refused', 'returned', 'destroyed', 'other')),
  on_day text not null,
  from_whom text not null,
  reference text not null,
  note text not null,
  written_at text not null,
  written_by text not null,
  binned_at text,
  check ((delivery_id is null) <> (package_id is null))
) strict;
create index delivery_answers_delivery on delivery_answers (delivery_id);
create index delivery_answers_package on delivery_answers (package_id);

-- The letter or receipt itself, as it was given.
create table delivery_answer_files (
  answer_id text primary key references delivery_answers (id),
  name text not null,
  bytes blob not null
) strict, without rowid;
`,
} as const;
