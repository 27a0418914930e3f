import { expect, test } from 'vitest';
import type { LibraryContext } from '../../../electron/core/context.ts';
import { storyStages } from '../../../electron/core/db/story-stages.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import { TranscriptLineId } from '../../../shared/model/ids.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { checkAnswers } from '../../support/release-ready.ts';
import { participation, recordingAgreement, tell, withdrawal } from '../features/story-builders.ts';

const format = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 } as const;

function stagesOf(library: TestLibrary) {
  const context: LibraryContext = { ...library.core.context, library: library.opened() };
  return storyStages(context);
}

async function record({ api, opened }: TestLibrary, storyId: StoryId) {
  const take = { storyId, purpose: 'interview' as const, deviceName: 'Test', format };
  const { id } = await api.recordings.begin(take);
  const pcm = new Uint8Array(48_000 * 3);
  opened().capture.accept({ recordingId: id, startFrame: 0, pcm, missingFrames: 0 });
  await api.recordings.finish({ id });
  return id;
}

async function write({ api, core }: TestLibrary, storyId: StoryId) {
  const { id } = await api.transcripts.create({ storyId, language: 'en' });
  const line = { id: TranscriptLineId.parse(core.context.newId()), text: 'We came by bus.' };
  await api.transcripts.edit({ id, changes: [{ kind: 'put', line }] });
  return id;
}

test('a story goes from stage to stage as it is recorded, agreed, written down and checked', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const { storyId, personId } = await tell(library, { person: { attribution: 'full-name' } });
  const stage = () => stagesOf(library).get(storyId);
  expect(stage()).toBe('begun');
  await api.agreements.add(participation(storyId, personId));
  await record(library, storyId);
  expect(stage()).toBe('recorded');
  await api.agreements.add(recordingAgreement(storyId, personId));
  expect(stage()).toBe('agreed');
  const transcript = await write(library, storyId);
  expect(stage()).toBe('transcribed');
  await api.transcripts.setState({ id: transcript, state: 'checked' });
  const { state } = await api.checks.get({ storyId });
  await api.checks.save({ storyId, state, answers: checkAnswers() });
  expect(stage()).toBe('checked');
  await api.checks.save({
    ...{ storyId, state },
    answers: checkAnswers({ people: { answer: 'open', how: 'A neighbour is in it.' } }),
  });
  expect(stage()).toBe('transcribed');
  await api.agreements.add(withdrawal(storyId, personId));
  expect(stage()).toBe('recorded');
  await api.stories.bin({ id: storyId });
  expect(stage()).toBeUndefined();
});

test('those who may not know names are told of no text that nobody has checked, and of no story that is not theirs', async () => {
  const library = await makeLibrary();
  const { storyId } = await tell(library, { agreed: ['archive'] });
  const { storyId: hidden } = await tell(library, { agreed: [] });
  await library.api.transcripts.create({ storyId, language: 'en' });
  const transcript = await write(library, storyId);
  await write(library, hidden);
  expect(stagesOf(library).get(storyId)).toBe('transcribed');
  await library.signInAs('archivist');
  expect([...stagesOf(library)]).toEqual([[storyId, 'begun']]);
  await library.signInAs('lead');
  await library.api.transcripts.setState({ id: transcript, state: 'checked' });
  await library.signInAs('archivist');
  expect([...stagesOf(library)]).toEqual([[storyId, 'transcribed']]);
});
