// Deliveries: what goes out in one piece, with the packages that lie in it; and the keys by which packages of others are known.

export const deliveries = {
  version: 340,
  name: 'deliveries',
  sql: `
-- As for packages: a row is made before the first byte is written ('building'). What it holds and to whom it goes stands in its packages.
create table deliveries (
  id text primary key,
  name text not null,
  path text not null,
  shape text not null,
  preset_name text not null,
  state text not null check (state in ('building', 'made')),
  made_at text not null,
  made_by text not null
) strict;

-- Null for those that were made before there were deliveries.
alter table packages add column delivery_id text references deliveries (id);
create index packages_delivery on packages (delivery_id);

-- Whose signature is whose, as somebody here has looked it up on paper.
create table known_keys (
  -- One line, as OpenSSH writes it: ssh-ed25519 AAAA…
  key text primary key,
  name text not null,
  added_at text not null,
  added_by text not null
) strict, without rowid;
`,
} as const;
