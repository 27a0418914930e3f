// Signs on a map: each can be seen and pressed, and stands near its place.
import { expect, test } from 'vitest';
import { placeLinks } from '../../../electron/core/exhibit/site/places.ts';
import type { TellingPlace } from '../../../electron/core/exhibit/site/places.ts';
import { signsApart } from '../../../electron/core/exhibit/signs-apart.ts';
import { shownStory } from '../../support/exhibition-content.ts';

const distances = (signs: readonly { x: number; y: number }[]) =>
  signs.flatMap((one, index) =>
    signs.slice(index + 1).map((other) => Math.hypot(other.x - one.x, other.y - one.y)),
  );

test('signs on the same spot and beside each other are pushed apart, one far away stays', () => {
  const points = [
    { x: 100, y: 100 },
    { x: 100, y: 100 },
    { x: 110, y: 104 },
    { x: 300, y: 300 },
  ];
  const signs = signsApart(points, 42);
  for (const far of distances(signs)) expect(far).toBeGreaterThan(41.9);
  expect(signs[3]).toEqual(points[3]);
});

test('a finger that is on one sign of the map is on no other', () => {
  const place = (id: string, x: number): TellingPlace => ({
    ...{ id, name: id, wardCode: null, wardCodes: [], stories: [shownStory()] },
    middle: { x, y: 200 },
  });
  const links = placeLinks([place('place-1', 200), place('place-2', 206), place('place-3', 320)]);
  const read = (link: string, name: string) =>
    Number(new RegExp(` ${name}="([^"]*)"`).exec(link)?.[1]);
  for (const className of ['reach', 'reach reach-narrow']) {
    const circles = links.map((link) => {
      const circle = link.slice(link.indexOf(`class="${className}"`));
      return { x: read(circle, 'cx'), y: read(circle, 'cy'), r: read(circle, 'r') };
    });
    for (const [index, one] of circles.entries()) {
      expect(one.r).toBeGreaterThan(20);
      for (const other of circles.slice(index + 1))
        expect(Math.hypot(other.x - one.x, other.y - one.y)).toBeGreaterThan(one.r + other.r - 0.3);
    }
  }
  expect(links[0]).toContain('class="way-there"');
  expect(links[2]).not.toContain('class="way-there"');
});
