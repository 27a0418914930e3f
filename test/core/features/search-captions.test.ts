// What is said beside a photo is found by those who know names, and by nobody else.
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { png, withStory } from '../../support/arrival-card.ts';
import { recordingAgreement, participation } from './story-builders.ts';

async function withPhoto() {
  const library = await withStory();
  const { api, at, request, storyId } = library;
  writeFileSync(at('shop.png'), png(40, 30, 'inside'));
  const { ends } = await api.arrivals.bringIn({ storyId, items: [request('shop.png')] });
  const id = ends[0]?.attachmentId;
  if (id === undefined) throw new Error('the photo did not come in');
  await api.attachments.describe({
    ...{ id, caption: 'Canarycaption before the mill', altText: 'A man in front of a door' },
  });
  const found = async (text: string) =>
    (await api.search.find({ text })).items.flatMap(({ passages }) =>
      passages.map(({ kind, text: words }) => [kind, words]),
    );
  return { ...library, id, found };
}

test('a story is found by the caption of a photo, until the photo goes into the bin', async () => {
  const { api, id, found } = await withPhoto();
  expect(await found('canarycaption')).toEqual([['caption', 'Canarycaption before the mill']]);
  await api.attachments.describe({ id, caption: 'Another one' });
  expect(await found('canarycaption')).toEqual([]);
  expect(await found('front door')).toEqual([['caption', 'A man in front of a door']]);
  await api.attachments.bin({ id });
  expect(await found('front door')).toEqual([]);
});

test('an archivist finds nothing by the caption of a photo, also in a story that they may see', async () => {
  const library = await withPhoto();
  const { api, storyId, found } = library;
  const { id: personId } = await api.people.create({ ageBand: 'adult', protection: 'ordinary' });
  await api.stories.update({ id: storyId, narratorIds: [personId], title: 'Breadstory' });
  await api.agreements.add(participation(storyId, personId));
  await api.agreements.add(recordingAgreement(storyId, personId, ['archive']));
  await library.signInAs('archivist');
  expect(await found('breadstory')).toHaveLength(1);
  expect(await found('canarycaption')).toEqual([]);
});
