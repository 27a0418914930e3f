// What waits in the words of stories, as the first page asks for it.
import { expect, test } from 'vitest';
import { makeLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';

test('a closed part waits for a lead from the day on that was set, until it is opened; others are not told', async () => {
  const library = await makeLibrary();
  const { api, core } = library;
  const sample = sampleLibrary(library);
  const storyId = sample.bareStory({ narrators: [sample.person()] });
  sample.take(storyId, { frames: 48_000 });
  const [sound] = await api.recordings.list({ storyId });
  if (sound === undefined) throw new Error('there is no take');
  const close = (fromMs: number, until: string) =>
    api.passages.close({ recordingId: sound.id, fromMs, toMs: fromMs + 100, reason: '', until });
  const passage = await close(0, core.context.today());
  await close(300, '2099-01-01');
  const waits = async () => (await api.progress.now({})).toLookAgain;
  expect(await waits()).toEqual({ count: 1, storyId, isInSound: true });
  await library.signInAs('journalist');
  expect(await waits()).toEqual({ count: 0, storyId: null, isInSound: false });
  await library.signInAs('lead');
  await api.passages.open({ id: passage.id, reason: 'No longer needed' });
  expect(await waits()).toEqual({ count: 0, storyId: null, isInSound: false });
});
