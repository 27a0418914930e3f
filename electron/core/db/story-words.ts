// The words under which a story is found: what anybody who may see the story can read of it, and nothing hidden.
import type Database from 'better-sqlite3';
import type { PersonId, StoryId, ThemeId } from '../../../shared/model/ids.ts';
import { searchText, searchTextVersion, searchWords } from '../../../shared/rules/search-text.ts';
import type { SearchTerm } from '../../../shared/rules/search-text.ts';
import { everybodyInStory, isProtected } from './part-in-story.ts';
import { namesOfStories } from './people-names.ts';
import { groundOutside } from './places-told.ts';
import { markStale } from './search-index.ts';
import { readSetting, writeSetting } from './settings.ts';

interface Row {
  id: StoryId;
  number: number;
  title: string;
  summary: string;
  tags: string | null;
  themes: string | null;
  openThemes: string | null;
}

/** Stands between fields as a word that nobody can type, so that no phrase reaches from one field into the next. */
const BREAK = ' \ue000 ';

/** Must run inside the transaction that changed these stories, the people in them or their themes. All that is told in them is read again later. */
export function indexStories(sql: Database.Database, ids: readonly StoryId[]): void {
  markStale(sql, ids);
  const list = JSON.stringify(ids);
  const rows = sql
    .prepare<[string], Row>(
      `select s.id, s.number, s.title, s.summary, s.locality,
         (select group_concat(tag, char(10)) from story_tags where story_id = s.id) as tags,
         (select group_concat(n.name, char(10)) from story_themes st join themes t on t.id = st.theme_id
            join (select id, name from themes union all select theme_id, name from theme_names) n on n.id = t.id
          where st.story_id = s.id and (t.sensitive = 0 or exists (select 1 from theme_reviews r
            where r.story_id = s.id and r.theme_id = t.id))) as themes,
         (select group_concat(n.name, char(10)) from story_themes st join themes t on t.id = st.theme_id
            join (select id, name from themes union all select theme_id, name from theme_names) n on n.id = t.id
          where st.story_id = s.id and t.sensitive = 0) as openThemes
       from stories s where s.id in (select value from json_each(?))`,
    )
    .all(list);
  const names = namesOfStories(sql, ids, { narratorsOnly: false });
  const setWords = sql.prepare('insert or replace into story_words (rowid, words) values (?, ?)');
  const setKey = sql.prepare('update stories set title_key = ? where id = ?');
  for (const row of rows) {
    const text = [
      `HG-${String(row.number).padStart(4, '0')}`,
      row.title,
      row.summary,
      groundOutside(sql, row.id).locality,
      row.tags ?? '',
      (isProtected(everybodyInStory(sql, row.id)) ? row.openThemes : row.themes) ?? '',
      ...(names.get(row.id) ?? []),
    ];
    setWords.run(BigInt(row.number), text.map((part) => searchWords(part).join(' ')).join(BREAK));
    setKey.run(searchText(row.title).trim(), row.id);
  }
}

/** Also stories that they have left, and those in which they can only be heard: a name that becomes hidden protects those, too. */
export function indexStoriesOfPerson(sql: Database.Database, id: PersonId): void {
  indexStories(
    sql,
    sql
      .prepare<{ id: PersonId }, StoryId>(
        `select story_id from story_people where person_id = @id
         union select story_id from agreement_entries where person_id = @id
         union select story_id from story_changes where person_id = @id
         union select r.story_id from voices v join recordings r on r.id = v.recording_id
           where v.person_id = @id and v.removed_at is null and r.story_id is not null`,
      )
      .pluck()
      .all({ id }),
  );
}

export function indexStoriesOfTheme(sql: Database.Database, id: ThemeId): void {
  indexStories(
    sql,
    sql
      .prepare<[string], StoryId>('select story_id from story_themes where theme_id = ?')
      .pluck()
      .all(id),
  );
}

/** Indexes everything anew when the rule of folding is another than the one these words were made by. Nobody's change, so not in the history. */
export function keepIndexCurrent(sql: Database.Database): void {
  const wanted = String(searchTextVersion);
  if (readSetting(sql, 'search-text-version') === wanted) return;
  const rebuild = sql.transaction(() => {
    indexStories(sql, sql.prepare<[], StoryId>('select id from stories').pluck().all());
    writeSetting(sql, 'search-text-version', wanted);
  });
  rebuild.immediate();
}

/** The search in the language of FTS5, https://sqlite.org/fts5.html#full_text_query_syntax. Words hold letters and digits only, so nothing needs escaping. */
export function matchExpression(terms: readonly SearchTerm[]): string {
  return terms
    .map(({ words, isWhole }) => `"${words.join(' ')}"${isWhole ? '' : ' *'}`)
    .join(' AND ');
}
