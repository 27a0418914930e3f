// One search over everything that the person may see.
import type { FacetCount, FacetName, FoundStory } from '../../../shared/model/search.ts';
import { facetNames } from '../../../shared/model/search.ts';
import type { PersonId, StoryId } from '../../../shared/model/ids.ts';
import { parseSearch } from '../../../shared/rules/search-text.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import { namesOfPeople, namesOfStories } from '../db/people-names.ts';
import { groundTold } from '../db/places-told.ts';
import { audienceOf, indexNext, searchReadiness } from '../db/search-index.ts';
import { wordsTold } from '../db/words-told.ts';
import { visibleStories } from '../db/visible-stories.ts';
import { matchingStories } from './search/matching-stories.ts';
import { passagesOf } from './search/passages-of.ts';
import { passes } from './search/story-values.ts';
import { changeView, listViews, saveView } from './search/views.ts';

interface Card {
  id: StoryId;
  number: number;
  title: string;
  recordedOn: string;
  locality: string;
  wardCode: string | null;
  languages: string;
}

function cardsOf(ids: readonly StoryId[], context: LibraryContext): Omit<FoundStory, 'passages'>[] {
  const { sql } = context.library.db;
  const visible = visibleStories(context);
  const names = namesOfStories(sql, ids, { narratorsOnly: true });
  const told = groundTold(context);
  const words = wordsTold(context);
  return sql
    .prepare<[string], Card>(
      `select s.id, s.number, s.title, s.recorded_on as recordedOn, s.locality, s.ward_code as wardCode,
         (select json_group_array(language order by position) from story_languages where story_id = s.id) as languages
       from json_each(?) page join stories s on s.id = page.value order by page.key`,
    )
    .all(JSON.stringify(ids))
    .map(({ wardCode, ...card }) => ({
      ...card,
      title: words(card.id, card.title),
      locality: told(card.id, { wardCode, locality: card.locality }).locality,
      languages: JSON.parse(card.languages) as string[],
      storytellers: names.get(card.id) ?? [],
      access: visible.access(card.id),
    }));
}

/** Names for values that are ids. */
function labelsOf(
  name: FacetName,
  values: readonly string[],
  { library }: LibraryContext,
): ReadonlyMap<string, string> {
  if (name === 'interviewer') return namesOfPeople(library.db.sql, values as PersonId[]);
  if (name !== 'theme' && name !== 'organisation') return new Map();
  const table = name === 'theme' ? 'themes' : 'organisations';
  const names = library.db.sql.prepare<[], [string, string]>(`select id, name from ${table}`).raw();
  return new Map(names.all());
}

export const search: Handlers<'search'> = {
  find({ text, filters, offset, limit }, context) {
    const terms = parseSearch(text);
    const found = matchingStories(terms, context).filter((story) => passes(story, filters));
    // Asked again and again for a page of stories: who it is does not change meanwhile.
    const { db, member } = context.library;
    const reader = { library: { db, member }, today: () => context.today() };
    const page = found.slice(offset, offset + limit).map(({ id }) => id);
    const all = cardsOf(page, context).map((card) => ({
      ...card,
      passages: passagesOf(card.id, terms, reader),
    }));
    // Of words that were closed since, others are not even told that there is a story with them.
    const isTold = ({ passages }: FoundStory) =>
      terms.length === 0 || passages.length > 0 || audienceOf(reader) === 'inside';
    const items = all.filter(isTold);
    return {
      total: found.length - (all.length - items.length),
      items,
      readiness: searchReadiness(context.library.db.sql),
    };
  },

  facets({ text, filters }, context) {
    const found = matchingStories(parseSearch(text), context);
    const facet = (name: FacetName): FacetCount[] => {
      const counts = new Map<string, number>(filters[name].map((value) => [value, 0]));
      for (const story of found)
        if (passes(story, filters, name))
          for (const value of story.values[name]) counts.set(value, (counts.get(value) ?? 0) + 1);
      const labels = labelsOf(name, [...counts.keys()], context);
      return [...counts]
        .map(([value, count]) => ({ value, label: labels.get(value) ?? null, count }))
        .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    };
    return Object.fromEntries(facetNames.map((name) => [name, facet(name)])) as Record<
      FacetName,
      FacetCount[]
    >;
  },

  async prepare(_input, context, job) {
    const { sql } = context.library.db;
    for (let isLeft = true; isLeft;) {
      await job.pace();
      job.throwIfCancelled();
      isLeft = indexNext(context);
      job.progress(searchReadiness(sql), 'looking-through');
      // Whoever waits for an answer comes first.
      await new Promise((resolve) => setImmediate(resolve));
    }
    return {};
  },

  views: (_input, context) => listViews(context),
  saveView,
  renameView: ({ id, name }, context) =>
    changeView({ id, action: 'search.renameView', set: 'name', value: name.trim() }, context),
  removeView: ({ id }, context) =>
    changeView(
      {
        ...{ id, action: 'search.removeView', set: 'removed_at' },
        value: context.clock().toISOString(),
      },
      context,
    ),
  restoreView: ({ id }, context) =>
    changeView({ id, action: 'search.restoreView', set: 'removed_at', value: null }, context),
};
