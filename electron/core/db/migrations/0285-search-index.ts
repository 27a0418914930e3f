// What is written in an index is searched, too; and a theme by its name in every language, and only where it may be told.

const stale = (stories: string) => `insert or ignore into stale_words (story_id) ${stories};`;
const ofPoint = (row: string) => `select story_id from index_points where id = ${row}.point_id`;
const ofTheme = (theme: string) =>
  `select story_id from story_themes where theme_id = ${theme}
    union select p.story_id from index_point_themes t join index_points p on p.id = t.point_id where t.theme_id = ${theme}`;
const ofRow = (row: string) => `select id from stories where id = ${row}.story_id`;

/** After every change of these rows. */
const marks = (table: string, stories: (row: string) => string) =>
  [
    ['insert', ['new']],
    ['update', ['old', 'new']],
    ['delete', ['old']],
  ]
    .map(([event, rows]) => {
      const changed = [rows].flat(2).map((row) => stale(stories(String(row))));
      return `create trigger stale_words_${table}_${String(event)} after ${String(event)} on ${table} begin
  ${changed.join('\n  ')}
end;`;
    })
    .join('\n');

export const searchIndex = {
  version: 285,
  name: 'search-index',
  sql: `
${marks('index_points', ofRow)}
${marks('index_point_themes', ofPoint)}
${marks('index_point_keywords', ofPoint)}
${marks('index_point_people', ofPoint)}
${marks('index_point_places', ofPoint)}
${marks('theme_reviews', ofRow)}
${marks('theme_names', (row) => ofTheme(`${row}.theme_id`))}
create trigger stale_words_theme_of_points after update on themes begin
  ${stale(ofTheme('new.id'))}
end;
create trigger stale_words_person_in_points after update on people begin
  ${stale('select p.story_id from index_point_people i join index_points p on p.id = i.point_id where i.person_id = new.id')}
end;
${stale('select id from stories where true')}
`,
} as const;
