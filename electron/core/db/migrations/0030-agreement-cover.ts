// What an agreement covers: the sound and the storytellers that a story had when it was signed.

export const agreementCover = {
  version: 30,
  name: 'agreement-cover',
  sql: `
-- The newest entry of the ledger when this sound came to its story: agreements up to that one were made without it.
alter table recordings add column agreed_after integer not null default 0;

-- What else a signed agreement did not know of: a storyteller who was taken off, or who has come of age.
create table story_changes (
  story_id text not null references stories (id),
  person_id text not null references people (id),
  change text not null check (change in ('left', 'came-of-age')),
  agreed_after integer not null,
  primary key (story_id, person_id, change)
) strict, without rowid;

create trigger access_facts_change_added after insert on story_changes begin
  update counters set last = last + 1 where name = 'access-facts';
end;
create trigger access_facts_change_changed after update on story_changes begin
  update counters set last = last + 1 where name = 'access-facts';
end;
create trigger access_facts_change_gone after delete on story_changes begin
  update counters set last = last + 1 where name = 'access-facts';
end;
create trigger access_facts_sound_added after insert on recordings begin
  update counters set last = last + 1 where name = 'access-facts';
end;
create trigger access_facts_sound_changed after update of story_id, binned_at, agreed_after on recordings begin
  update counters set last = last + 1 where name = 'access-facts';
end;
`,
} as const;
