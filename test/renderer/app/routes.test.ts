import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hrefOf, pageNames, parseRoute, placeOf } from '../../../renderer/app/routes.ts';

test('a link to a page, a thing and a part leads exactly there', () => {
  const route = fc.record(
    {
      page: fc.constantFrom(...pageNames),
      id: fc.string({ minLength: 1, unit: 'grapheme' }),
      part: fc.string({ minLength: 1, unit: 'grapheme' }),
    },
    { requiredKeys: ['page', 'id'] },
  );
  fc.assert(
    fc.property(route, (wanted) => {
      expect(parseRoute(hrefOf(wanted))).toEqual(wanted);
    }),
  );
});

test('an address that nobody knows, or a broken one, leads home', () => {
  for (const address of ['', '#', '#/', '#/nowhere/1', '#/%E0%A4%A', 'stories%2F1'])
    expect(parseRoute(address)).toEqual({ page: 'home' });
});

test('a broken id opens the list, not another story', () => {
  expect(parseRoute('#/stories/%E0%A4%A')).toEqual({ page: 'stories' });
});

test('making, replacing and the bin are places of their own, so that their heading gets the focus', () => {
  const places = ['', '/make', '/make/of-another', '/replace-1', '/replace-2'].map((part) =>
    placeOf(parseRoute(`#/trails/1${part}`)),
  );
  expect(new Set(places).size).toBe(places.length);
  expect(placeOf(parseRoute('#/exhibitions//bin'))).not.toBe(placeOf(parseRoute('#/exhibitions')));
});

test('a part in the page leaves the page where it is', () => {
  expect(placeOf(parseRoute('#/stories/1/words/2'))).toBe(placeOf(parseRoute('#/stories/1')));
});
