import { beforeEach, describe, expect, test } from 'vitest';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import { addPicture } from '../../support/add-picture.ts';
import { plainPicture } from '../../support/told-pictures.ts';
import { twoLibraries } from '../../support/two-libraries.ts';
import type { TwoLibraries } from '../../support/two-libraries.ts';

let libraries: TwoLibraries;
let storyId: StoryId;
beforeEach(async () => {
  libraries = await twoLibraries();
  storyId = libraries.sample.story({ title: 'The bread oven' });
  libraries.sample.take(storyId, { frames: 48_000 });
});

async function receive(): Promise<void> {
  const path = await libraries.send([storyId]);
  const { problems } = await libraries.receiver.api.intakes.check({ path });
  expect(problems).toEqual([]);
  await libraries.receiver.api.intakes.receive({ path });
}
const there = () => libraries.sender.api;
const here = () => libraries.receiver.api;
const asked = async () =>
  (await here().intakeQuestions.list({ decided: false })).map(({ about, ours, theirs }) => ({
    ...{ about, ours, theirs },
  }));
const titles = async () => (await here().indexPoints.list({ storyId })).map(({ title }) => title);
const words = async () => (await here().places.ofStory({ storyId })).places.map((one) => one.words);

describe('A newer package', () => {
  test('renews index points, adds new ones, and takes out what is gone there', async () => {
    const first = await there().indexPoints.add({ storyId, fromMs: 200, title: 'The first loaf' });
    await there().indexPoints.add({ storyId, fromMs: 300, title: 'The neighbour' });
    await receive();
    await there().indexPoints.update({ id: first.id, title: 'The burnt loaf' });
    await receive();
    expect(await titles()).toEqual(['The burnt loaf', 'The neighbour']);
    await there().indexPoints.bin({ id: first.id });
    await there().indexPoints.add({ storyId, fromMs: 600, title: 'The second oven' });
    await receive();
    expect(await titles()).toEqual(['The neighbour', 'The second oven']);
    expect(await asked()).toEqual([]);
  });

  test('brings an index that was written after the first package', async () => {
    await receive();
    await there().indexPoints.add({ storyId, fromMs: 200, title: 'The first loaf' });
    await receive();
    expect(await titles()).toEqual(['The first loaf']);
  });

  test('leaves an index alone that was changed here, and asks', async () => {
    const first = await there().indexPoints.add({ storyId, fromMs: 200, title: 'The first loaf' });
    await receive();
    const [point] = await here().indexPoints.list({ storyId });
    if (point === undefined) throw new Error('no point came in');
    await here().indexPoints.update({ id: point.id, title: 'Our words' });
    await there().indexPoints.update({ id: first.id, title: 'Their words' });
    await receive();
    expect(await titles()).toEqual(['Our words']);
    expect(await asked()).toEqual([{ about: 'points', ours: 'Our words', theirs: 'Their words' }]);
  });

  test('leaves alone what changed here only, and asks nothing', async () => {
    await there().indexPoints.add({ storyId, fromMs: 200, title: 'The first loaf' });
    await receive();
    const [point] = await here().indexPoints.list({ storyId });
    if (point === undefined) throw new Error('no point came in');
    await here().indexPoints.bin({ id: point.id });
    await there().stories.update({ id: storyId, summary: 'Another summary.' });
    await receive();
    expect(await titles()).toEqual([]);
    expect(await asked()).toEqual([]);
  });

  test('renews places, and asks where they were changed here too', async () => {
    const place = await there().places.add({
      ...{ storyId, kind: 'mentioned', words: 'Mirpur', countryCode: 'PK' },
    });
    await receive();
    await there().places.update({ id: place.id, words: 'Dadyal' });
    await receive();
    expect(await words()).toEqual(['Dadyal']);
    await here().places.add({ storyId, kind: 'mentioned', words: 'Kotli', countryCode: 'PK' });
    await there().places.update({ id: place.id, words: 'Bhimber' });
    await receive();
    expect(await words()).toEqual(['Dadyal', 'Kotli']);
    expect(await asked()).toEqual([{ about: 'places', ours: 'Dadyal\nKotli', theirs: 'Bhimber' }]);
  });

  test('renews what is said of a picture, and asks where it was changed here too', async () => {
    const { path: ffmpeg } = await findFfmpeg({});
    const bytes = plainPicture(ffmpeg, 'image/jpeg');
    const id = addPicture(libraries.sender, { storyId, bytes, use: 'archive' });
    await there().attachments.describe({ id, caption: 'The oven.' });
    await receive();
    await there().attachments.describe({ id, caption: 'The oven, in 1961.' });
    await receive();
    const pictures = () => here().attachments.list({ storyId });
    const [picture] = await pictures();
    expect(await pictures()).toMatchObject([{ caption: 'The oven, in 1961.' }]);
    if (picture === undefined) throw new Error('no picture came in');
    await here().attachments.describe({ id: picture.id, caption: 'Our words.' });
    await there().attachments.describe({ id, caption: 'Their words.' });
    await receive();
    expect(await pictures()).toMatchObject([{ caption: 'Our words.' }]);
    expect(await asked()).toEqual([
      { about: 'pictures', ours: 'Our words.', theirs: 'Their words.' },
    ]);
  });
});
