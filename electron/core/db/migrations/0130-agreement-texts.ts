// Keeps the exact words that agreements were made with, versions of one's own, and who has checked them.

export const agreementTexts = {
  version: 130,
  name: 'agreement-texts',
  sql: `
create table agreement_texts (
  sha256 text primary key,
  text_version text not null,
  kind text not null check (kind in ('information', 'participation', 'participation-under-18', 'recording', 'contributor', 'withdrawal')),
  language text not null,
  level text not null check (level in ('standard', 'easy-read')),
  body text not null,
  origin text not null check (origin in ('shipped', 'own')),
  made_at text not null,
  made_by text not null,
  retired_at text
) strict, without rowid;
create index agreement_texts_by_version on agreement_texts (text_version);
create unique index agreement_texts_own on agreement_texts (text_version) where origin = 'own';

create table text_checks (
  id text primary key,
  sha256 text not null,
  text_version text not null,
  kind text not null check (kind in ('native-speaker', 'legal')),
  checked_by text not null,
  checked_on text not null,
  recorded_at text not null,
  recorded_by text not null
) strict, without rowid;
create index text_checks_by_words on text_checks (sha256);

create table text_checks_taken_back (
  check_id text primary key references text_checks (id),
  reason text not null,
  recorded_at text not null,
  recorded_by text not null
) strict, without rowid;

create trigger text_checks_stay before update on text_checks begin
  select raise(abort, 'checks of texts are never changed');
end;
create trigger text_checks_remain before delete on text_checks begin
  select raise(abort, 'checks of texts are never removed');
end;
create trigger text_checks_taken_back_stay before update on text_checks_taken_back begin
  select raise(abort, 'checks of texts are never changed');
end;
create trigger text_checks_taken_back_remain before delete on text_checks_taken_back begin
  select raise(abort, 'checks of texts are never removed');
end;
create trigger agreement_texts_keep before delete on agreement_texts
  when exists (select 1 from agreement_entries where text_version = old.text_version) begin
  select raise(abort, 'the words of an agreement are never removed');
end;
create trigger agreement_texts_stay before update of sha256, text_version, body on agreement_texts begin
  select raise(abort, 'the words of a text are never changed');
end;
`,
} as const;
