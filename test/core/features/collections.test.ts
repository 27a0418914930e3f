import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StoryId } from '../../../shared/model/ids.ts';
import { mergeItems } from '../../../shared/rules/merge-items.ts';
import { makeLibrary } from '../../support/make-core.ts';
import { tell, withdrawal } from './story-builders.ts';

async function threeStories() {
  const library = await makeLibrary();
  const told = [];
  for (const title of ['One', 'Two', 'Three'])
    told.push(await tell(library, { story: { title }, agreed: ['archive'] }));
  const items = told.map(({ storyId }, place) => ({ storyId, caption: `Caption ${place + 1}` }));
  return { library, told, items, ids: told.map(({ storyId }) => storyId) };
}

test('a collection keeps its order and captions, and is changed field by field', async () => {
  const { library, items } = await threeStories();
  const { api, clock } = library;
  const made = await api.collections.create({ title: 'Arrivals', items });
  expect(made.items).toEqual(items);
  clock.advance(1_000);
  const turned = await api.collections.update({ id: made.id, items: items.toReversed() });
  expect(turned).toMatchObject({ title: 'Arrivals', items: items.toReversed() });
  expect(await api.collections.list({})).toMatchObject([{ id: made.id, storyCount: 3 }]);
  const [entry] = await api.history.list({});
  expect(entry).toMatchObject({ action: 'collections.update', detail: 'items' });
});

test('stories that an archivist may not see stay in the collection, in place, when the archivist saves', async () => {
  const { library, told, items, ids } = await threeStories();
  const { id } = await library.api.collections.create({ title: 'Mixed', items });
  const second = told[1];
  if (second === undefined) throw new Error('no second story');
  await library.api.agreements.add(withdrawal(second.storyId, second.personId));
  await library.signInAs('archivist');
  const seen = await library.api.collections.get({ id });
  expect(seen.items.map(({ storyId }) => storyId)).toEqual([ids[0], ids[2]]);
  await library.api.collections.update({
    id,
    items: seen.items.map((item) => ({ ...item, caption: 'New caption' })).toReversed(),
  });
  await library.signInAs('lead');
  const all = await library.api.collections.get({ id });
  expect(all.items).toEqual([
    { storyId: ids[2], caption: 'New caption' },
    { storyId: ids[0], caption: 'New caption' },
    { storyId: ids[1], caption: 'Caption 2' },
  ]);
});

test('a story in the bin stays in its collection', async () => {
  const { library, items, ids } = await threeStories();
  const { api } = library;
  const { id } = await api.collections.create({ items });
  await api.stories.bin({ id: ids[1] as StoryId });
  expect((await api.collections.get({ id })).items).toEqual(items);
});

test('a story that is not there, or there twice, is refused and nothing is changed', async () => {
  const { library, items } = await threeStories();
  const { api, newId } = library;
  const { id } = await api.collections.create({ items });
  const nowhere = newId() as StoryId;
  await expect(
    api.collections.update({ id, title: 'No', items: [{ storyId: nowhere, caption: '' }] }),
  ).rejects.toMatchObject({ code: 'not-found', details: { ids: [nowhere] } });
  await expect(api.collections.update({ id, items: [...items, ...items] })).rejects.toMatchObject({
    code: 'invalid-input',
  });
  expect(await api.collections.get({ id })).toMatchObject({ title: '', items });
});

test('a collection in the bin is off the list and comes back whole', async () => {
  const { library, items } = await threeStories();
  const { api } = library;
  const { id } = await api.collections.create({ title: 'Kept', items });
  await api.collections.bin({ id });
  expect(await api.collections.list({})).toEqual([]);
  expect(await api.collections.list({ bin: true })).toHaveLength(1);
  await expect(api.collections.update({ id, title: 'No' })).rejects.toMatchObject({
    code: 'conflict',
  });
  expect(await api.collections.restore({ id })).toMatchObject({ title: 'Kept', items });
});

test('journalists look at collections and do not change them', async () => {
  const { library, items } = await threeStories();
  const { id } = await library.api.collections.create({ items });
  await library.signInAs('journalist');
  expect((await library.api.collections.get({ id })).items).toHaveLength(3);
  await expect(library.api.collections.update({ id, items: [] })).rejects.toMatchObject({
    code: 'not-permitted',
  });
});

test('whatever a person does with the part that they see, no hidden item is lost or turned about', () => {
  const before = fc.uniqueArray(fc.record({ key: fc.nat(30), isHidden: fc.boolean() }), {
    selector: ({ key }) => key,
    maxLength: 12,
  });
  const cases = before.chain((items) =>
    fc.tuple(fc.constant(items), fc.shuffledSubarray(items.filter(({ isHidden }) => !isHidden))),
  );
  fc.assert(
    fc.property(cases, ([items, next]) => {
      const merged = mergeItems({
        before: items,
        next,
        isHidden: ({ isHidden }) => isHidden,
        keyOf: ({ key }) => String(key),
      });
      expect(merged.filter(({ isHidden }) => !isHidden)).toEqual(next);
      const hidden = items.filter(({ isHidden }) => isHidden);
      expect(
        merged
          .filter(({ isHidden }) => isHidden)
          .map(({ key }) => key)
          .toSorted((one, other) => one - other),
      ).toEqual(hidden.map(({ key }) => key).toSorted((one, other) => one - other));
      const untouched = items.filter(({ isHidden }) => !isHidden);
      expect(
        mergeItems({
          before: items,
          next: untouched,
          isHidden: ({ isHidden }) => isHidden,
          keyOf: ({ key }) => String(key),
        }),
      ).toEqual(items);
    }),
  );
});
