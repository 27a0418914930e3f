// Exhibitions, and what is made of them: it leaves as packages do, is in the same list, and is reached by the same letters.

export const exhibitions = {
  version: 390,
  name: 'exhibitions',
  sql: `
create table exhibitions (
  id text primary key,
  look text not null check (look in ('paper', 'evening', 'poster')),
  accent text not null,
  idle_seconds integer not null,
  guest_book integer not null check (guest_book in (0, 1)),
  created_at text not null,
  updated_at text not null,
  binned_at text
) strict;

create table exhibition_languages (
  exhibition_id text not null references exhibitions (id) on delete cascade,
  position integer not null,
  language text not null,
  primary key (exhibition_id, language)
) strict, without rowid;

create table exhibition_sections (
  id text primary key,
  exhibition_id text not null references exhibitions (id) on delete cascade,
  position integer not null
) strict;
create index exhibition_sections_order on exhibition_sections (exhibition_id, position);

-- What is shown, by reference alone. Lines of a transcript may be written anew, so they are named without a reference.
create table exhibition_items (
  id text primary key,
  exhibition_id text not null references exhibitions (id) on delete cascade,
  section_id text not null references exhibition_sections (id) on delete cascade,
  position integer not null,
  kind text not null check (kind in ('story', 'clip', 'quote', 'picture', 'text')),
  story_id text references stories (id),
  recording_id text references recordings (id),
  from_ms real,
  to_ms real,
  fade_in_ms real,
  fade_out_ms real,
  transcript_id text references transcripts (id),
  from_line_id text,
  to_line_id text,
  attachment_id text references attachments (id),
  check ((story_id is null) = (kind = 'text')),
  check ((recording_id is null) = (kind <> 'clip')),
  check ((transcript_id is null) = (kind <> 'quote')),
  check ((attachment_id is null) = (kind <> 'picture'))
) strict;
create index exhibition_items_order on exhibition_items (section_id, position);
create index exhibition_items_story on exhibition_items (story_id);

-- The exhibition's own words, in each language. part_id names a section or an item; empty: the exhibition itself.
create table exhibition_words (
  exhibition_id text not null references exhibitions (id) on delete cascade,
  part_id text not null,
  field text not null,
  language text not null,
  words text not null,
  primary key (exhibition_id, part_id, field, language)
) strict, without rowid;

-- Signs of partners: what can be seen in them, and nothing else of their files.
create table exhibition_logos (
  id text primary key,
  exhibition_id text not null references exhibitions (id) on delete cascade,
  position integer not null,
  name text not null,
  mime_type text not null,
  picture blob not null
) strict;

-- Parts of recordings as they are heard, in the folder copies: made again when anything that they are made of changes.
create table kept_clips (
  recipe text primary key,
  recording_id text not null references recordings (id) on delete cascade,
  media_id text not null unique,
  size_bytes integer not null,
  sha256 text not null,
  duration_ms real not null
) strict;
create index kept_clips_recording on kept_clips (recording_id);

-- What left need no longer be of a collection.
create table packages_of_all (
  id text primary key,
  kind text not null default 'archive' check (kind in ('archive', 'kiosk', 'cards', 'wall', 'media-pack', 'website', 'trail')),
  collection_id text references collections (id),
  exhibition_id text references exhibitions (id),
  collection_title text not null,
  name text not null,
  path text not null,
  form text not null check (form in ('folder', 'zip')),
  use text not null,
  state text not null check (state in ('building', 'made')),
  made_at text not null,
  made_by text not null,
  payload_oxum text not null,
  fingerprint text not null,
  recipient text not null default '',
  ledger_seq integer not null default 0,
  recipient_contact text not null default '',
  replaces text references packages (id),
  delivery_id text references deliveries (id),
  check ((collection_id is null) = (kind <> 'archive'))
) strict;
insert into packages_of_all (id, collection_id, collection_title, name, path, form, use, state, made_at, made_by, payload_oxum, fingerprint,
    recipient, ledger_seq, recipient_contact, replaces, delivery_id)
  select id, collection_id, collection_title, name, path, form, use, state, made_at, made_by, payload_oxum, fingerprint,
    recipient, ledger_seq, recipient_contact, replaces, delivery_id from packages;
drop table packages;
alter table packages_of_all rename to packages;
create index packages_delivery on packages (delivery_id);

-- Which of the files that left hold a story: whoever keeps them and cannot be sent new ones is told what to delete.
create table package_files (
  package_id text not null references packages (id),
  path text not null,
  story_id text not null references stories (id),
  primary key (package_id, path, story_id)
) strict, without rowid;
`,
} as const;
