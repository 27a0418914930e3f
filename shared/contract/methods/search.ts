// Searching everything that the person may see, and searches kept under a name.
import { z } from 'zod';
import { SearchViewId } from '../../model/ids.ts';
import { FacetCount, facetNames, FoundStory, SearchQuery, SearchView } from '../../model/search.ts';
import { NonEmptyLine } from '../../model/text.ts';
import { command, job, query } from '../define.ts';
import type { Method } from '../define.ts';
import { nothing } from './shapes.ts';

const ofView = z.strictObject({ id: SearchViewId });
const facets = Object.fromEntries(facetNames.map((name) => [name, z.array(FacetCount)])) as Record<
  (typeof facetNames)[number],
  z.ZodArray<typeof FacetCount>
>;

export const searchMethods = {
  // Search: stories, and in them the passages where the words stand
  'search.find': query({
    input: SearchQuery.extend({
      offset: z.int().min(0).default(0),
      limit: z
        .int()
        .min(1, 'Please give a number from 1 to 50.')
        .max(50, 'Please give a number from 1 to 50.')
        .default(20),
    }),
    output: z.object({
      total: z.int(),
      items: z.array(FoundStory),
      /** How much of the library can be found already, 0 to 1. */
      readiness: z.number().min(0).max(1),
    }),
    needs: 'stories.see',
  }),
  /** How many of what was found have each value. What is chosen in a list does not narrow that list itself. */
  'search.facets': query({
    input: SearchQuery,
    output: z.object(facets),
    needs: 'stories.see',
  }),
  /** Reads again what has changed since, in small steps. */
  'search.prepare': job({ input: nothing, output: z.object({}), needs: 'stories.see' }),

  // Views: searches kept under a name
  'search.views': query({ input: nothing, output: z.array(SearchView), needs: 'stories.see' }),
  'search.saveView': command({
    input: z.strictObject({ name: NonEmptyLine, query: SearchQuery }),
    output: SearchView,
    needs: 'stories.see',
    touches: ['views', 'history'],
  }),
  'search.renameView': command({
    input: ofView.extend({ name: NonEmptyLine }),
    output: SearchView,
    needs: 'stories.see',
    touches: ['views', 'history'],
  }),
  'search.removeView': command({
    input: ofView,
    output: SearchView,
    needs: 'stories.see',
    touches: ['views', 'history'],
  }),
  /** Takes back that it was removed. */
  'search.restoreView': command({
    input: ofView,
    output: SearchView,
    needs: 'stories.see',
    touches: ['views', 'history'],
  }),
} as const satisfies Record<string, Method>;
