// Who can be heard: what is listed, what follows from it for those outside, and what a backup must not undo.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { closedPassagesOf } from '../../../electron/core/db/closed-passages.ts';
import { voiceFacts } from '../../../electron/core/db/voice-facts.ts';
import { openSound } from '../../../electron/core/media/listen.ts';
import type { RecordingId, StoryId } from '../../../shared/model/ids.ts';
import { codeOf } from '../../support/error-code.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { makeReleasable } from '../../support/release-ready.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import { exportPackage } from '../../support/export-package.ts';

const WAV_HEADER_BYTES = 44;
const BYTES_PER_MS = 48 * 3;

async function oneSound() {
  const library = await makeLibrary();
  const sample = sampleLibrary(library);
  const storyteller = sample.person();
  const interviewer = sample.person({ realName: 'Jo Example' });
  const storyId = sample.story({ narrators: [storyteller], interviewers: [interviewer] });
  sample.take(storyId, { frames: 48_000 });
  const [sound] = await library.api.recordings.list({ storyId });
  if (sound === undefined) throw new Error('there is a sound');
  return { library, sample, storyId, storyteller, interviewer, recordingId: sound.id };
}

const facts = (library: TestLibrary, storyId: StoryId) =>
  voiceFacts(library.opened().db.sql, storyId);
const closed = (library: TestLibrary, id: RecordingId) =>
  closedPassagesOf(library.opened().db.sql, id);

/** Is all of it zero, for the person who has opened the library? */
function isSilentAt(library: TestLibrary, id: RecordingId, fromMs: number, toMs: number): boolean {
  const sound = openSound(library.core.context, id);
  const start = sound.sizeBytes - 1000 * BYTES_PER_MS;
  expect(start).toBeGreaterThanOrEqual(WAV_HEADER_BYTES);
  const pieces = [...sound.read(start + fromMs * BYTES_PER_MS, start + toMs * BYTES_PER_MS)];
  sound.close();
  return Buffer.concat(pieces).every((byte) => byte === 0);
}

test('one press lists the people of the story, and once the interviewer has signed nothing stands against leaving', async () => {
  const { library, storyId, storyteller, interviewer, recordingId } = await oneSound();
  const { api } = library;
  const before = await api.voices.list({ recordingId });
  expect(before).toMatchObject({ voices: [], isListed: false });
  expect(before.suggestions).toMatchObject([
    { personId: storyteller, kind: 'storyteller' },
    { personId: interviewer, kind: 'interviewer' },
  ]);
  expect(facts(library, storyId)).toEqual({ notListed: true, notAgreedThroughout: false });

  const people = before.suggestions.map(({ personId, kind }) => ({ personId, kind }));
  const after = await api.voices.confirm({ recordingId, people });
  expect(after).toMatchObject({ isListed: true, suggestions: [], checkedBy: 'Lea Example' });
  expect(after.voices.map(({ hasAgreed }) => hasAgreed)).toEqual([true, false]);
  expect(facts(library, storyId)).toEqual({ notListed: false, notAgreedThroughout: true });
  expect(closed(library, recordingId)).toEqual([]);

  await makeReleasable(library, storyId);
  expect(facts(library, storyId)).toEqual({ notListed: false, notAgreedThroughout: false });
  expect((await api.voices.list({ recordingId })).voices).toHaveLength(2);
});

test('an archivist hears silence where somebody has not agreed, is told no more than that, and hears it again once they agree', async () => {
  const { library, storyId, recordingId } = await oneSound();
  const { api } = library;
  await makeReleasable(library, storyId);
  const part = { recordingId, label: 'canary neighbour', fromMs: 200, toMs: 400 };
  const { id } = await api.voices.add(part);
  expect(isSilentAt(library, recordingId, 200, 400)).toBe(false);

  await library.signInAs('archivist');
  expect(isSilentAt(library, recordingId, 200, 400)).toBe(true);
  expect(isSilentAt(library, recordingId, 400, 600)).toBe(false);
  const told = await api.passages.list({ recordingId });
  expect(told).toMatchObject([{ fromMs: 200, toMs: 400, reason: '', madeBy: '' }]);
  expect(JSON.stringify(told)).not.toContain('canary');
  expect(await codeOf(api.voices.list({ recordingId }))).toBe('not-permitted');

  await library.signInAs('journalist');
  await api.voices.agree({ id, agreedOn: '2026-11-21', agreedHow: 'on paper' });
  await library.signInAs('archivist');
  expect(isSilentAt(library, recordingId, 200, 400)).toBe(false);
  expect(await api.passages.list({ recordingId })).toEqual([]);
});

test('in a package the part is silent in the master, and the copy to listen to is made anew', async () => {
  const { library, sample, storyId, recordingId } = await oneSound();
  const { api } = library;
  await makeReleasable(library, storyId);
  const first = await api.recordings.makeAccessCopy({ id: recordingId });
  await api.voices.add({ recordingId, label: 'A neighbour', fromMs: 200, toMs: 400 });
  expect(await api.recordings.accessCopy({ id: recordingId })).toBeNull();
  const destination = join(library.root, 'out');
  mkdirSync(destination);
  const collectionId = sample.collection([storyId]);
  const { path } = await exportPackage(api, {
    collectionId,
    destination,
    form: 'folder',
    recipient: 'Example Archive',
  });
  const master = readdirSync(path, { recursive: true, withFileTypes: true }).find(({ name }) =>
    name.endsWith('.wav'),
  );
  if (master === undefined) throw new Error('there is a master');
  const bytes = readFileSync(join(master.parentPath, master.name));
  const start = bytes.length - 1000 * BYTES_PER_MS;
  const at = (fromMs: number, toMs: number) =>
    bytes.subarray(start + fromMs * BYTES_PER_MS, start + toMs * BYTES_PER_MS);
  expect(at(200, 400).every((byte) => byte === 0)).toBe(true);
  expect(at(400, 600).every((byte) => byte === 0)).toBe(false);
  expect(await api.recordings.accessCopy({ id: recordingId })).not.toMatchObject({
    sha256: first.sha256,
  });
});

test('taking a voice off the list opens nothing until somebody says again that everybody is listed', async () => {
  const { library, storyId, recordingId } = await oneSound();
  const { api } = library;
  await makeReleasable(library, storyId);
  const { id } = await api.voices.add({ recordingId, label: 'x', fromMs: 0, toMs: 500 });
  expect(facts(library, storyId).notListed).toBe(false);
  expect(await api.voices.remove({ id })).toMatchObject({ isListed: false });
  expect(closed(library, recordingId)).toEqual([{ fromMs: 0, toMs: 500 }]);
  expect(await api.voices.restore({ id })).toMatchObject({ isListed: true });
  await api.voices.remove({ id });
  await api.voices.confirm({ recordingId, people: [] });
  expect(closed(library, recordingId)).toEqual([]);
  expect(facts(library, storyId)).toEqual({ notListed: false, notAgreedThroughout: false });
});

test('that everybody is listed is said of the sound as it is: when other sound takes its place it counts no more', async () => {
  const { library, storyId, recordingId } = await oneSound();
  await makeReleasable(library, storyId);
  const { db } = library.opened();
  db.write({ action: 'test.join', subject: recordingId }, (sql) =>
    sql.prepare("update recordings set sha256 = 'another' where id = ?").run(recordingId),
  );
  expect(facts(library, storyId).notListed).toBe(true);
});

test('erasing a part adds no voice, so the list still counts', async () => {
  const { library, storyId, recordingId } = await oneSound();
  const { api } = library;
  await makeReleasable(library, storyId);
  const part = { id: recordingId, fromMs: 100, toMs: 200 };
  await api.recordings.erasePassage({ ...part, reason: 'asked', confirm: true });
  expect(facts(library, storyId).notListed).toBe(false);
});

test('tests and spoken agreements need no list', async () => {
  const { library, storyId, recordingId } = await oneSound();
  const { db } = library.opened();
  db.write({ action: 'test.purpose', subject: recordingId }, (sql) =>
    sql.prepare("update recordings set purpose = 'test' where id = ?").run(recordingId),
  );
  expect(facts(library, storyId)).toEqual({ notListed: false, notAgreedThroughout: false });
});

test('somebody who is no storyteller of the story cannot be listed as one to be heard', async () => {
  const { library, sample, storyId, recordingId } = await oneSound();
  const stranger = sample.person();
  await makeReleasable(library, storyId);
  const people = [{ personId: stranger, kind: 'storyteller' as const }];
  await library.api.voices.confirm({ recordingId, people });
  expect(facts(library, storyId).notAgreedThroughout).toBe(true);
  expect(closed(library, recordingId)).toMatchObject([{ fromMs: 0 }]);
});

test('whoever can be heard and wants no name protects the whole story', async () => {
  const { library, sample, recordingId, storyId } = await oneSound();
  const shy = sample.person({ attribution: 'no-name' });
  const { api } = library;
  await api.stories.update({ id: storyId, wardCode: 'E05011137' });
  await library.signInAs('archivist');
  expect((await api.stories.get({ id: storyId })).wardCode).toBe('E05011137');
  await library.signInAs('lead');
  await api.voices.add({ recordingId, personId: shy, agreedOn: '2026-11-20', agreedHow: 'x' });
  await library.signInAs('archivist');
  expect((await api.stories.get({ id: storyId })).wardCode).toBeNull();
});

test('what makes no sense is refused in plain words', async () => {
  const { library, interviewer, recordingId } = await oneSound();
  const { api } = library;
  const refused = async (voice: Partial<Parameters<typeof api.voices.add>[0]>) =>
    codeOf(api.voices.add({ recordingId, label: 'x', ...voice }));
  expect(await refused({ label: ' ' })).toBe('invalid-input');
  expect(await refused({ fromMs: 5 })).toBe('invalid-input');
  expect(await refused({ fromMs: 5, toMs: 5 })).toBe('invalid-input');
  expect(await refused({ fromMs: 5000, toMs: 6000 })).toBe('invalid-input');
  expect(await refused({ agreedOn: '2099-01-01', agreedHow: 'x' })).toBe('invalid-input');
  expect(await refused({ kind: 'storyteller' })).toBe('invalid-input');
  const worker = { personId: interviewer, kind: 'interviewer', agreedOn: '2026-01-01' } as const;
  expect(await refused(worker)).toBe('invalid-input');
});

test('bringing back an older backup loses no voice, no agreement to be heard, and no word that somebody is missing', async () => {
  const { library, sample, storyId, recordingId } = await oneSound();
  const { api, clock } = library;
  await makeReleasable(library, storyId);
  const guest = await api.voices.add({ recordingId, label: 'guest', fromMs: 600, toMs: 700 });
  clock.advance(1000);
  const { name } = await api.backups.make({});
  clock.advance(1000);
  await api.voices.add({ recordingId, label: 'new', fromMs: 0, toMs: 100 });
  await api.voices.agree({ id: guest.id, agreedOn: '2026-11-21', agreedHow: 'on paper' });
  const stranger = sample.person();
  await api.voices.add({ recordingId, personId: stranger, fromMs: 800, toMs: 900 });
  await api.voices.reopen({ recordingId });
  await api.backups.restore({ name });
  expect(closed(library, recordingId)).toEqual([
    { fromMs: 0, toMs: 100 },
    { fromMs: 800, toMs: 900 },
  ]);
  expect(facts(library, storyId).notListed).toBe(true);
});
