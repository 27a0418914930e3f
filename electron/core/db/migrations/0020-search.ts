// Words for searching, a key for sorting titles, and numbers that are never given twice.

export const search = {
  version: 20,
  name: 'search',
  sql: `
create table counters (
  name text primary key,
  last integer not null
) strict, without rowid;

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
