// Photos and papers, described: what is said beside them, who is in them, who gave them, and what may be done with each.

export const describedAttachments = {
  version: 270,
  name: 'described-attachments',
  sql: `
alter table attachments add column caption text not null default '';
alter table attachments add column caption_alt text not null default '';
alter table attachments add column caption_alt_language text;
-- What can be seen, for those who cannot see it.
alter table attachments add column alt_text text not null default '';
alter table attachments add column given_by text not null default '';
alter table attachments add column taken_on text not null default '';
-- Somebody has looked: no face, no name, no house number by which anybody could be known.
alter table attachments add column nobody_recognisable integer not null default 0 check (nobody_recognisable in (0, 1));
-- Somebody has said that everybody who is in it is in the list.
alter table attachments add column people_listed integer not null default 0 check (people_listed in (0, 1));

create table attachment_people (
  id text primary key,
  attachment_id text not null references attachments (id),
  person_id text references people (id),
  name text not null,
  position integer not null,
  check (person_id is not null or name <> '')
) strict;
create index attachment_people_of on attachment_people (attachment_id);

-- The newest of a use counts. Without one it is no.
create table attachment_permissions (
  attachment_id text not null references attachments (id),
  use text not null check (use in ('archive', 'exhibition', 'website', 'learning', 'broadcast', 'research')),
  agreed integer not null check (agreed in (0, 1)),
  said_by text not null,
  said_on text not null,
  noted_by text not null,
  noted_at text not null,
  primary key (attachment_id, use)
) strict, without rowid;
`,
} as const;
