// Places of a story: as they were written for those who know names, and for the others what the rule of places leaves.
import type { StoryId } from '../../../../shared/model/ids.ts';
import { countryName } from '../../../../shared/model/country.ts';
import { toldPlaces } from '../../../../shared/rules/place-detail.ts';
import { cityMap, placeDetailOf, placesOf } from '../places-told.ts';
import type { Listener } from '../recording-rows.ts';
import { knowsNames } from '../told-outside.ts';
import { findAmong } from './source.ts';
import type { SearchSource, Segment } from './source.ts';

interface Words {
  words: string;
  countryCode: string | null;
  wardCode: string | null;
  locality?: string;
  note?: string;
}

function segments(storyId: StoryId, reader: Listener): Segment[] {
  const { sql } = reader.library.db;
  const all = placesOf(sql, storyId);
  const map = cityMap(sql);
  const told: readonly Words[] = knowsNames(reader)
    ? all
    : toldPlaces(all, placeDetailOf(sql, storyId), map);
  return told.map(({ words, countryCode, wardCode, locality, note }, place) => ({
    ...{ kind: 'place', sourceId: '', place },
    text: [
      words,
      wardCode === null
        ? (locality ?? '')
        : (map.wards.find(({ code }) => code === wardCode)?.name ?? ''),
      // A country is found in either language of the app.
      ...(countryCode === null ? [] : ['en', 'ur'].map((one) => countryName(countryCode, one))),
      note ?? '',
    ]
      .filter((part) => part.trim() !== '')
      .join(' · '),
  }));
}

export const places: SearchSource = {
  kinds: ['place'],
  isHead: true,
  segments,
  find: (storyId, place, reader) => findAmong(segments(storyId, reader), place),
};
