// What came in with packages: what was received last of each story, so that the next package can be told apart from what was changed here.

export const received = {
  version: 360,
  name: 'received',
  sql: `
-- As it was received last, as JSON: what differs from this here was changed here.
create table received_values (
  story_id text not null references stories (id),
  field text not null,
  value text not null,
  primary key (story_id, field)
) strict, without rowid;

-- A person as another library shows them: the same name of the same library is the same person.
create table received_people (
  library_id text not null,
  name text not null,
  person_id text not null references people (id),
  primary key (library_id, name)
) strict, without rowid;
create index received_people_person on received_people (person_id);

-- Which file became what, so that a newer package does not bring the same again.
create table received_files (
  story_id text not null references stories (id),
  checksum text not null,
  recording_id text references recordings (id),
  attachment_id text references attachments (id),
  transcript_id text references transcripts (id),
  -- Of the transcript when it was received.
  revision integer not null default 0,
  primary key (story_id, checksum)
) strict, without rowid;
create index received_files_recording on received_files (recording_id);
create index received_files_attachment on received_files (attachment_id);
create index received_files_transcript on received_files (transcript_id);

-- The sender's own description of a story, word for word, with all that is not understood here.
create table received_records (
  story_id text not null references stories (id),
  intake_id text not null references intakes (id),
  record text not null,
  primary key (story_id, intake_id)
) strict, without rowid;
create index received_records_intake on received_records (intake_id);

-- Sounds and pictures that are being brought in: no row names them until all of a package is there.
create table receiving_media (
  media_id text primary key,
  intake_id text not null
) strict, without rowid;
`,
} as const;
