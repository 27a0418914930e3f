// Agreements that a package told of were signed elsewhere, by people whose age was asked elsewhere; and a name alone is no person.

export const toldEntries = {
  version: 385,
  name: 'told-entries',
  sql: `
create table told_entries (
  entry_id text primary key references agreement_entries (id)
) strict, without rowid;

-- The same name of the same library may be two people: how somebody was called there, not who they are.
drop index received_people_person;
alter table received_people rename to received_people_by_name;
create table received_people (
  entry integer primary key,
  library_id text not null,
  name text not null,
  person_id text not null references people (id)
) strict;
insert into received_people (library_id, name, person_id) select library_id, name, person_id from received_people_by_name;
drop table received_people_by_name;
create index received_people_person on received_people (person_id);
create index received_people_name on received_people (library_id, name);
`,
} as const;
