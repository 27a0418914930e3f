// Places of a story: kept as they were told for those who work with names, and coarsened for everybody else wherever they are told.
import { describe, expect, test } from 'vitest';
import { loadStoryFacts } from '../../../electron/core/packaging/package-facts.ts';
import { releaseState } from '../../../electron/core/db/release-state.ts';
import type { Attribution, Protection } from '../../../shared/model/person.ts';
import { makeLibrary } from '../../support/make-core.ts';
import { participation, recordingAgreement, tell } from './story-builders.ts';

const sparkhill = 'E05011171';

async function toldBy({
  attribution = 'full-name',
  protection = 'ordinary',
}: { attribution?: Attribution; protection?: Protection } = {}) {
  const library = await makeLibrary();
  const { api } = library;
  const { storyId, personId } = await tell(library, {
    person: { realName: 'Amina Example', attribution, chosenName: 'Noor' },
    story: { title: 'A story', wardCode: sparkhill, locality: 'Canary end of Sparkhill' },
  });
  if (protection !== 'ordinary') await api.people.protect({ id: personId, protection });
  await api.agreements.add(participation(storyId, personId));
  await api.agreements.add(recordingAgreement(storyId, personId));
  await api.places.add({
    ...{ storyId, kind: 'origin', words: 'canary village', countryCode: 'ER', note: 'a note' },
  });
  await api.places.add({ storyId, kind: 'journey', words: 'canary boat', countryCode: 'LY' });
  await api.places.add({
    ...{ storyId, kind: 'settlement', words: 'canary bakery', wardCode: sparkhill },
    ...{ lat: 52.4501, lng: -1.8702 },
  });
  return { library, api, storyId, personId };
}

describe('those who work with names', () => {
  test('read the places of a story in the order in which they were given', async () => {
    const { api, storyId } = await toldBy({ attribution: 'no-name' });
    const { places, detail } = await api.places.ofStory({ storyId });
    expect(places.map(({ words }) => words)).toEqual([
      'canary village',
      'canary boat',
      'canary bakery',
    ]);
    expect(detail).toBe('locality');
  });

  test('change a place, put it first, take it out and bring it back where it stood', async () => {
    const { library, api, storyId } = await toldBy();
    const words = async () => {
      const { places } = await api.places.ofStory({ storyId });
      return places.map((place) => place.words);
    };
    const { places } = await api.places.ofStory({ storyId });
    const [first, , third] = places.map(({ id }) => id);
    if (first === undefined || third === undefined) throw new Error('three places were added');
    await api.places.update({ id: first, words: 'Asmara' });
    await api.places.move({ id: third, to: 0 });
    expect(await words()).toEqual(['canary bakery', 'Asmara', 'canary boat']);
    await api.places.remove({ id: first });
    expect(await words()).toEqual(['canary bakery', 'canary boat']);
    await api.places.restore({ id: first });
    expect(await words()).toEqual(['canary bakery', 'Asmara', 'canary boat']);
    const history = await api.history.list({ limit: 10 });
    expect(history.slice(0, 4).map(({ action }) => action)).toEqual([
      'places.restore',
      'places.remove',
      'places.move',
      'places.update',
    ]);
    expect(JSON.stringify(history)).not.toContain('Asmara');
    expect(library.opened().db.sql.prepare('select count(*) from story_places').pluck().get()).toBe(
      3,
    );
  });

  test('need not give a country, but a place must say something', async () => {
    const { api, storyId } = await toldBy();
    const place = await api.places.add({ storyId, kind: 'origin', words: 'Kurdistan' });
    expect(place).toMatchObject({ words: 'Kurdistan', countryCode: null });
    await expect(api.places.add({ storyId, kind: 'origin', words: ' ' })).rejects.toMatchObject({
      code: 'invalid-input',
      message: 'Please write the place in words, or choose a country or a ward.',
    });
    await expect(
      api.places.add({ storyId, kind: 'interest', words: 'x', lat: 52.4 }),
    ).rejects.toMatchObject({ code: 'invalid-input' });
  });

  test('put nothing into a story that is in the bin', async () => {
    const { api, storyId } = await toldBy();
    await api.stories.bin({ id: storyId });
    await expect(
      api.places.add({ storyId, kind: 'origin', words: 'Asmara' }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  test('send the same place a second time, and it is there once', async () => {
    const { api, storyId, library } = await toldBy();
    const id = library.core.context.newId() as never;
    await api.places.add({ id, storyId, kind: 'origin', words: 'Asmara' });
    await api.places.add({ id, storyId, kind: 'origin', words: 'Asmara' });
    const { places } = await api.places.ofStory({ storyId });
    expect(places.filter(({ words }) => words === 'Asmara')).toHaveLength(1);
  });
});

describe('an archivist', () => {
  test('reads the places of a story that nobody must be careful with as they were written, without the notes', async () => {
    const { library, api, storyId } = await toldBy();
    await library.signInAs('archivist');
    const { places, told, ground, detail } = await api.places.ofStory({ storyId });
    expect(places).toEqual([]);
    expect(detail).toBeNull();
    expect(told.map(({ words }) => words)).toEqual([
      'canary village',
      'canary boat',
      'canary bakery',
    ]);
    expect(JSON.stringify(told)).not.toContain('a note');
    expect(ground).toEqual({ wardCode: sparkhill, locality: 'Canary end of Sparkhill' });
  });

  test.each([
    [{ attribution: 'chosen-name' }, 'Hall Green', ['ER', null], ['', 'Hall Green']],
    [{ protection: 'careful' }, 'Hall Green', ['ER', null], ['', 'Hall Green']],
    [{ protection: 'high' }, 'Birmingham', [null], ['Birmingham']],
  ] as const)(
    'is told of a story of somebody with %o no more than %s and the country at most',
    async (person, locality, countries, localities) => {
      const { library, api, storyId } = await toldBy(person);
      await library.signInAs('archivist');
      const answer = await api.places.ofStory({ storyId });
      expect(answer.told.map(({ countryCode }) => countryCode)).toEqual(countries);
      expect(answer.told.map((place) => place.locality)).toEqual(localities);
      expect(answer.ground).toEqual({ wardCode: null, locality });
      const story = await api.stories.get({ id: storyId });
      const list = await api.stories.list({});
      const facets = await api.stories.facets({});
      const history = await api.history.list({ limit: 500 });
      expect(story).toMatchObject({ wardCode: null, locality });
      expect(list.items.map((row) => row.locality)).toEqual([locality]);
      expect(facets.localities).toEqual([locality]);
      expect(history.some(({ action }) => action.startsWith('places.'))).toBe(false);
      expect(JSON.stringify([answer, story, list, facets])).not.toMatch(/canary|52\.45|LY/iu);
      const found = async (filter: object) => (await api.stories.list(filter)).total;
      expect(await found({ locality })).toBe(1);
      expect(await found({ locality: 'Canary end of Sparkhill' })).toBe(0);
      expect(await found({ search: 'canary end' })).toBe(0);
      expect(await found({ search: locality })).toBe(1);
    },
  );

  test('cannot add a place', async () => {
    const { library, api, storyId } = await toldBy();
    await library.signInAs('archivist');
    await expect(
      api.places.add({ storyId, kind: 'origin', words: 'Asmara' }),
    ).rejects.toMatchObject({ code: 'not-permitted' });
  });
});

describe('what leaves', () => {
  test('tells the locality of a protected story by the map, and of high protection the city alone', async () => {
    const { library, api, storyId, personId } = await toldBy();
    const today = '2026-11-22';
    const leaves = () => {
      const [entry] = loadStoryFacts(library.opened(), { storyId, today }).stories;
      return { locality: entry?.story.locality, wardCode: entry?.story.wardCode };
    };
    expect(leaves()).toEqual({ locality: 'Canary end of Sparkhill', wardCode: sparkhill });
    await api.people.protect({ id: personId, protection: 'careful' });
    expect(leaves()).toEqual({ locality: 'Hall Green', wardCode: null });
    await api.people.protect({ id: personId, protection: 'high' });
    expect(leaves()).toEqual({ locality: 'Birmingham', wardCode: null });
  });

  test('must be checked again when another locality leaves than before', async () => {
    const { library, api, storyId, personId } = await toldBy({ protection: 'careful' });
    const before = releaseState(library.opened().db.sql, storyId).state;
    await api.people.protect({ id: personId, protection: 'high' });
    expect(releaseState(library.opened().db.sql, storyId).state).not.toBe(before);
  });
});
