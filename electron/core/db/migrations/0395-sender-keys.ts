// Which key each library has signed with: that a package is of a library is only said by the package, and a key proves it.

export const senderKeys = {
  version: 395,
  name: 'sender-keys',
  sql: `
-- The first key with which a package of this library came in, and each that a lead has put in its place: the newest counts. It goes with its intake when that is taken back.
create table sender_keys (
  entry integer primary key,
  library_id text not null,
  -- One line, as OpenSSH writes it: ssh-ed25519 AAAA…
  key text not null,
  intake_id text not null references intakes (id),
  noted_at text not null,
  noted_by text not null
) strict;
create index sender_keys_library on sender_keys (library_id, entry);
create index sender_keys_intake on sender_keys (intake_id);

-- Packages that said they were of a library, and were not signed as its packages were before.
create table sender_doubts (
  intake_id text primary key references intakes (id),
  doubt text not null check (doubt in ('unsigned', 'other-key')),
  -- The lead who said that it was of them all the same; empty: nobody.
  trusted_by text not null
) strict, without rowid;
`,
} as const;
