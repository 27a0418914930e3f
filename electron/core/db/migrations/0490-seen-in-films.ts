// Whoever is silent in a film has a face all the same: somebody says of each film who can be seen in it. What was said of the sound does not count for it.

export const seenInFilms = {
  version: 490,
  name: 'seen-in-films',
  sql: `
-- "Everybody who can be seen is in the list and has agreed; nobody else can be seen." It is said of the film with this hash, beside these voices.
create table films_seen (
  film_id text primary key references films (id) on delete cascade,
  sha256 text not null,
  voices text not null,
  said_at text not null,
  said_by text not null
) strict, without rowid;
`,
} as const;
