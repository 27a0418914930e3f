import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Ward {
  code: string;
  name: string;
  locality: string;
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../assets/map/${name}`, import.meta.url), 'utf8'));
const map = read('birmingham-wards.geojson') as {
  attribution: string;
  features: {
    properties: Ward & { lon: number; lat: number };
    geometry: { coordinates: unknown[][] };
  }[];
};
const wards = read('wards.json') as Ward[];

test('the list of wards says what the map says', () => {
  const onMap = map.features
    .map(({ properties: { code, name, locality } }) => ({ code, name, locality }))
    .toSorted((one, other) => one.code.localeCompare(other.code));
  expect(wards).toEqual(onMap);
});

test('the outlines that are drawn are those of the map', () => {
  const wardsOnMap = map.features
    .map(({ properties: { code, lon, lat }, geometry }) => ({
      code,
      middle: [lon, lat],
      rings: geometry.coordinates.flat(),
    }))
    .toSorted((one, other) => one.code.localeCompare(other.code));
  expect(read('outlines.json')).toEqual({ attribution: map.attribution, wards: wardsOnMap });
});

test('there are the 69 wards of 2018, in the order of their codes', () => {
  const first = 5_011_118;
  expect(wards.map(({ code }) => code)).toEqual(
    Array.from({ length: 69 }, (_, place) => `E0${first + place}`),
  );
  expect(new Set(wards.map(({ name }) => name)).size).toBe(69);
  expect(new Set(wards.map(({ locality }) => locality)).size).toBe(10);
});

test('the map says whose it is and under which licence, and so does the page beside it', () => {
  const page = readFileSync(new URL('../../assets/map/README.md', import.meta.url), 'utf8');
  for (const text of [map.attribution, page]) {
    expect(text).toContain('Office for National Statistics');
    expect(text).toContain('Open Government Licence v3.0');
  }
});
