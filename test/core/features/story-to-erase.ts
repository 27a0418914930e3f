// A story with everything that a story can hold, for tests of erasing it.
import type { PersonId, RecordingId, StoryId } from '../../../shared/model/ids.ts';
import { makeLibrary, PASSPHRASES } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { checkAnswers } from '../../support/release-ready.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import type { SampleLibrary } from '../../support/sample-collection.ts';
import {
  participation,
  recordingAgreement,
  spokenSignature,
  withdrawal,
} from './story-builders.ts';

export let library: TestLibrary;
export let sample: SampleLibrary;
export let person: PersonId;
export let other: PersonId;
export let storyId: StoryId;
export let kept: StoryId;
export let sounds: RecordingId[];
export const format = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 } as const;

async function record(purpose: 'interview' | 'spoken-agreement') {
  const { api } = library;
  const { id } = await api.recordings.begin({
    ...{ storyId, purpose, personId: person, deviceName: 'Canary headset', format },
  });
  const pcm = new Uint8Array(48_000 * 3).fill(7);
  library.opened().capture.accept({ recordingId: id, startFrame: 0, pcm, missingFrames: 0 });
  await api.recordings.finish({ id });
  return id;
}

/** A story with everything that a story can hold, a canary in each word; and one that stays, told by the same interviewer. */
export async function prepareStory(): Promise<void> {
  library = await makeLibrary();
  sample = sampleLibrary(library);
  const { api } = library;
  person = sample.person({ realName: 'Canary Name', contact: 'canary phone', chosenName: 'C' });
  other = sample.person({ realName: 'Olu Example' });
  const words = { title: 'Canary title', summary: 'canary summary', tags: ['canary tag'] };
  storyId = sample.bareStory({
    ...{ ...words, privateNotes: 'canary note', locality: 'Canarytown' },
    ...{ narrators: [person], interviewers: [other] },
  });
  kept = sample.bareStory({ title: 'The one that stays', narrators: [other] });
  sample.take(kept);
  await api.agreements.add({ ...participation(storyId, person), note: 'canary remark' });
  const spoken = await record('spoken-agreement');
  const signature = spokenSignature(spoken, 'Canary Name');
  await api.agreements.add({ ...participation(storyId, person), signature });
  const take = await record('interview');
  sounds = [spoken, take];
  await api.recordings.makeAccessCopy({ id: take });
  await api.markers.add({ recordingId: take, atMs: 1, kind: 'note', text: 'canary mark' });
  await api.passages.close({ recordingId: take, fromMs: 1, toMs: 9, reason: 'canary reason' });
  const { id: transcriptId } = await api.transcripts.create({
    ...{ storyId, recordingId: take, language: 'en', madeBy: 'canary writer' },
  });
  const line = { id: library.newId() as never, text: 'canary words', fromMs: 20, toMs: 30 };
  await api.transcripts.edit({ id: transcriptId, changes: [{ kind: 'put', line }] });
  await api.closedLines.close({ transcriptId, lineIds: [line.id], reason: 'canary reason' });
  await api.substitutes.add({
    ...{ storyId, personId: person, forms: ['Canary Nickname'], substitute: 'Wren' },
  });
  await api.notes.save({ id: take, summary: 'canary notes', keepClosed: 'canary kept' });
  await api.requests.add({
    ...{ kind: 'erasure', receivedOn: '2026-11-22', who: 'canary asker', words: 'canary wish' },
    ...{ askerId: person, personId: person, storyId },
  });
  await api.concerns.add({
    ...{ noticedBy: 'canary worried', noticedAt: '2026-11-22T10:00:00.000Z' },
    ...{ words: 'canary worry', passedTo: 'canary helper', personId: person, storyId },
  });
  const { id: place } = await api.places.add({ storyId, kind: 'origin', words: 'canary village' });
  await api.places.remove({ id: place });
  await api.places.add({ storyId, kind: 'mentioned', words: 'canary street', note: 'canary why' });
  await api.voices.add({ recordingId: take, label: 'canary voice', fromMs: 1, toMs: 9 });
  const { state } = await api.checks.get({ storyId });
  const dealt = { answer: 'dealt-with', how: 'canary found' } as const;
  await api.checks.save({ storyId, state, answers: checkAnswers({ people: dealt }) });
  for (const id of [storyId, kept]) {
    const teller = id === storyId ? person : other;
    if (id === kept) await api.agreements.add(participation(id, teller));
    await api.agreements.add(recordingAgreement(id, teller, ['archive']));
  }
  sample.collection([storyId, kept], { captions: ['canary caption'] });
}

export const askedToDelete = () =>
  library.api.agreements.add({ ...withdrawal(storyId, person), level: 'delete' });
export const erase = () =>
  library.api.erasures.run({ storyId, reason: 'storyteller', confirm: numberText() });

export function numberText(): string {
  const number = library
    .opened()
    .db.sql.prepare<[string], number>('select number from stories where id = ?')
    .pluck()
    .get(storyId);
  return `HG-${String(number).padStart(4, '0')}`;
}

/** Every word in every table. */
export function allWords(): string {
  const { sql } = library.opened().db;
  const tables = sql
    .prepare<[], string>(
      "select name from sqlite_schema where type = 'table' and name not like 'story_words%' and name not like 'sqlite%'",
    )
    .pluck()
    .all();
  return tables
    .flatMap((table) => sql.prepare<[], object>(`select * from ${table}`).all())
    .map((row) => JSON.stringify(row))
    .join('\n');
}

export async function openAgain() {
  await library.api.library.lock({});
  await library.api.library.open({ folder: library.folder, passphrase: PASSPHRASES.lead });
}

export const mediaFiles = () => library.opened().media.list();
