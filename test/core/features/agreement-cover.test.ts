// An agreement covers the story as it was when it was signed. What is exchanged later must be agreed to again.
import { randomBytes } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RecordingId } from '../../../shared/model/ids.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { Reason } from '../../../shared/model/agreement.ts';
import { insertRecording } from '../../support/insert-recording.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { participation, recordingAgreement, tell, withdrawal } from './story-builders.ts';

const SOUND = RecordingId.parse('00000000-0000-4000-8000-0000000000aa');

async function reasons({ api }: Pick<TestLibrary, 'api'>, id: StoryId): Promise<Reason[]> {
  const { decisions } = await api.agreements.ofStory({ id });
  return decisions.archive.reasons.map(({ reason }) => reason);
}

test('sound that is put into a signed story by a journalist closes it until it is agreed to', async () => {
  const library = await makeLibrary();
  const unsigned = await tell(library);
  const signed = await tell(library, { agreed: ['archive'] });
  insertRecording(library.opened(), SOUND, randomBytes(1000));
  await library.api.recordings.update({ id: SOUND, storyId: unsigned.storyId });
  expect(await reasons(library, signed.storyId)).toEqual([]);

  await library.signInAs('journalist');
  await library.api.recordings.update({ id: SOUND, storyId: signed.storyId });
  expect(await reasons(library, signed.storyId)).toEqual(['changed-since-agreement']);
  const [row] = (
    await library.api.stories.list({ agreement: 'missing', sort: 'number' })
  ).items.filter(({ id }) => id === signed.storyId);
  expect(row?.access).toEqual({ state: 'partial', allowedUses: [] });
  await library.signInAs('archivist');
  expect((await library.api.stories.list({})).total).toBe(0);
  expect(await library.api.recordings.list({ storyId: signed.storyId })).toEqual([]);

  await library.signInAs('journalist');
  await library.api.recordings.bin({ id: SOUND });
  expect(await reasons(library, signed.storyId)).toEqual([]);
  await library.api.recordings.restore({ id: SOUND });
  expect(await reasons(library, signed.storyId)).toEqual(['changed-since-agreement']);
  await library.api.agreements.add(recordingAgreement(signed.storyId, signed.personId));
  expect(await reasons(library, signed.storyId)).toEqual([]);
});

test('a new take and a file that is brought in are not covered by what was signed before', async () => {
  const library = await makeLibrary();
  const { storyId, personId } = await tell(library, { agreed: ['archive'] });
  const file = join(library.root, 'second-sitting.flac');
  copyFileSync(join(import.meta.dirname, '../../../assets/sample/kitchen.flac'), file);
  const take = await library.api.recordings.begin({
    storyId,
    purpose: 'interview',
    deviceName: 'Example microphone',
    format: { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 },
  });
  expect(await reasons(library, storyId)).toEqual(['changed-since-agreement']);
  await library.api.recordings.finish({ id: take.id });
  await library.api.recordings.bin({ id: take.id });
  expect(await reasons(library, storyId)).toEqual([]);
  await library.api.recordings.importFile({ path: file, storyId });
  expect(await reasons(library, storyId)).toEqual(['changed-since-agreement']);
  await library.api.agreements.add(recordingAgreement(storyId, personId));
  expect(await reasons(library, storyId)).toEqual([]);
});

test('sound that lay in the bin while people signed is not what they signed for', async () => {
  const library = await makeLibrary();
  const { storyId, personId } = await tell(library);
  insertRecording(library.opened(), SOUND, randomBytes(1000));
  await library.api.recordings.update({ id: SOUND, storyId });
  await library.api.recordings.bin({ id: SOUND });
  library.clock.advance(1000);
  await library.api.agreements.add(participation(storyId, personId));
  await library.api.agreements.add(recordingAgreement(storyId, personId));
  expect(await reasons(library, storyId)).toEqual([]);
  await library.api.recordings.restore({ id: SOUND });
  expect(await reasons(library, storyId)).toEqual(['changed-since-agreement']);
});

test('an agreement that is signed while a take goes on is not about what is said after it', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const { storyId, personId } = await tell(library);
  await api.agreements.add(participation(storyId, personId));
  const format = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 } as const;
  const second = new Uint8Array(48_000 * 3);
  const { id } = await api.recordings.begin({
    ...{ storyId, purpose: 'interview', deviceName: '', format },
  });
  const speak = (startFrame: number) =>
    library.opened().capture.accept({ recordingId: id, startFrame, pcm: second, missingFrames: 0 });
  speak(0);
  await api.agreements.add(recordingAgreement(storyId, personId));
  speak(48_000);
  await api.recordings.finish({ id });
  expect(await reasons(library, storyId)).toEqual(['changed-since-agreement']);
  await api.agreements.add(recordingAgreement(storyId, personId));
  expect(await reasons(library, storyId)).toEqual([]);
  await expect(api.recordings.update({ id, storyId: null })).rejects.toMatchObject({
    code: 'access-blocked',
  });
});

test('a clock that is put back does not make people have signed for what lay in the bin', async () => {
  const library = await makeLibrary();
  const { storyId, personId } = await tell(library);
  insertRecording(library.opened(), SOUND, randomBytes(1000));
  await library.api.recordings.update({ id: SOUND, storyId });
  await library.api.recordings.bin({ id: SOUND });
  library.clock.advance(-1_800_000);
  await library.api.agreements.add(participation(storyId, personId));
  await library.api.agreements.add(recordingAgreement(storyId, personId));
  await library.api.recordings.restore({ id: SOUND });
  expect(await reasons(library, storyId)).toEqual(['changed-since-agreement']);
});

test('what is in the bin already is not put there anew, so signing in between does not cover it', async () => {
  const library = await makeLibrary();
  const { api, clock } = library;
  const { storyId, personId } = await tell(library);
  insertRecording(library.opened(), SOUND, randomBytes(1000));
  await api.recordings.update({ id: SOUND, storyId });
  const { binnedAt } = await api.recordings.bin({ id: SOUND });
  clock.advance(1000);
  await api.agreements.add(participation(storyId, personId));
  await api.agreements.add(recordingAgreement(storyId, personId));
  clock.advance(1000);
  expect(await api.recordings.bin({ id: SOUND })).toMatchObject({ binnedAt });
  await api.recordings.restore({ id: SOUND });
  expect(await reasons(library, storyId)).toEqual(['changed-since-agreement']);
  const steps = (await api.history.list({})).filter(({ subject }) => subject === SOUND);
  expect(steps.map(({ action }) => action)).toEqual([
    'recordings.restore',
    'recordings.bin',
    'recordings.update',
    'test',
  ]);
});

test('sound that comes back from the bin unchanged, with nothing signed meanwhile, stays covered', async () => {
  const library = await makeLibrary();
  const { storyId, personId } = await tell(library);
  insertRecording(library.opened(), SOUND, randomBytes(1000));
  await library.api.recordings.update({ id: SOUND, storyId });
  await library.api.agreements.add(participation(storyId, personId));
  await library.api.agreements.add(recordingAgreement(storyId, personId));
  await library.api.recordings.bin({ id: SOUND });
  await library.api.recordings.restore({ id: SOUND });
  expect(await reasons(library, storyId)).toEqual([]);
});

test('taking a storyteller off a signed story closes it; putting them back is no change', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const { storyId, personId } = await tell(library, { agreed: ['archive'] });
  const { id: silent } = await api.people.create({ ageBand: 'adult' });
  await api.stories.update({ id: storyId, narratorIds: [personId, silent] });
  expect(await reasons(library, storyId)).toContain('no-recording-agreement');
  await api.stories.update({ id: storyId, narratorIds: [personId] });
  expect(await reasons(library, storyId)).toEqual(['changed-since-agreement']);
  await api.stories.update({ id: storyId, narratorIds: [personId, silent] });
  await api.agreements.add(participation(storyId, silent));
  await api.agreements.add(recordingAgreement(storyId, silent));
  expect(await reasons(library, storyId)).toEqual([]);
});

test('a no that was signed still binds when the storyteller is taken off the story', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const { storyId, personId } = await tell(library, { agreed: ['archive', 'website'] });
  const { id: careful } = await api.people.create({ ageBand: 'adult' });
  await api.stories.update({ id: storyId, narratorIds: [personId, careful] });
  await api.agreements.add(participation(storyId, careful));
  await api.agreements.add(recordingAgreement(storyId, careful, ['archive']));
  await api.stories.update({ id: storyId, narratorIds: [personId] });
  await api.agreements.add(recordingAgreement(storyId, personId, ['archive', 'website']));
  const { decisions } = await api.agreements.ofStory({ id: storyId });
  expect(decisions.archive.allowed).toBe(true);
  expect(decisions.website.reasons).toEqual([{ reason: 'use-not-agreed' }]);
});

test('what a child signed is asked again of the adult, and nobody is made an adult by one click', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const { storyId, personId } = await tell(library, { person: { ageBand: '16-17' } });
  const responsibleAdult = {
    name: 'Parent Example',
    role: 'parent' as const,
    authoritySeen: 'Birth certificate',
    signature: { method: 'typed' as const, name: 'Parent Example' },
  };
  await api.agreements.add({ ...participation(storyId, personId), responsibleAdult });
  await api.agreements.add({ ...recordingAgreement(storyId, personId), responsibleAdult });
  expect(await reasons(library, storyId)).toEqual([]);
  await api.people.update({ id: personId, ageBand: 'adult' });
  expect(await reasons(library, storyId)).toEqual(['changed-since-agreement']);
  await api.people.update({ id: personId, ageBand: '16-17' });
  expect(await reasons(library, storyId)).toEqual([]);
  await api.people.update({ id: personId, ageBand: 'unknown' });
  await api.people.update({ id: personId, ageBand: 'adult' });
  expect(await reasons(library, storyId)).toEqual(['changed-since-agreement']);
  await api.agreements.add(recordingAgreement(storyId, personId));
  expect(await reasons(library, storyId)).toEqual([]);
});

test('a child who is taken off the story, comes of age and is put back must be asked again', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const { storyId, personId } = await tell(library, { person: { ageBand: '16-17' } });
  const responsibleAdult = {
    name: 'Parent Example',
    role: 'parent' as const,
    authoritySeen: 'Birth certificate',
    signature: { method: 'typed' as const, name: 'Parent Example' },
  };
  await api.agreements.add({ ...participation(storyId, personId), responsibleAdult });
  await api.agreements.add({ ...recordingAgreement(storyId, personId), responsibleAdult });
  await api.stories.update({ id: storyId, narratorIds: [] });
  await api.people.update({ id: personId, ageBand: 'adult' });
  await api.stories.update({ id: storyId, narratorIds: [personId] });
  expect(await reasons(library, storyId)).toEqual(['changed-since-agreement']);
});

test('an age that is told for the first time does not ask anybody to sign again', async () => {
  const library = await makeLibrary();
  const { storyId, personId } = await tell(library, {
    person: { ageBand: 'unknown' },
    agreed: ['archive'],
  });
  await library.api.people.update({ id: personId, ageBand: 'adult' });
  expect(await reasons(library, storyId)).toEqual([]);
});

test('bringing back a backup loses nobody’s no, name or closed story', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const first = await tell(library, {
    person: { realName: 'Invented Person', attribution: 'full-name' },
    agreed: ['archive'],
  });
  const backup = await api.backups.make({});
  // Since then: one hides her name, another joins the same story and takes it back, a third story is made and closed.
  await api.people.update({ id: first.personId, attribution: 'no-name' });
  const { id: joined } = await api.people.create({ ageBand: 'adult' });
  await api.stories.update({ id: first.storyId, narratorIds: [first.personId, joined] });
  await api.agreements.add(withdrawal(first.storyId, joined));
  const closed = await tell(library, {
    story: { title: 'Closed story', tags: ['kept'] },
    agreed: ['archive'],
    closedUntil: '2050-01-01',
  });
  insertRecording(library.opened(), SOUND, randomBytes(1000));
  await api.recordings.update({ id: SOUND, storyId: closed.storyId });

  await api.backups.restore({ name: backup.name });
  expect((await api.people.get({ id: first.personId })).displayName).toBe('Storyteller 001');
  expect((await api.stories.list({ search: 'invented' })).total).toBe(0);
  expect(await reasons(library, first.storyId)).toContain('withdrawn');
  expect(await api.stories.get({ id: closed.storyId })).toMatchObject({ tags: ['kept'] });
  expect(await reasons(library, closed.storyId)).toEqual([
    'changed-since-agreement',
    'closed-until',
  ]);
  await library.signInAs('journalist');
  expect(await library.api.recordings.list({ storyId: null })).toEqual([]);
  await expect(library.api.recordings.get({ id: SOUND })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('bringing back a backup keeps what an agreement covers, and covers nothing more', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const covered = await tell(library);
  insertRecording(library.opened(), SOUND, randomBytes(1000));
  const backup = await api.backups.make({});
  await api.recordings.update({ id: SOUND, storyId: covered.storyId });
  await api.agreements.add(participation(covered.storyId, covered.personId));
  await api.agreements.add(recordingAgreement(covered.storyId, covered.personId));
  const late = RecordingId.parse('00000000-0000-4000-8000-0000000000bb');
  insertRecording(library.opened(), late, randomBytes(1000));
  const open = await tell(library, { agreed: ['archive'] });
  await api.recordings.update({ id: late, storyId: open.storyId });
  await api.backups.restore({ name: backup.name });
  expect(await reasons(library, covered.storyId)).toEqual([]);
  expect(await reasons(library, open.storyId)).toEqual(['changed-since-agreement']);
  expect((await api.recordings.list({ storyId: open.storyId })).map(({ id }) => id)).toEqual([
    late,
  ]);
});
