// What others may read is read again when a line is closed or opened, or a name gets a substitute; and it is known when any name in the library changes.

/** A story whose words must be read again before it is searched. */
const stale = (story: string) => `insert or ignore into stale_words (story_id) ${story};`;
const events = ['insert', 'update', 'delete'] as const;
const rowsOf = (event: (typeof events)[number]) =>
  event === 'insert' ? ['new'] : event === 'delete' ? ['old'] : ['old', 'new'];

const marks = (table: string, stories: string) =>
  events
    .map(
      (event) => `create trigger stale_words_${table}_${event} after ${event} on ${table} begin
  ${rowsOf(event)
    .map((row) => stale(stories.replaceAll('ROW', row)))
    .join('\n  ')}
end;`,
    )
    .join('\n');

const namesChange = (table: string) =>
  events
    .map(
      (event) => `create trigger names_change_${table}_${event} after ${event} on ${table} begin
  update names_change set mark = random();
end;`,
    )
    .join('\n');

export const toldOutside = {
  version: 295,
  name: 'told-outside',
  sql: `
${marks('closed_lines', 'select story_id from transcripts where id = ROW.transcript_id')}
${marks('substitutes', 'select id from stories where id = ROW.story_id')}
${marks('substitute_forms', 'select story_id from substitutes where id = ROW.substitute_id')}
${marks('cleared_words', 'select id from stories where id = ROW.story_id')}

-- Another value after every change of a name that may have to be hidden, so that the list of them need not be made for each story.
create table names_change (
  id integer primary key check (id = 1),
  mark integer not null
) strict;
insert into names_change (id, mark) values (1, random());
${namesChange('people')}
${namesChange('other_names')}
${namesChange('mentioned_people')}
${namesChange('agreement_entries')}
${namesChange('spoken_agreements')}
${namesChange('contributor_agreements')}
insert or ignore into stale_words (story_id) select story_id from transcripts;
`,
} as const;
