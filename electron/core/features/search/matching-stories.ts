// Which stories hold the words, the best first: only those that the person may see, and only by words that they may read.
import type { SearchTerm } from '../../../../shared/rules/search-text.ts';
import { mayGoOn } from '../../../../shared/rules/search-places.ts';
import type { LibraryContext } from '../../context.ts';
import { audienceOf, indexBeforeSearch } from '../../db/search-index.ts';
import { storyValues } from './story-values.ts';
import type { StoryValues } from './story-values.ts';

/** What stands on a story's page counts so much more than what is said in it. */
const HEAD_WEIGHT = 5;

/** In the language of FTS5, https://sqlite.org/fts5.html#full_text_query_syntax. Words hold letters and digits only, so nothing needs escaping. */
function expression(terms: readonly SearchTerm[]): string {
  return terms.map((term) => `"${term.words.join(' ')}"${mayGoOn(term) ? ' *' : ''}`).join(' AND ');
}

const byDate = (a: StoryValues, b: StoryValues) =>
  a.recorded === b.recorded ? b.number - a.number : a.recorded < b.recorded ? 1 : -1;

/** Without words all stories, the newest first. */
export function matchingStories(
  terms: readonly SearchTerm[],
  context: LibraryContext,
): StoryValues[] {
  indexBeforeSearch(context);
  const stories = storyValues(context);
  if (terms.length === 0) return [...stories.values()].toSorted(byDate);
  const { sql } = context.library.db;
  const audience = audienceOf(context);
  // Words that stand in the index may have been closed since: until they are read again, others do not find the story by them.
  const current =
    audience === 'inside'
      ? ''
      : 'and rowid not in (select s.number from stale_words w join stories s on s.id = w.story_id)';
  const rows = sql
    .prepare<[string], [number, number]>(
      `select rowid, bm25(search_${audience}, ${HEAD_WEIGHT}, 1) from search_${audience}
       where search_${audience} match ? ${current}`,
    )
    .raw()
    .all(expression(terms));
  return rows
    .flatMap(([number, rank]) => {
      const story = stories.get(number);
      return story === undefined ? [] : [{ story, rank }];
    })
    .toSorted((a, b) => a.rank - b.rank || byDate(a.story, b.story))
    .map(({ story }) => story);
}
