// What a storyteller decided about a sound holds for it: nobody gets it out of that decision by moving it.
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { RecordingId } from '../../../shared/model/ids.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import { openSound } from '../../../electron/core/media/listen.ts';
import { insertRecording } from '../../support/insert-recording.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { participation, recordingAgreement, tell, withdrawal } from './story-builders.ts';

const SOUND = RecordingId.parse('00000000-0000-4000-8000-0000000000aa');
const blocked = { code: 'access-blocked' };

async function soundIn(library: TestLibrary, storyId: StoryId): Promise<void> {
  insertRecording(library.opened(), SOUND, randomBytes(1000));
  await library.api.recordings.update({ id: SOUND, storyId });
}

test('a sound of a story that was taken back stays there, also for the lead', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const { storyId, personId } = await tell(library, { agreed: ['archive'] });
  const other = await tell(library, { agreed: ['archive'] });
  await soundIn(library, storyId);
  await api.agreements.add(withdrawal(storyId, personId));
  for (const next of [null, other.storyId])
    await expect(api.recordings.update({ id: SOUND, storyId: next })).rejects.toMatchObject(
      blocked,
    );
  // Neither the bin nor a storyteller who is taken off loosens it.
  await api.recordings.bin({ id: SOUND });
  await api.recordings.restore({ id: SOUND });
  await api.stories.update({ id: storyId, narratorIds: [] });
  await expect(api.recordings.update({ id: SOUND, storyId: null })).rejects.toMatchObject(blocked);
  expect(await api.recordings.update({ id: SOUND, title: 'Part one' })).toMatchObject({ storyId });
  await library.signInAs('journalist');
  expect(await api.recordings.list({ storyId: null })).toEqual([]);
  expect(() => openSound(library.core.context, SOUND)).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  );
});

test('a sound whose storyteller said no to the archive cannot be put where another says yes', async () => {
  const library = await makeLibrary();
  const { storyId, personId } = await tell(library);
  const other = await tell(library, { agreed: ['archive'] });
  await soundIn(library, storyId);
  await library.api.agreements.add(participation(storyId, personId));
  await library.api.agreements.add(recordingAgreement(storyId, personId, ['research']));
  await library.signInAs('journalist');
  await expect(
    library.api.recordings.update({ id: SOUND, storyId: other.storyId }),
  ).rejects.toMatchObject(blocked);
});

test('what is put into a closed story does not come out of it', async () => {
  const library = await makeLibrary();
  const { storyId } = await tell(library, { agreed: ['archive'], closedUntil: '2050-01-01' });
  await soundIn(library, storyId);
  await expect(library.api.recordings.update({ id: SOUND, storyId: null })).rejects.toMatchObject(
    blocked,
  );
});

test('a take that went into the wrong story can be put right until somebody decides about it', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const signed = await tell(library, { agreed: ['archive'] });
  const right = await tell(library);
  await api.agreements.add(participation(right.storyId, right.personId));
  await library.signInAs('journalist');
  const { id } = await api.recordings.begin({
    storyId: signed.storyId,
    purpose: 'interview',
    deviceName: 'Example microphone',
    format: { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 },
  });
  await api.recordings.finish({ id });
  for (const storyId of [right.storyId, null, signed.storyId, right.storyId])
    expect(await api.recordings.update({ id, storyId })).toMatchObject({ storyId });
  await api.agreements.add(recordingAgreement(right.storyId, right.personId));
  await expect(api.recordings.update({ id, storyId: null })).rejects.toMatchObject(blocked);
});

test('bringing back a backup takes no sound out of a story that was closed since', async () => {
  const library = await makeLibrary();
  const { api } = library;
  insertRecording(library.opened(), SOUND, randomBytes(1000));
  const closed = await tell(library, { agreed: ['archive'] });
  const backup = await api.backups.make({});
  await api.recordings.update({ id: SOUND, storyId: closed.storyId });
  await api.agreements.add({
    ...recordingAgreement(closed.storyId, closed.personId),
    closedUntil: '2050-01-01',
  });
  await api.backups.restore({ name: backup.name });
  expect(await api.recordings.get({ id: SOUND })).toMatchObject({ storyId: closed.storyId });
  await expect(api.recordings.update({ id: SOUND, storyId: null })).rejects.toMatchObject(blocked);
  await library.signInAs('journalist');
  expect(await library.api.recordings.list({ storyId: null })).toEqual([]);
});
