// What is told of places to those who may not know names, for every mixture of people and of places.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Attribution, Protection } from '../../../shared/model/person.ts';
import { placeKinds } from '../../../shared/model/place.ts';
import type { PlaceDetail, StoryPlace } from '../../../shared/model/place.ts';
import {
  isCoarser,
  placeDetail,
  toldGround,
  toldPlace,
  toldPlaces,
} from '../../../shared/rules/place-detail.ts';
import type { Ward } from '../../../shared/rules/place-detail.ts';

const wards = JSON.parse(
  readFileSync(new URL('../../../assets/map/wards.json', import.meta.url), 'utf8'),
) as Ward[];
const map = { wards, localities: ['Digbeth and Deritend', 'Sparkhill'] };
const sparkhill = wards.find(({ name }) => name === 'Sparkhill');
const wardCode = sparkhill?.code ?? '';

const people = Attribution.options.flatMap((attribution) =>
  Protection.options.map((protection) => ({ attribution, protection })),
);

describe('how finely places are told', () => {
  test('is as written only if everybody is shown with the full name and nobody needs care', () => {
    for (const one of people)
      for (const other of people) {
        const isOpen = [one, other].every(
          ({ attribution, protection }) => attribution === 'full-name' && protection === 'ordinary',
        );
        expect(placeDetail([one, other]) === 'written').toBe(isOpen);
      }
  });

  test('is the city alone as soon as anybody is under high protection', () => {
    for (const one of people)
      for (const other of people)
        expect(placeDetail([one, other]) === 'city').toBe(
          [one, other].some(({ protection }) => protection === 'high'),
        );
  });

  test('never becomes finer because somebody joins a story', () => {
    for (const one of people)
      for (const other of people)
        expect(isCoarser(placeDetail([one]), placeDetail([one, other]))).toBe(false);
  });
});

const details: readonly PlaceDetail[] = ['written', 'locality', 'city'];
type Given = Omit<StoryPlace, 'id' | 'storyId' | 'note'>;
const given: Given[] = placeKinds.flatMap((kind) =>
  ['', 'canary village'].flatMap((words) =>
    [null, 'ER'].flatMap((countryCode) =>
      [null, wardCode, 'E05999999'].flatMap((ward) =>
        [null, 52.45].map((lat) => ({
          ...{ kind, words, countryCode, wardCode: ward, lat },
          lng: lat === null ? null : -1.87,
        })),
      ),
    ),
  ),
);

describe('a place of a protected story', () => {
  test('is never told by typed words, ward or point', () => {
    for (const place of given)
      for (const detail of ['locality', 'city'] as const) {
        const told = toldPlace(place, detail, map);
        if (told === undefined) continue;
        expect(told).toMatchObject({ words: '', wardCode: null, lat: null, lng: null });
        expect(JSON.stringify(told)).not.toMatch(/canary|Sparkhill|E05/u);
      }
  });

  test('on the way is not told at all', () => {
    for (const place of given.filter(({ kind }) => kind === 'journey'))
      for (const detail of ['locality', 'city'] as const)
        expect(toldPlace(place, detail, map)).toBeUndefined();
  });

  test('in the city is told as its locality, and under high protection as the city', () => {
    const place: Given = {
      ...{ kind: 'settlement', words: 'over the bakery', countryCode: null },
      ...{ wardCode, lat: 52.45, lng: -1.87 },
    };
    expect(toldPlace(place, 'locality', map)?.locality).toBe('Hall Green');
    expect(toldPlace(place, 'city', map)?.locality).toBe('Birmingham');
  });

  test('elsewhere is told by its country, and under high protection not at all', () => {
    const place: Given = {
      ...{ kind: 'origin', words: 'my village', countryCode: 'ER' },
      ...{ wardCode: null, lat: null, lng: null },
    };
    expect(toldPlace(place, 'locality', map)).toMatchObject({ countryCode: 'ER', words: '' });
    expect(toldPlace(place, 'city', map)).toBeUndefined();
    expect(toldPlace({ ...place, countryCode: null }, 'locality', map)).toBeUndefined();
  });

  test('that has become like another one is told once', () => {
    const village: Given = {
      ...{ kind: 'origin', words: 'a village', countryCode: 'ER' },
      ...{ wardCode: null, lat: null, lng: null },
    };
    const both = [village, { ...village, words: 'another village' }];
    expect(toldPlaces(both, 'locality', map)).toHaveLength(1);
    expect(toldPlaces(both, 'written', map)).toHaveLength(2);
  });

  test('says less the more protection there is', () => {
    for (const place of given) {
      const said = details.map((detail) => {
        const { kind: _, ...told } = toldPlace(place, detail, map) ?? { kind: 'origin' };
        return Object.values(told).filter((value) => value !== null && value !== '').length;
      });
      expect(said).toEqual(said.toSorted((a, b) => b - a));
    }
  });
});

describe('the ward and the locality of a story', () => {
  const told = (locality: string, ward: string | null, detail: PlaceDetail) =>
    toldGround({ locality, wardCode: ward }, detail, map);

  test('are told as written where nobody needs care', () => {
    expect(told('The Digbeth end', wardCode, 'written')).toEqual({
      locality: 'The Digbeth end',
      wardCode,
    });
  });

  test.each([
    ['Hall Green', null, 'Hall Green'],
    ['hall green ', wardCode, 'Hall Green'],
    // A ward's name is no locality, even where it was typed as one.
    ['Sparkhill', null, 'Hall Green'],
    ['Flat 3, Canary Street', null, ''],
    ['Flat 3, Canary Street', wardCode, 'Hall Green'],
    ['', null, ''],
    ['', wardCode, 'Hall Green'],
    ['Birmingham', wardCode, 'Birmingham'],
    // In the list of the project.
    ['digbeth and deritend', wardCode, 'Digbeth and Deritend'],
  ])('%s (%s) becomes %s for a protected story', (locality, ward, expected) => {
    expect(told(locality, ward, 'locality')).toEqual({ locality: expected, wardCode: null });
    expect(told(locality, ward, 'city')).toEqual({
      locality: expected === '' ? '' : 'Birmingham',
      wardCode: null,
    });
  });
});
