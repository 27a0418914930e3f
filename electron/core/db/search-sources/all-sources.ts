// Everything that is searched. What is not named here is not found.
import type { PassageKind } from '../../../../shared/model/search.ts';
import { captions } from './captions.ts';
import { indexPoints } from './index-points.ts';
import { peopleMentioned } from './people-mentioned.ts';
import { places } from './places.ts';
import type { SearchSource } from './source.ts';
import { storyFields } from './story-fields.ts';
import { transcriptLines } from './transcript-lines.ts';

export const searchSources: readonly SearchSource[] = [
  storyFields,
  peopleMentioned,
  places,
  captions,
  transcriptLines,
  indexPoints,
];

const byKind = new Map<PassageKind, SearchSource>(
  searchSources.flatMap((source) => source.kinds.map((kind) => [kind, source] as const)),
);

export function sourceOf(kind: PassageKind): SearchSource | undefined {
  return byKind.get(kind);
}
