// Words for searching, a key for sorting titles, numbers that are never given twice, and a count of what the gate must know.

export const search = {
  version: 20,
  name: 'search',
  sql: `
create table counters (
  name text primary key,
  last integer not null
) strict, without rowid;

-- Counts every change that the gate must know of, so that what it has read can be used until then.
insert into counters (name, last) values ('access-facts', 0);
create trigger access_facts_story_added after insert on stories begin
  update counters set last = last + 1 where name = 'access-facts';
end;
create trigger access_facts_story_binned after update of binned_at on stories begin
  update counters set last = last + 1 where name = 'access-facts';
end;
create trigger access_facts_story_gone after delete on stories begin
  update counters set last = last + 1 where name = 'access-facts';
end;
create trigger access_facts_person_added after insert on story_people begin
  update counters set last = last + 1 where name = 'access-facts';
end;
create trigger access_facts_person_changed after update on story_people begin
  update counters set last = last + 1 where name = 'access-facts';
end;
create trigger access_facts_person_gone after delete on story_people begin
  update counters set last = last + 1 where name = 'access-facts';
end;
create trigger access_facts_age after update of age_band on people begin
  update counters set last = last + 1 where name = 'access-facts';
end;
create trigger access_facts_entry after insert on agreement_entries begin
  update counters set last = last + 1 where name = 'access-facts';
end;
create trigger access_facts_use after insert on agreement_uses begin
  update counters set last = last + 1 where name = 'access-facts';
end;

-- The folded title (shared/rules/search-text.ts): SQLite itself sorts only English letters.
alter table stories add column title_key text not null default '';

-- The rowid is the story's number. Only the words are kept, not a second copy of the text.
-- The words come folded already, so the tokeniser must not fold them again; vowel signs (Mn, Mc) belong to words.
create virtual table story_words using fts5(
  words,
  content='', contentless_delete=1,
  tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'",
  prefix='2 3'
);
`,
} as const;
