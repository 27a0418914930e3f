import { describe, expect, test } from 'vitest';
import type { StoryId, TrailStopId } from '../../../shared/model/ids.ts';
import type { PlaceKind } from '../../../shared/model/place.ts';
import { stopWarnings } from '../../../shared/rules/stop-warnings.ts';

const stopId = 'stop' as TrailStopId;
const storyId = 'story' as StoryId;
const here = { lat: 52.48, lng: -1.9 };
/** About so many metres north of the stop. */
const north = (metres: number) => ({ lat: here.lat + metres / 111_195, lng: here.lng });

function warned({
  kind = 'settlement',
  metres = 100,
  isProtected = false,
  tells = false,
  ward = 'E05011118',
}: Partial<{
  kind: PlaceKind;
  metres: number;
  isProtected: boolean;
  tells: boolean;
  ward: string;
}>) {
  return stopWarnings({
    stops: [{ id: stopId, ...here, wardCode: 'E05011118', storyIds: tells ? [storyId] : [] }],
    places: [{ storyId, kind, ...north(metres) }],
    stories: [{ id: storyId, number: 7, wardCode: ward, isProtected }],
  }).map(({ why }) => why);
}

describe('A stop of a trail', () => {
  test('warns where somebody settled within 150 metres, and not farther away', () => {
    expect(warned({ metres: 140 })).toEqual(['near-a-place']);
    expect(warned({ metres: 160 })).toEqual([]);
  });

  test('warns of any place of a story with a protected person, and of no other place than a home of others', () => {
    expect(warned({ kind: 'mentioned', isProtected: true })).toEqual(['near-a-place']);
    expect(warned({ kind: 'mentioned' })).toEqual([]);
  });

  test('warns where it tells of a protected person in the ward of their story', () => {
    const told = { tells: true, isProtected: true, metres: 5000 };
    expect(warned(told)).toEqual(['ward-of-storyteller']);
    expect(warned({ ...told, ward: 'E05011119' })).toEqual([]);
    expect(warned({ ...told, isProtected: false })).toEqual([]);
    expect(warned({ ...told, tells: false })).toEqual([]);
  });
});
