// The ledger of agreements holds all that is asked: how it was explained, who helped, each choice of the recording agreement,
// and the decisions that come later. How careful one must be with a person, what an erased story leaves, and who got a package.

export const fullerLedger = {
  version: 120,
  name: 'fuller-ledger',
  sql: `
create table new_entries (
  seq integer primary key autoincrement,
  id text not null unique,
  story_id text not null references stories (id),
  person_id text not null references people (id),
  kind text not null check (kind in
    ('participation', 'recording', 'withdrawal', 'opening', 'closing', 'asked-again', 'review')),
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
  recorded_by text not null,
  -- Of the very words that were shown or read out; empty where they are not known.
  text_sha256 text not null default '',
  reading_level text not null default 'standard' check (reading_level in ('standard', 'easy-read', 'read-aloud')),
  -- Beside a mark: who saw it made. Of a paper: its scan among the photos and papers.
  signature_witness text not null default '',
  signature_attachment text,
  adult_signature_witness text not null default '',
  adult_signature_attachment text,
  -- By which paper or knowledge this adult may answer for the child.
  adult_authority text not null default '',
  interpreter_name text,
  interpreter_statement integer check (interpreter_statement in (0, 1)),
  interpreter_confidential integer check (interpreter_confidential in (0, 1)),
  witness text not null default '',
  -- Where it was in doubt whether the person can decide this: what helped, and who judged it and when.
  help_given text,
  judged_by text,
  judged_on text,
  naming text check (naming in ('full-name', 'first-name', 'chosen-name', 'no-name')),
  chosen_name text not null default '',
  ask_again integer not null default 0 check (ask_again in (0, 1)),
  copyright text not null default 'keep' check (copyright in ('keep', 'assign')),
  licence text not null default 'none' check (licence in ('none', 'cc-by', 'cc-by-nc')),
  closed_parts text not null default '',
  review_on text,
  withdrawal_level text check (withdrawal_level in ('out-of-use', 'delete')),
  -- Somebody who wanted to be asked before each use was asked: for which use, what for, and what they said.
  asked_use text,
  asked_for text not null default '',
  asked_answer integer check (asked_answer in (0, 1))
) strict;
insert into new_entries (seq, id, story_id, person_id, kind, agreed_on, language, text_version, explained_by, note, reason,
    closed_until, closed_reason, signature_method, signature_name, signature_mark, adult_name, adult_role,
    adult_signature_method, adult_signature_name, adult_signature_mark, recorded_at, recorded_by, withdrawal_level)
  select seq, id, story_id, person_id, kind, agreed_on, language, text_version, explained_by, note, reason,
    closed_until, closed_reason, signature_method, signature_name, signature_mark, adult_name, adult_role,
    adult_signature_method, adult_signature_name, adult_signature_mark, recorded_at, recorded_by,
    case kind when 'withdrawal' then 'out-of-use' end
  from agreement_entries order by seq;
drop table agreement_entries;
alter table new_entries rename to agreement_entries;
create index agreement_entries_by_story on agreement_entries (story_id, person_id, seq);
create trigger agreement_entries_stay before update on agreement_entries begin
  select raise(abort, 'agreement entries are never changed');
end;
create trigger agreement_entries_remain before delete on agreement_entries begin
  select raise(abort, 'agreement entries are never removed');
end;
create trigger access_facts_entry after insert on agreement_entries begin
  update counters set last = last + 1 where name = 'access-facts';
end;

-- Nobody was asked yet: who was shown with the full name goes on being shown so, all others are kept as before.
alter table people add column protection text not null default 'careful' check (protection in ('ordinary', 'careful', 'high'));
update people set protection = 'ordinary' where attribution = 'full-name';
drop trigger access_facts_age;
create trigger access_facts_age after update of age_band, protection on people begin
  update counters set last = last + 1 where name = 'access-facts';
end;

-- An erased story leaves its number, so that packages that are outside can be told of.
alter table stories add column erased_at text;

-- To whom a package went, and the newest entry of the ledger when it was made.
alter table packages add column recipient text not null default '';
alter table packages add column ledger_seq integer not null default 0;
`,
} as const;
