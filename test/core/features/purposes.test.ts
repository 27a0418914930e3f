// No interview without a participation agreement: what is recorded without it is a test, until everybody has agreed.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { InputOf } from '../../../shared/contract/methods.ts';
import type { PersonId, RecordingId, StoryId } from '../../../shared/model/ids.ts';
import { copyAsAfterAKill } from '../../support/after-a-kill.ts';
import { makeCore, makeLibrary, PASSPHRASES } from '../../support/make-core.ts';
import { checkedForRelease } from '../../support/release-ready.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { participation, recordingAgreement, tell, withdrawal } from './story-builders.ts';

const format = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 } as const;
const blocked = { code: 'access-blocked' };

type Take = Omit<InputOf<'recordings.begin'>, 'deviceName' | 'format'>;

const begin = ({ api }: Pick<TestLibrary, 'api'>, take: Take) =>
  api.recordings.begin({ deviceName: 'Test', format, ...take });

/** One second of sound. */
async function record(library: TestLibrary, take: Take): Promise<RecordingId> {
  const { id } = await begin(library, take);
  const pcm = new Uint8Array(48_000 * 3);
  library.opened().capture.accept({ recordingId: id, startFrame: 0, pcm, missingFrames: 0 });
  await library.api.recordings.finish({ id });
  return id;
}

test('without a storyteller’s agreement there is a test, and no interview', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const { storyId, personId } = await tell(library);
  const empty = await api.stories.create({ title: 'Nobody yet' });
  for (const place of [null, empty.id, storyId])
    await expect(begin(library, { storyId: place, purpose: 'interview' })).rejects.toMatchObject(
      blocked,
    );
  expect(await api.recordings.list({ storyId })).toEqual([]);
  const take = await api.recordings.get({ id: await record(library, { storyId }) });
  expect(take).toMatchObject({ purpose: 'test', storyId });

  await api.agreements.add(participation(storyId, personId));
  expect(await begin(library, { storyId, purpose: 'interview' })).toMatchObject({
    purpose: 'interview',
  });
});

test('one storyteller who has not agreed, or took it back, is enough to keep it a test', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const { storyId, personId } = await tell(library);
  const other = await api.people.create({ ageBand: 'adult' });
  await api.stories.update({ id: storyId, narratorIds: [personId, other.id] });
  await api.agreements.add(participation(storyId, personId));
  const interview = { storyId, purpose: 'interview' as const };
  await expect(begin(library, interview)).rejects.toMatchObject({
    ...blocked,
    details: { blocks: ['agreement-missing'] },
  });
  await api.agreements.add(participation(storyId, other.id));
  await api.agreements.add(withdrawal(storyId, personId));
  await expect(begin(library, interview)).rejects.toMatchObject({
    details: { blocks: ['agreement-withdrawn'] },
  });
});

test('before recording it is told who has agreed, when, and who may agree aloud', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const adult = await tell(library, {
    person: { attribution: 'chosen-name', chosenName: 'Noor', realName: 'Real Name' },
  });
  expect(await api.agreements.beforeRecording({ id: adult.storyId })).toEqual({
    storyId: adult.storyId,
    narrators: [
      {
        personId: adult.personId,
        displayName: 'Noor',
        participation: 'missing',
        agreedOn: null,
        refusedOn: null,
        mayAgreeAloud: true,
      },
    ],
    blocks: ['agreement-missing'],
  });
  await api.agreements.add(participation(adult.storyId, adult.personId));
  expect(await api.agreements.beforeRecording({ id: adult.storyId })).toMatchObject({
    narrators: [{ participation: 'agreed', agreedOn: '2026-11-20' }],
    blocks: [],
  });
  const child = await tell(library, { person: { ageBand: 'under-16' } });
  expect(await api.agreements.beforeRecording({ id: child.storyId })).toMatchObject({
    narrators: [{ mayAgreeAloud: false }],
  });
  await library.signInAs('archivist');
  await expect(library.api.agreements.beforeRecording({ id: adult.storyId })).rejects.toMatchObject(
    { code: 'not-permitted' },
  );
});

test('a test becomes the interview when everybody has agreed, and its history says so', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const { storyId, personId } = await tell(library);
  const id = await record(library, { storyId });
  await expect(api.recordings.update({ id, purpose: 'interview' })).rejects.toMatchObject(blocked);
  await api.agreements.add(participation(storyId, personId));
  expect(await api.recordings.update({ id, purpose: 'interview' })).toMatchObject({
    purpose: 'interview',
  });
  const details = (await api.history.list({})).filter(({ subject }) => subject === id);
  expect(details.map(({ detail }) => detail)).toContain('purpose interview');
});

test('a test does not count: not in the list of stories, not in the lengths, not as what is recorded', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const { storyId, personId } = await tell(library);
  const id = await record(library, { storyId });
  const counted = async () => {
    const { durationMs, withoutRecording } = await api.stories.overview({});
    const [row] = (await api.stories.list({})).items;
    return [durationMs, withoutRecording, row?.recordingCount, row?.durationMs];
  };
  expect(await counted()).toEqual([0, 1, 0, 0]);
  await api.agreements.add(participation(storyId, personId));
  await api.recordings.update({ id, purpose: 'interview' });
  expect(await counted()).toEqual([1000, 0, 1, 1000]);
});

async function reasons({ api }: TestLibrary, id: StoryId) {
  const { decisions } = await api.agreements.ofStory({ id });
  return decisions.archive.reasons.map(({ reason }) => reason);
}

test('a test and a spoken agreement do not make a signed story changed; the test does at the moment it becomes the interview', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const { storyId, personId } = await tell(library, { agreed: ['archive'] });
  const id = await record(library, { storyId });
  await record(library, { storyId, personId, purpose: 'spoken-agreement' });
  await api.recordings.bin({ id });
  await api.recordings.restore({ id });
  expect(await reasons(library, storyId)).toEqual([]);
  await api.recordings.update({ id, purpose: 'interview' });
  expect(await reasons(library, storyId)).toEqual(['changed-since-agreement']);
  await api.recordings.update({ id, purpose: 'test' });
  expect(await reasons(library, storyId)).toEqual([]);
  await api.recordings.update({ id, purpose: 'interview' });
  await api.agreements.add(recordingAgreement(storyId, personId));
  expect(await reasons(library, storyId)).toEqual([]);
});

test('a test and a spoken agreement are in no plan of a package, whatever was agreed', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const { storyId, personId } = await tell(library);
  await api.agreements.add(participation(storyId, personId));
  const interview = await record(library, { storyId, purpose: 'interview' });
  await api.agreements.add(recordingAgreement(storyId, personId));
  const aTest = await record(library, { storyId });
  const spoken = await record(library, { storyId, personId, purpose: 'spoken-agreement' });
  const { id: collectionId } = await api.collections.create({
    title: 'All',
    items: [{ storyId, caption: '' }],
  });
  await checkedForRelease(library, storyId);
  const plan = await api.packages.plan({ collectionId, use: 'archive' });
  const going = plan.goingIn.flatMap(({ recordings }) =>
    recordings.map(({ recordingId }) => recordingId),
  );
  expect(going).toEqual([interview]);
  expect([aTest, spoken]).not.toContain(going[0]);
});

test('an archivist hears no test and no spoken agreement of a story that may leave', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const { storyId, personId } = await tell(library, { agreed: ['archive'] });
  const made = [
    await record(library, { storyId }),
    await record(library, { storyId, personId, purpose: 'spoken-agreement' }),
  ];
  expect(await api.recordings.list({ storyId })).toHaveLength(2);
  await library.signInAs('archivist');
  expect(await api.recordings.list({ storyId })).toEqual([]);
  for (const id of made)
    await expect(api.recordings.get({ id })).rejects.toMatchObject({ code: 'not-found' });
});

test('a take that is put into a story without an agreement is a test there; a file that was brought in stays as it is', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const signed = await tell(library);
  const unsigned = await tell(library);
  await api.agreements.add(participation(signed.storyId, signed.personId));
  const id = await record(library, { storyId: signed.storyId, purpose: 'interview' });
  expect(await api.recordings.update({ id, storyId: null })).toMatchObject({
    purpose: 'interview',
  });
  expect(await api.recordings.update({ id, storyId: unsigned.storyId })).toMatchObject({
    purpose: 'test',
  });
  await expect(api.recordings.update({ id, purpose: 'interview' })).rejects.toMatchObject(blocked);
  const path = join(import.meta.dirname, '../../../assets/sample/kitchen.flac');
  const file = await api.recordings.importFile({ path, storyId: unsigned.storyId });
  expect(file.purpose).toBe('interview');
});

test('turning an interview into a test does not take it out of the story that decided about it', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const { storyId, personId } = await tell(library);
  await api.agreements.add(participation(storyId, personId));
  const id = await record(library, { storyId, purpose: 'interview' });
  await api.agreements.add(recordingAgreement(storyId, personId, []));
  await api.recordings.update({ id, purpose: 'test' });
  const away = { id, storyId: null };
  await expect(api.recordings.update(away)).rejects.toMatchObject(blocked);
  await api.recordings.update({ id, purpose: 'interview' });
  await expect(api.recordings.update(away)).rejects.toMatchObject(blocked);
});

test('what a take was for is known again after a kill; of a file that the catalogue lost nobody knows it, so it is a test', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const { storyId, personId } = await tell(library);
  await api.agreements.add(participation(storyId, personId));
  await record(library, { storyId, purpose: 'interview' });
  const going = await begin(library, { storyId, purpose: 'interview' });
  const pcm = new Uint8Array(48_000 * 3);
  library.opened().capture.accept({ recordingId: going.id, startFrame: 0, pcm, missingFrames: 0 });
  const killed = copyAsAfterAKill(library.folder, library.root);
  const other = makeCore();
  await other.api.library.open({ folder: killed, passphrase: PASSPHRASES.lead });
  const [found] = await other.api.recordings.listInterrupted({});
  expect(found).toMatchObject({ id: going.id, purpose: 'interview' });
  other.core.session.library?.db.write({ action: 'test', subject: going.id }, (sql) => {
    sql.prepare('delete from take_segments where recording_id = ?').run(going.id);
    sql.prepare('delete from recordings where id = ?').run(going.id);
  });
  await other.api.library.lock({});
  await other.api.library.open({ folder: killed, passphrase: PASSPHRASES.lead });
  expect(await other.api.recordings.listInterrupted({})).toMatchObject([
    { id: going.id, purpose: 'test' },
  ]);
});

test('an older backup that is brought back does not make an interview of a test, or the other way round', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const { storyId, personId } = await tell(library);
  const becomes = await record(library, { storyId });
  await api.agreements.add(participation(storyId, personId));
  const ends = await record(library, { storyId, purpose: 'interview' });
  const backup = await api.backups.make({});
  await api.recordings.update({ id: becomes, purpose: 'interview' });
  await api.recordings.update({ id: ends, purpose: 'test' });
  const since = await record(library, { storyId });
  await api.backups.restore({ name: backup.name });
  const purposes = async (id: RecordingId) => (await api.recordings.get({ id })).purpose;
  expect([await purposes(becomes), await purposes(ends), await purposes(since)]).toEqual([
    'interview',
    'test',
    'test',
  ]);
});

test('only an adult who tells the story can be asked to agree aloud', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const { storyId, personId } = await tell(library);
  const child = await tell(library, { person: { ageBand: '16-17' } });
  const unknown = await tell(library, { person: { ageBand: 'unknown' } });
  const ask = (place: StoryId | null, person: PersonId | null) =>
    begin(library, { storyId: place, personId: person, purpose: 'spoken-agreement' });
  await expect(ask(null, personId)).rejects.toMatchObject(blocked);
  await expect(ask(storyId, null)).rejects.toMatchObject({ code: 'not-found' });
  await expect(ask(storyId, child.personId)).rejects.toMatchObject({ code: 'not-found' });
  for (const young of [child, unknown])
    await expect(ask(young.storyId, young.personId)).rejects.toMatchObject(blocked);
  expect(await ask(storyId, personId)).toMatchObject({ purpose: 'spoken-agreement', personId });
  expect(await api.stories.get({ id: storyId })).toMatchObject({ narratorIds: [personId] });
});
