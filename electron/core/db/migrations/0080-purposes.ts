// What a recording is for: an interview, the spoken agreement before it, or a test. And what was said when an agreement was spoken.

export const purposes = {
  version: 80,
  name: 'purposes',
  sql: `
-- What there was before, and what is brought in, counts as an interview: the gate asks for its agreements anyway.
alter table recordings add column purpose text not null default 'interview'
  check (purpose in ('interview', 'spoken-agreement', 'test'));

-- Who was asked to agree, in a spoken agreement.
alter table recordings add column person_id text references people (id);

-- What a sound is for decides whether agreements must cover it.
drop trigger access_facts_sound_changed;
create trigger access_facts_sound_changed after update of story_id, binned_at, agreed_after, purpose on recordings begin
  update counters set last = last + 1 where name = 'access-facts';
end;

-- Beside an entry that was spoken: the very words that were read out, and who helped.
create table spoken_agreements (
  entry_id text primary key references agreement_entries (id),
  words text not null,
  words_sha256 text not null,
  interpreter text not null,
  witness text not null
) strict, without rowid;

create table spoken_answers (
  entry_id text not null references agreement_entries (id),
  position integer not null,
  question text not null,
  answer text not null check (answer in ('yes', 'no')),
  at_ms real not null,
  primary key (entry_id, position)
) strict, without rowid;

-- Somebody was asked and said no: no agreement, and nobody should have to say it twice without being known.
-- It stands until this person's next participation agreement: \`after_entry\` is the newest one when they said no.
create table spoken_refusals (
  recording_id text primary key,
  story_id text not null references stories (id),
  person_id text not null references people (id),
  after_entry text,
  question text not null,
  at_ms real not null,
  refused_on text not null,
  recorded_at text not null,
  recorded_by text not null
) strict, without rowid;

create trigger spoken_agreements_stay before update on spoken_agreements begin
  select raise(abort, 'agreement entries are never changed');
end;
create trigger spoken_agreements_remain before delete on spoken_agreements begin
  select raise(abort, 'agreement entries are never removed');
end;
create trigger spoken_answers_stay before update on spoken_answers begin
  select raise(abort, 'agreement entries are never changed');
end;
create trigger spoken_answers_remain before delete on spoken_answers begin
  select raise(abort, 'agreement entries are never removed');
end;
create trigger spoken_refusals_stay before update on spoken_refusals begin
  select raise(abort, 'a no is never changed');
end;
create trigger spoken_refusals_remain before delete on spoken_refusals begin
  select raise(abort, 'a no is never removed');
end;
`,
} as const;
