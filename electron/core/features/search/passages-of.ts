// Where in a story the words stand: read anew at each search, so that nothing is shown that was changed or closed since it was indexed.
import type { StoryId } from '../../../../shared/model/ids.ts';
import type { FoundPassage } from '../../../../shared/model/search.ts';
import { excerpt, findMatches } from '../../../../shared/rules/search-places.ts';
import type { SearchTerm } from '../../../../shared/rules/search-text.ts';
import { placesOfMatches } from '../../db/packed-texts.ts';
import { keptStatement } from '../../db/kept-statement.ts';
import type { Listener } from '../../db/recording-rows.ts';
import { audienceOf } from '../../db/search-index.ts';
import { sourceOf } from '../../db/search-sources/all-sources.ts';
import type { SegmentPlace } from '../../db/search-sources/source.ts';

/** So many are shown of a story, beside its title. */
const MOST = 3;
/** Of passages that are not there any more no more than these are looked at. */
const MOST_TRIED = 12;

/** @param reader the same for all stories of one search */
export function passagesOf(
  storyId: StoryId,
  terms: readonly SearchTerm[],
  reader: Listener,
): FoundPassage[] {
  if (terms.length === 0) return [];
  const packed = keptStatement<[string, string], Buffer>(
    reader.library.db.sql,
    'select packed from searched_texts where story_id = ? and audience = ?',
  )
    .pluck()
    .get(storyId, audienceOf(reader));
  if (packed === undefined) return [];
  const found: FoundPassage[] = [];
  let shown = 0;
  for (const place of placesOfMatches(packed, terms).slice(0, MOST_TRIED)) {
    if (shown === MOST && place.kind !== 'title') continue;
    const passage = readPassage(storyId, place, { terms, reader });
    if (passage === undefined) continue;
    found.push(passage);
    if (place.kind !== 'title') shown += 1;
  }
  return found;
}

function readPassage(
  storyId: StoryId,
  place: SegmentPlace,
  { terms, reader }: { terms: readonly SearchTerm[]; reader: Listener },
): FoundPassage | undefined {
  const told = sourceOf(place.kind)?.find(storyId, place, reader);
  if (told === undefined) return undefined;
  const all = findMatches(told.text, terms);
  if (all.length === 0) return undefined;
  // A title is shown whole.
  const { text, matches } =
    place.kind === 'title' ? { text: told.text, matches: all } : excerpt(told.text, all);
  return {
    kind: place.kind,
    ...{ text, matches },
    recordingId: told.recordingId ?? null,
    fromMs: told.fromMs ?? null,
    transcriptId: told.transcriptId ?? null,
    language: told.language ?? null,
    state: told.state ?? null,
    isClosed: told.isClosed ?? false,
  };
}
