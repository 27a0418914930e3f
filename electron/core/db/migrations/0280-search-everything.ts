// Everything that is told in stories can be searched: once for those who know the names, once for all others. And searches kept under a name.

/** A story whose words must be read again before it is searched. */
const stale = (stories: string) => `insert or ignore into stale_words (story_id) ${stories};`;

/** After every change of these rows. @param stories `select` of story ids; ROW stands for the row, old or new */
const marks = (table: string, stories: string) =>
  (['insert', 'update', 'delete'] as const)
    .map((event) => {
      const rows =
        event === 'insert' ? ['new'] : event === 'delete' ? ['old'] : (['old', 'new'] as const);
      return `create trigger stale_words_${table}_${event} after ${event} on ${table} begin
  ${rows.map((row) => stale(stories.replaceAll('ROW', row))).join('\n  ')}
end;`;
    })
    .join('\n');

/** Everybody who has or had a part in a story, or can be heard in it. */
const storiesOfPerson = `select story_id from story_people where person_id = ROW.id
    union select story_id from mentioned_people where person_id = ROW.id
    union select story_id from agreement_entries where person_id = ROW.id
    union select story_id from story_changes where person_id = ROW.id
    union select t.story_id from transcript_lines l join transcripts t on t.id = l.transcript_id where l.speaker_id = ROW.id
    union select r.story_id from voices v join recordings r on r.id = v.recording_id
      where v.person_id = ROW.id and r.story_id is not null`;
const ofRecording =
  'select story_id from recordings where id = ROW.recording_id and story_id is not null';
const ofRow = 'select id from stories where id = ROW.story_id';
const allOf = (condition: string) => `select id from stories where ${condition}`;

export const searchEverything = {
  version: 280,
  name: 'search everything',
  sql: `
-- The rowid is the story's number. 'head' is what stands on its page, 'said' what is told in it. Only the words are kept, folded already.
create virtual table search_inside using fts5(
  head, said,
  content='', contentless_delete=1,
  tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'",
  prefix='2 3'
);
-- For those who do not know the names: what is closed to them is not in it.
create virtual table search_outside using fts5(
  head, said,
  content='', contentless_delete=1,
  tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'",
  prefix='2 3'
);

-- The same words in order, compressed, with where each text stands, so that passages are found without a second index.
create table searched_texts (
  story_id text not null references stories (id) on delete cascade,
  audience text not null check (audience in ('inside', 'outside')),
  packed blob not null,
  primary key (story_id, audience)
) strict;

-- Marked by everything that changes what may be read or seen of a story, whoever changes it.
create table stale_words (
  story_id text primary key references stories (id) on delete cascade
) strict, without rowid;
insert into stale_words (story_id) select id from stories;

${marks('transcripts', ofRow)}
${marks('transcript_lines', 'select story_id from transcripts where id = ROW.transcript_id')}
${marks('closed_passages', ofRecording)}
${marks('erased_passages', ofRecording)}
${marks('voices', ofRecording)}
${marks('story_people', ofRow)}
${marks('mentioned_people', ofRow)}
${marks('other_names', storiesOfPerson.replaceAll('ROW.id', 'ROW.person_id'))}
${marks('story_themes', ofRow)}
${marks('story_tags', ofRow)}
${marks('story_places', ofRow)}
${marks('story_changes', ofRow)}
${marks('agreement_entries', ofRow)}
${marks('agreement_uses', 'select story_id from agreement_entries where id = ROW.entry_id')}
create trigger stale_words_story_added after insert on stories begin
  ${stale(allOf('id = new.id'))}
end;
create trigger stale_words_story after update of title, summary, locality, ward_code, binned_at on stories begin
  ${stale(allOf('id = new.id'))}
end;
create trigger stale_words_person after update on people begin
  ${stale(storiesOfPerson.replaceAll('ROW', 'new'))}
end;
create trigger stale_words_theme after update on themes begin
  ${stale('select story_id from story_themes where theme_id = new.id')}
end;
create trigger stale_words_recording after update of story_id, purpose, agreed_after, binned_at, state on recordings begin
  ${stale(allOf('id in (old.story_id, new.story_id)'))}
end;
create trigger stale_words_setting_added after insert on settings when new.key = 'decisions-missing-since' begin
  ${stale(allOf('true'))}
end;
create trigger stale_words_setting_gone after delete on settings when old.key = 'decisions-missing-since' begin
  ${stale(allOf('true'))}
end;

-- Those of people who know the names are for such people alone: their words may be names.
create table search_views (
  id text primary key,
  audience text not null check (audience in ('inside', 'outside')),
  name text not null,
  words text not null,
  created_at text not null,
  removed_at text
) strict;
create table search_view_choices (
  view_id text not null references search_views (id),
  facet text not null,
  value text not null,
  -- What goes with the person or the theme when they go.
  person_id text references people (id),
  theme_id text references themes (id),
  primary key (view_id, facet, value)
) strict;
`,
} as const;
