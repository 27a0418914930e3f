// An agreement that is spoken: the take proves it, the words are kept with it, and a no is respected.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { PersonId, RecordingId, StoryId } from '../../../shared/model/ids.ts';
import { makeLibrary, PASSPHRASES } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { participation, recordingAgreement, spokenSignature, tell } from './story-builders.ts';

const format = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 } as const;
const blocked = { code: 'access-blocked' };

interface Asked {
  storyId: StoryId;
  personId: PersonId;
}

/** One second of talk. */
async function talk(library: TestLibrary, { storyId, personId }: Asked): Promise<RecordingId> {
  const { id } = await library.api.recordings.begin({
    ...{ storyId, personId, purpose: 'spoken-agreement', deviceName: 'Test', format },
  });
  const pcm = new Uint8Array(48_000 * 3);
  library.opened().capture.accept({ recordingId: id, startFrame: 0, pcm, missingFrames: 0 });
  await library.api.recordings.finish({ id });
  return id;
}

const spoken = ({ storyId, personId }: Asked, recordingId: RecordingId) => ({
  ...participation(storyId, personId),
  signature: spokenSignature(recordingId),
});

async function agreedAloud() {
  const library = await makeLibrary();
  const asked = await tell(library);
  const take = await talk(library, asked);
  const after = await library.api.agreements.add(spoken(asked, take));
  return { library, ...asked, take, after };
}

test('a spoken agreement counts as the participation agreement, with its answers and the very words', async () => {
  const { library, storyId, take, after } = await agreedAloud();
  const [entry] = after.entries;
  const { words } = spokenSignature(take);
  expect(entry).toMatchObject({
    kind: 'participation',
    signature: {
      ...spokenSignature(take),
      wordsSha256: createHash('sha256').update(words, 'utf8').digest('hex'),
    },
  });
  const { blocks } = await library.api.agreements.beforeRecording({ id: storyId });
  expect(blocks).toEqual([]);
  await library.api.recordings.begin({ storyId, purpose: 'interview', deviceName: '', format });
});

test('the take that proves it stays: not moved, not renamed to a test, not put into the bin', async () => {
  const { library, take } = await agreedAloud();
  const { api } = library;
  const other = await tell(library);
  await expect(api.recordings.bin({ id: take })).rejects.toMatchObject(blocked);
  for (const storyId of [null, other.storyId])
    await expect(api.recordings.update({ id: take, storyId })).rejects.toMatchObject(blocked);
  for (const purpose of ['test', 'interview'] as const)
    await expect(api.recordings.update({ id: take, purpose })).rejects.toMatchObject(blocked);
  expect(await api.recordings.update({ id: take, title: 'The agreement' })).toMatchObject({
    ...{ title: 'The agreement', purpose: 'spoken-agreement', binnedAt: null },
  });
});

test('an archivist does not learn that somebody once said no', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const asked = await tell(library);
  const take = await talk(library, asked);
  await api.agreements.refuse({ recordingId: take, question: 'what', atMs: 1 });
  const actions = async () => (await api.history.list({})).map(({ action }) => action);
  expect(await actions()).toContain('agreements.refuse');
  await api.agreements.add(participation(asked.storyId, asked.personId));
  await api.agreements.add(recordingAgreement(asked.storyId, asked.personId));
  await library.signInAs('archivist');
  expect((await api.stories.list({})).total).toBe(1);
  expect(await actions()).not.toContain('agreements.refuse');
});

test('no part of the proof can be erased, neither before nor after it is in the record', async () => {
  const { library, take } = await agreedAloud();
  const part = { fromMs: 0, toMs: 500, reason: 'asked for', confirm: true } as const;
  const erase = (id: RecordingId) => library.api.recordings.erasePassage({ id, ...part });
  const before = await library.api.recordings.get({ id: take });
  await expect(erase(take)).rejects.toMatchObject(blocked);
  await expect(erase(await talk(library, await tell(library)))).rejects.toMatchObject(blocked);
  expect(await library.api.recordings.get({ id: take })).toEqual(before);
});

test('what was said and who was there cannot be changed or taken away, not even in the tables', async () => {
  const { library } = await agreedAloud();
  for (const table of ['spoken_agreements', 'spoken_answers'])
    for (const change of [`delete from ${table}`, `update ${table} set entry_id = 'x'`])
      expect(() =>
        library.opened().db.write({ action: 'test', subject: 'x' }, (sql) => sql.exec(change)),
      ).toThrow('agreement entries are never');
});

test('a take proves one agreement, of its own story and person, and only when it is whole', async () => {
  const { library, take, storyId, personId } = await agreedAloud();
  const { api } = library;
  const add = (asked: Asked, id: RecordingId, answers = spokenSignature(id).answers) =>
    api.agreements.add({
      ...participation(asked.storyId, asked.personId),
      signature: { ...spokenSignature(id), answers },
    });
  await expect(add({ storyId, personId }, take)).rejects.toMatchObject({ code: 'conflict' });
  const other = await tell(library);
  const third = await talk(library, other);
  await expect(add({ storyId, personId }, third)).rejects.toMatchObject({ code: 'invalid-input' });
  const late = [{ question: 'what', answer: 'yes' as const, atMs: 60_000 }];
  await expect(add(other, third, late)).rejects.toMatchObject({ code: 'invalid-input' });
  await api.recordings.bin({ id: third });
  await expect(add(other, third)).rejects.toMatchObject({ code: 'conflict' });
  const plain = await api.recordings.begin({ storyId: other.storyId, deviceName: '', format });
  await expect(add(other, plain.id)).rejects.toMatchObject({ code: 'not-found' });
  expect((await api.agreements.ofStory({ id: other.storyId })).entries).toEqual([]);
});

test('while it is recorded the agreement is not there yet, and nothing of it when it is broken off', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const asked = await tell(library);
  const begun = await api.recordings.begin({
    ...{ ...asked, purpose: 'spoken-agreement', deviceName: '', format },
  });
  await expect(api.agreements.add(spoken(asked, begun.id))).rejects.toMatchObject({
    code: 'conflict',
  });
  await api.recordings.finish({ id: begun.id });
  await expect(api.recordings.update({ id: begun.id, storyId: null })).rejects.toMatchObject(
    blocked,
  );
  await api.recordings.update({ id: begun.id, purpose: 'test' });
  const { blocks } = await api.agreements.beforeRecording({ id: asked.storyId });
  expect(blocks).toEqual(['agreement-missing']);
});

test('a talk that never became an agreement is a test when the library is opened again; one that did stays the proof', async () => {
  const { library, take } = await agreedAloud();
  const { api, folder } = library;
  const left = await talk(library, await tell(library));
  await api.library.lock({});
  await api.library.open({ folder, passphrase: PASSPHRASES.lead });
  expect(await api.recordings.get({ id: left })).toMatchObject({ purpose: 'test' });
  expect(await api.recordings.get({ id: take })).toMatchObject({ purpose: 'spoken-agreement' });
});

test('a no is noted and binds until they agree anew, and the take is a test', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const asked = await tell(library);
  const take = await talk(library, asked);
  expect(
    await api.agreements.refuse({ recordingId: take, question: 'kept', atMs: 400 }),
  ).toMatchObject({
    narrators: [{ participation: 'refused', refusedOn: '2026-11-22' }],
    blocks: ['agreement-refused'],
  });
  expect((await api.agreements.ofStory({ id: asked.storyId })).entries).toEqual([]);
  expect(await api.recordings.get({ id: take })).toMatchObject({ purpose: 'test' });
  const interview = { storyId: asked.storyId, purpose: 'interview' as const };
  await expect(
    api.recordings.begin({ ...interview, deviceName: '', format }),
  ).rejects.toMatchObject(blocked);

  const again = await talk(library, asked);
  await api.agreements.add(spoken(asked, again));
  expect((await api.agreements.beforeRecording({ id: asked.storyId })).blocks).toEqual([]);
});

test('an archivist is told that it was spoken, and neither the take, the words nor who was there', async () => {
  const { library, storyId, personId, take } = await agreedAloud();
  const { api } = library;
  await api.agreements.add({
    ...participation(storyId, personId),
    ...{ kind: 'recording', textVersion: 'recording-en-3' },
    uses: {
      ...{ archive: true, exhibition: false, website: false },
      ...{ learning: false, broadcast: false, research: false },
    },
  });
  await library.signInAs('archivist');
  const { entries } = await library.api.agreements.ofStory({ id: storyId });
  expect(entries[0]).toMatchObject({ signature: { method: 'spoken', recordingId: null } });
  const register = await library.api.agreements.register({});
  for (const word of [take, 'Canary', 'Spoken Example'])
    expect(JSON.stringify([entries, register])).not.toContain(word);
});

test('an older backup that is brought back keeps what was said aloud since: the yes and the no', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const yes = await tell(library);
  const no = await tell(library);
  const backup = await api.backups.make({});
  const take = await talk(library, yes);
  await api.agreements.add(spoken(yes, take));
  const refused = await talk(library, no);
  await api.agreements.refuse({ recordingId: refused, question: 'what', atMs: 1 });
  await api.backups.restore({ name: backup.name });
  const [entry] = (await api.agreements.ofStory({ id: yes.storyId })).entries;
  expect(entry).toMatchObject({ signature: spokenSignature(take) });
  expect(await api.recordings.get({ id: take })).toMatchObject({
    ...{ purpose: 'spoken-agreement', personId: yes.personId },
  });
  await expect(api.recordings.bin({ id: take })).rejects.toMatchObject(blocked);
  expect((await api.agreements.beforeRecording({ id: no.storyId })).blocks).toEqual([
    'agreement-refused',
  ]);
});

test('what turns out to be a child’s answer is no agreement, and a yes that is in the record is not made a no', async () => {
  const { library, take, ...asked } = await agreedAloud();
  const { api } = library;
  await expect(
    api.agreements.refuse({ recordingId: take, question: 'what', atMs: 1 }),
  ).rejects.toMatchObject({ code: 'conflict' });
  expect(await api.recordings.get({ id: take })).toMatchObject({ purpose: 'spoken-agreement' });
  const second = await talk(library, asked);
  await api.people.update({ id: asked.personId, ageBand: '16-17' });
  const responsibleAdult = {
    ...{ name: 'Parent Example', role: 'parent' as const, authoritySeen: 'Birth certificate' },
    signature: { method: 'typed' as const, name: 'Parent Example' },
  };
  await expect(
    api.agreements.add({ ...spoken(asked, second), responsibleAdult }),
  ).rejects.toMatchObject(blocked);
});
