// The first tables: people who use the library, stories, people in stories, recordings, agreements, collections, packages, history.

export const firstTables = {
  version: 10,
  name: 'first-tables',
  sql: `
create table settings (
  key text primary key,
  value text not null
) strict, without rowid;

create table members (
  id text primary key,
  name text not null,
  role text not null check (role in ('journalist', 'lead', 'archivist')),
  slot_id text not null unique,
  added_at text not null,
  removed_at text
) strict;

create table people (
  id text primary key,
  number integer not null unique,
  real_name text not null,
  attribution text not null check (attribution in ('full-name', 'first-name', 'chosen-name', 'no-name')),
  chosen_name text not null,
  age_band text not null check (age_band in ('adult', '16-17', 'under-16', 'unknown')),
  contact text not null,
  private_notes text not null,
  created_at text not null,
  updated_at text not null,
  binned_at text
) strict;

create table themes (
  id text primary key,
  name text not null,
  sensitive integer not null check (sensitive in (0, 1)),
  retired integer not null check (retired in (0, 1)),
  position integer not null
) strict;

create table stories (
  id text primary key,
  number integer not null unique,
  title text not null,
  summary text not null,
  recorded_on text not null,
  recorded_from text,
  ward_code text,
  locality text not null,
  content_warning text not null,
  private_notes text not null,
  created_at text not null,
  updated_at text not null,
  binned_at text
) strict;
create index stories_by_recorded on stories (recorded_from);
create index stories_by_updated on stories (updated_at);

create table story_people (
  story_id text not null references stories (id),
  person_id text not null references people (id),
  role text not null check (role in ('narrator', 'interviewer', 'interpreter')),
  position integer not null,
  primary key (story_id, role, person_id)
) strict, without rowid;
create index story_people_by_person on story_people (person_id);

create table story_languages (
  story_id text not null references stories (id),
  language text not null,
  position integer not null,
  primary key (story_id, language)
) strict, without rowid;

create table story_themes (
  story_id text not null references stories (id),
  theme_id text not null references themes (id),
  position integer not null,
  primary key (story_id, theme_id)
) strict, without rowid;
create index story_themes_by_theme on story_themes (theme_id);

create table story_tags (
  story_id text not null references stories (id),
  tag text not null,
  position integer not null,
  primary key (story_id, tag)
) strict, without rowid;

create table recordings (
  id text primary key,
  story_id text references stories (id),
  kind text not null check (kind in ('take', 'import')),
  state text not null check (state in ('recording', 'interrupted', 'ready', 'damaged')),
  title text not null,
  device_name text not null,
  mime_type text not null,
  sample_rate_hz integer not null,
  channels integer not null,
  bits_per_sample integer not null,
  duration_ms real not null,
  size_bytes integer not null,
  sha256 text not null,
  missing_samples integer not null,
  original_name text not null,
  peaks blob,
  started_at text not null,
  ended_at text,
  binned_at text
) strict;
create index recordings_by_story on recordings (story_id);

create table agreement_entries (
  seq integer primary key autoincrement,
  id text not null unique,
  story_id text not null references stories (id),
  person_id text not null references people (id),
  kind text not null check (kind in ('participation', 'recording', 'withdrawal', 'opening')),
  agreed_on text not null,
  language text not null,
  text_version text not null,
  explained_by text not null,
  note text not null,
  reason text not null,
  closed_until text,
  closed_reason text not null,
  signature_method text,
  signature_name text,
  signature_mark text,
  adult_name text,
  adult_role text,
  adult_signature_method text,
  adult_signature_name text,
  adult_signature_mark text,
  recorded_at text not null,
  recorded_by text not null
) strict;
create index agreement_entries_by_story on agreement_entries (story_id, person_id, seq);

create table agreement_uses (
  entry_id text not null references agreement_entries (id),
  use text not null check (use in ('archive', 'exhibition', 'website', 'learning', 'broadcast', 'research')),
  agreed integer not null check (agreed in (0, 1)),
  primary key (entry_id, use)
) strict, without rowid;

create trigger agreement_entries_stay before update on agreement_entries begin
  select raise(abort, 'agreement entries are never changed');
end;
create trigger agreement_entries_remain before delete on agreement_entries begin
  select raise(abort, 'agreement entries are never removed');
end;
create trigger agreement_uses_stay before update on agreement_uses begin
  select raise(abort, 'agreement entries are never changed');
end;
create trigger agreement_uses_remain before delete on agreement_uses begin
  select raise(abort, 'agreement entries are never removed');
end;

create table collections (
  id text primary key,
  title text not null,
  introduction text not null,
  created_at text not null,
  updated_at text not null,
  binned_at text
) strict;

create table collection_items (
  collection_id text not null references collections (id),
  story_id text not null references stories (id),
  caption text not null,
  position integer not null,
  primary key (collection_id, story_id)
) strict, without rowid;

-- A row is made before the first byte is written ('building'), so that what a kill leaves behind can be found and cleared.
create table packages (
  id text primary key,
  collection_id text not null references collections (id),
  collection_title text not null,
  name text not null,
  path text not null,
  form text not null check (form in ('folder', 'zip')),
  use text not null,
  state text not null check (state in ('building', 'made')),
  made_at text not null,
  made_by text not null,
  payload_oxum text not null,
  fingerprint text not null
) strict;

create table package_stories (
  package_id text not null references packages (id),
  story_id text not null references stories (id),
  primary key (package_id, story_id)
) strict, without rowid;

create table history (
  seq integer primary key autoincrement,
  at text not null,
  member_id text not null,
  member_name text not null,
  action text not null,
  subject text not null,
  detail text not null,
  previous_hash text not null,
  hash text not null
) strict;
create trigger history_stays before update on history begin
  select raise(abort, 'history is never changed');
end;
create trigger history_remains before delete on history begin
  select raise(abort, 'history is never removed');
end;
`,
} as const;
