import { expect, test } from 'vitest';
import { searcher } from './search-builders.ts';
import { participation, recordingAgreement, tell } from './story-builders.ts';

const format = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 } as const;

/** A story that archivists may see, with a sound of one second. */
async function openStory() {
  const library = await searcher();
  const { storyId, personId } = await tell(library, {
    person: { attribution: 'full-name', realName: 'Zofia Testowska' },
    story: { title: 'The mill' },
  });
  await library.api.agreements.add(participation(storyId, personId));
  const take = { storyId, purpose: 'interview', deviceName: 'Test', format } as const;
  const { id: recordingId } = await library.api.recordings.begin(take);
  const pcm = new Uint8Array(48_000 * 3);
  library.opened().capture.accept({ recordingId, startFrame: 0, pcm, missingFrames: 0 });
  await library.api.recordings.finish({ id: recordingId });
  await library.api.agreements.add(recordingAgreement(storyId, personId));
  return { library, api: library.api, storyId, recordingId };
}

test('what is written in the index is found with its time, in both languages', async () => {
  const { library, api, storyId, recordingId } = await openStory();
  const other = { otherLanguage: 'ur', otherTitle: 'رات کی پالی' };
  await api.indexPoints.add({ storyId, recordingId, fromMs: 300, title: 'Night shift', ...other });
  expect(await library.passages('night')).toMatchObject([
    { kind: 'index-point', text: 'Night shift', recordingId, fromMs: 300, language: null },
  ]);
  expect(await library.passages('پالی')).toMatchObject([{ fromMs: 300, language: 'ur' }]);
});

test('a point in a closed part, and one in the bin, are found by nobody else', async () => {
  const { library, api, storyId, recordingId } = await openStory();
  const add = (fromMs: number, title: string) =>
    api.indexPoints.add({ storyId, recordingId, fromMs, title });
  await add(0, 'Bread');
  await add(400, 'Brother');
  const { id } = await add(800, 'Garden');
  await api.passages.close({ recordingId, fromMs: 500, toMs: 600 });
  await api.indexPoints.bin({ id });
  expect(await library.find('brother')).toEqual(['The mill']);
  expect(await library.find('garden')).toEqual([]);
  await library.signInAs('archivist');
  expect(await library.find('bread')).toEqual(['The mill']);
  expect(await library.find('brother')).toEqual([]);
});

test('a sensitive theme is found by others, and offered to sort by, only once it is reviewed', async () => {
  const { library, api, storyId } = await openStory();
  const { id: themeId } = await api.themes.add({ name: 'Borders', sensitive: true });
  await api.themes.update({ id: themeId, names: [{ language: 'pl', name: 'Granice' }] });
  await api.stories.update({ id: storyId, themeIds: [themeId] });
  const find = async () => {
    const themed = await api.search.find({ text: '', filters: { theme: [themeId] } });
    return [await library.find('borders'), await library.find('granice'), themed.total];
  };
  expect(await find()).toEqual([['The mill'], ['The mill'], 1]);
  await library.signInAs('archivist');
  expect(await find()).toEqual([[], [], 0]);
  await library.signInAs('lead');
  await api.themes.review({ storyId, themeId, isReviewed: true });
  await library.signInAs('archivist');
  expect(await find()).toEqual([['The mill'], ['The mill'], 1]);
});
