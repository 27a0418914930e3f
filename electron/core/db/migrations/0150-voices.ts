// Who can be heard in a recording and whether they have agreed, and what those who help with stories have signed.

export const voices = {
  version: 150,
  name: 'voices',
  sql: `
-- Nobody is ever taken out of this list: who was put there by mistake is marked as removed.
create table voices (
  id text primary key,
  recording_id text not null references recordings (id),
  person_id text references people (id),
  kind text not null check (kind in ('storyteller', 'interviewer', 'interpreter', 'other')),
  -- Words for somebody who is not in the list of people.
  label text not null,
  -- Both null: throughout.
  from_ms integer check (from_ms >= 0),
  to_ms integer check (to_ms > from_ms),
  -- Only of others: storytellers agree in the ledger, interviewers and interpreters as contributors.
  agreed_on text check (agreed_on is null or kind = 'other'),
  agreed_how text not null default '',
  added_at text not null,
  added_by text not null,
  removed_at text,
  -- Whoever last said that everybody is listed knew that this voice was removed. Until then it counts.
  removal_seen integer not null default 0 check (removal_seen in (0, 1)),
  check ((from_ms is null) = (to_ms is null)),
  check (kind = 'other' or person_id is not null)
) strict;
create index voices_of_recording on voices (recording_id);

-- "Everybody who can be heard is listed." It is said of the sound with this hash.
create table voices_checked (
  recording_id text primary key references recordings (id),
  sha256 text not null,
  checked_at text not null,
  checked_by text not null
) strict, without rowid;

-- What interviewers, interpreters and others who help have signed, and when it ended. The newest of a person and role counts.
create table contributor_agreements (
  seq integer primary key autoincrement,
  id text not null unique,
  person_id text not null references people (id),
  role text not null check (role in ('interviewer', 'interpreter', 'translator', 'photographer')),
  kind text not null check (kind in ('signed', 'ended')),
  on_day text not null,
  text_version text not null,
  signature_method text,
  signature_name text,
  -- The path of what was drawn, or where the paper is kept.
  signature_mark text,
  signature_witness text not null default '',
  adult_name text,
  adult_role text,
  adult_authority text not null default '',
  adult_signature_method text,
  adult_signature_name text,
  adult_signature_mark text,
  adult_signature_witness text not null default '',
  confidential integer not null check (confidential in (0, 1)),
  recorded_at text not null,
  recorded_by text not null
) strict;
create index contributor_agreements_of_person on contributor_agreements (person_id, role, seq);

-- Each time it was said anew how careful one must be with a person. The reasons are for leads alone.
create table protection_changes (
  id text primary key,
  person_id text not null references people (id),
  from_level text not null check (from_level in ('ordinary', 'careful', 'high')),
  to_level text not null check (to_level in ('ordinary', 'careful', 'high')),
  reason text not null,
  changed_at text not null,
  changed_by text not null
) strict, without rowid;
create index protection_changes_of_person on protection_changes (person_id, changed_at);

create trigger contributor_agreements_stay before update on contributor_agreements begin
  select raise(abort, 'contributor agreements are never changed');
end;
create trigger contributor_agreements_remain before delete on contributor_agreements begin
  select raise(abort, 'contributor agreements are never removed');
end;
`,
} as const;
