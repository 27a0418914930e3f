// Every question that can be asked, by those who may not know the answer: no answer and no refusal holds a word or an id of what is hidden.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { methods } from '../../../shared/contract/methods.ts';
import type { PersonId, RecordingId, StoryId } from '../../../shared/model/ids.ts';
import type { ThemeId, TranscriptId, TranscriptVersionId } from '../../../shared/model/ids.ts';
import type { Purpose } from '../../../shared/model/recording.ts';
import type { Role } from '../../../shared/model/library.ts';
import { answeredBy } from './questionnaire-builder.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { writeCases } from './case-builders.ts';
import { writeIndex } from './index-builder.ts';
import { checkedWords, writtenDown } from './every-query-words.ts';
import { asked } from './every-query-inputs.ts';
import { receivedBefore } from '../../support/received-before.ts';
import type { Ids } from './every-query-inputs.ts';
import {
  participation,
  recordingAgreement,
  spokenSignature,
  tell,
  withdrawal,
} from './story-builders.ts';

const format = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 } as const;
/** Everything that a story can hold, with a canary in each word of it; signed for by everybody unless told otherwise. */
async function fullStory(
  library: TestLibrary,
  { danger, isOpenly, signed = ['archive'] }: FullStory,
): Promise<StoryIds> {
  const { api } = library;
  const open = (word: string) => (isOpenly ? 'Open' : `Canary ${word}`);
  const told = await tell(library, {
    person: {
      realName: 'Canaryreal Name',
      attribution: 'chosen-name',
      chosenName: open('chosen'),
      contact: 'canary contact',
      privateNotes: 'canary note',
    },
    story: {
      ...{ title: open('title'), summary: open('summary'), tags: [open('tag')] },
      ...{ contentWarning: open('warning'), privateNotes: 'canary private' },
      leaveOut: 'canary left out',
      ...{ locality: isOpenly ? 'Yardley' : 'Canarytown', wardCode: 'E05099999' },
      languages: [isOpenly ? 'en' : 'en-x-canary'],
      themeIds: [danger],
    },
  });
  const { storyId, personId } = told;
  const record = async (title: string, purpose: Purpose = 'interview') => {
    const deviceName = 'Canary headset';
    const take = { storyId, purpose, personId, deviceName, format };
    const { id } = await api.recordings.begin(take);
    const pcm = new Uint8Array(48_000 * 3);
    library.opened().capture.accept({ recordingId: id, startFrame: 0, pcm, missingFrames: 0 });
    await api.recordings.finish({ id });
    await api.recordings.update({ id, title });
    await api.notes.save({ id, summary: 'canary notes', keepClosed: 'canary kept closed' });
    return id;
  };
  const responsibleAdult = {
    ...{ name: 'Canary Parent', role: 'parent' as const },
    signature: { method: 'on-paper' as const, name: 'Canary Parent', keptAt: 'canary cupboard' },
  };
  const signature = { method: 'typed' as const, name: 'Canaryreal Name' };
  const words = { explainedBy: 'Canary Cousin', note: 'canary remark' };
  const more = { ...words, responsibleAdult, signature };
  await api.agreements.add({ ...participation(storyId, personId), ...more });
  await api.places.add({
    ...{ storyId, kind: 'origin', words: 'canary village', note: 'canary place note' },
    countryCode: 'ER',
  });
  await api.places.add({ storyId, kind: 'journey', words: 'canary way' });
  await api.places.add({
    storyId,
    kind: 'settlement',
    words: 'canary street',
    wardCode: 'E05099998',
  });
  const sounds = [await record('canary sound')];
  await writeIndex(library, {
    storyId,
    personId,
    danger,
    isOpenly,
    recordingId: sounds[0] ?? null,
  });
  const written = await writtenDown(library, storyId, sounds[0] ?? null);
  const checked = await checkedWords(library, storyId, { sound: sounds[0] ?? null, isOpenly });
  written.transcripts.push(checked);
  for (const recordingId of sounds) {
    await api.markers.add({ recordingId, atMs: 100, kind: 'do-not-use', text: 'canary mark' });
    const part = { recordingId, fromMs: 100, toMs: 200, reason: 'canary part' };
    const { id } = await api.passages.close(part);
    await api.passages.open({ id, reason: 'canary opening' });
    await api.passages.close(part);
    await api.voices.add({ recordingId, label: 'canary voice', fromMs: 300, toMs: 400 });
  }
  const spoken = await record('canary spoken', 'spoken-agreement');
  await api.agreements.add({
    ...participation(storyId, personId),
    ...{ ...words, signature: spokenSignature(spoken, 'Canaryreal Name') },
  });
  if (isOpenly)
    sounds.push(spoken, await record('canary test', 'test'), await record('canary binned'));
  await api.agreements.add({
    ...recordingAgreement(storyId, personId, [...signed]),
    ...{ ...more, closedReason: 'canary reason' },
  });
  const begun = { storyId, personId, kind: 'recording' as const, body: '"canary begun"' };
  await api.agreements.keepBegun(begun);
  return { storyId, personId, sounds, ...written };
}

interface StoryIds {
  storyId: StoryId;
  personId: PersonId;
  sounds: RecordingId[];
  transcripts: TranscriptId[];
  versions: TranscriptVersionId[];
}

interface FullStory {
  danger: ThemeId;
  isOpenly: boolean;
  signed?: readonly ('archive' | 'research')[];
}

/** One story that everybody may see, of somebody protected, and the ones that are hidden. */
async function manySecrets() {
  const library = await makeLibrary();
  const { api } = library;
  const { id: danger } = await api.themes.add({ name: 'Danger', sensitive: true });
  for (const textVersion of ['recording-en-1', 'recording-en-3']) {
    const { sha256 } = await api.texts.get({ textVersion });
    const checkedBy = 'Canary Checker';
    await api.texts.check({
      textVersion,
      sha256,
      kind: 'legal',
      checkedBy,
      checkedOn: '2026-11-20',
    });
  }
  const visible = await fullStory(library, { danger, isOpenly: true });
  const hidden = {
    withdrawn: await fullStory(library, { danger, isOpenly: false }),
    closed: await fullStory(library, { danger, isOpenly: false }),
    refused: await fullStory(library, { danger, isOpenly: false, signed: ['research'] }),
    binned: await fullStory(library, { danger, isOpenly: false }),
  };
  const { withdrawn, closed, binned } = hidden;
  await api.agreements.add({
    ...withdrawal(withdrawn.storyId, withdrawn.personId),
    ...{ explainedBy: 'Canary Cousin', note: 'canary remark', reason: 'canary reason' },
  });
  await api.agreements.add({
    ...recordingAgreement(closed.storyId, closed.personId),
    closedUntil: '2050-01-01',
  });
  await api.stories.bin({ id: binned.storyId });
  const binnedSound = visible.sounds.at(-1);
  if (binnedSound === undefined) throw new Error('two sounds were recorded');
  await api.recordings.bin({ id: binnedSound });
  const path = join(library.root, 'Canary file.flac');
  copyFileSync(join(import.meta.dirname, '../../../assets/sample/kitchen.flac'), path);
  const unplaced = await api.recordings.importFile({ path, storyId: null });
  const { id: collection } = await api.collections.create({
    title: 'All',
    items: [visible, ...Object.values(hidden)].map(({ storyId }) => ({
      storyId,
      caption: storyId === visible.storyId ? 'Open' : 'Canary caption',
    })),
  });
  await api.search.saveView({ name: 'Canary view', query: { text: 'canary search' } });
  const { id: target } = await api.targets.add({ kind: 'journalists', number: 10 });
  await api.targets.count({ id: target, count: 3, note: 'canary journalist' });
  const questionnaire = await answeredBy(library, 'canary own words', 'canary sheet');
  const intake = receivedBefore(library, closed.storyId);
  const cases = await writeCases(library, visible, 'canary case');
  const { id: exhibition } = await api.exhibitions.create({ title: { en: 'Rooms' } });
  const { id: trail } = await api.trails.create({ title: { en: 'Canal walk' } });
  const made = {
    unplaced: unplaced.id,
    collection,
    exhibition,
    trail,
    danger,
    cases,
    questionnaire,
    intake,
  };
  return { library, visible, hidden, binnedSound, ...made };
}

type Secrets = Awaited<ReturnType<typeof manySecrets>>;

/** All that somebody with this role is answered, a line each. */
async function answers(role: Role, { library, visible, hidden, ...made }: Secrets) {
  await library.signInAs(role);
  const everything = [visible, ...Object.values(hidden)];
  const ids: Ids = {
    stories: everything.map(({ storyId }) => storyId),
    people: everything.map(({ personId }) => personId),
    transcripts: everything.flatMap(({ transcripts }) => transcripts),
    versions: everything.flatMap(({ versions }) => versions),
    sounds: [...everything.flatMap(({ sounds }) => sounds), made.unplaced],
    ...{ ...made, folder: library.folder },
  };
  const lines: string[] = [];
  for (const [method, inputs] of Object.entries(asked))
    for (const input of inputs(ids)) {
      const answer = await library.core.call({ method, input }).catch((error: unknown) => {
        const { code, message, details } = error as Record<string, unknown>;
        return { code, message, details };
      });
      lines.push(`${method} ${JSON.stringify(answer)}`);
    }
  return lines;
}

const lineWith = (lines: readonly string[], word: string) =>
  lines.filter((line) => line.toLowerCase().includes(word.toLowerCase()));

test('the table names every query that there is', () => {
  const queries = Object.entries(methods).filter(([, { kind }]) => kind === 'query');
  expect(Object.keys(asked).toSorted()).toEqual(queries.map(([name]) => name).toSorted());
});

test('an archivist is told nothing of what is hidden, whatever is asked', async () => {
  const secrets = await manySecrets();
  const { visible, hidden, binnedSound, unplaced } = secrets;
  const ofThoseWhoRecord = [...visible.sounds.slice(1), ...secrets.cases];
  const lines = await answers('archivist', secrets);
  expect(lineWith(lines, visible.storyId)).not.toEqual([]);
  for (const told of ['An open line of words', 'And [Wren] came home.'])
    expect(lineWith(lines, told), told).not.toEqual([]);
  for (const word of ['canary', 'E05099999', ' danger', binnedSound, unplaced, ...ofThoseWhoRecord])
    expect(lineWith(lines, word), word).toEqual([]);
  for (const { storyId, personId, sounds } of Object.values(hidden))
    for (const id of [storyId, personId, ...sounds]) expect(lineWith(lines, id), id).toEqual([]);
  expect(lineWith(lines, 'stories.overview')[0]).toContain(
    '"stories":1,"durationMs":1000,"people":1,"missingAgreements":0',
  );
  const counts = lineWith(lines, 'storyCount').filter((line) => line.startsWith('themes.list'));
  expect(counts.join('')).not.toMatch(/"storyCount":[1-9]/u);
});

test('a journalist is told nothing of what was taken back or closed, whatever is asked', async () => {
  const secrets = await manySecrets();
  const { visible, hidden } = secrets;
  const lines = await answers('journalist', secrets);
  expect(lineWith(lines, visible.storyId)).not.toEqual([]);
  for (const { storyId, personId, sounds } of [hidden.withdrawn, hidden.closed])
    for (const id of [storyId, personId, ...sounds]) expect(lineWith(lines, id), id).toEqual([]);
  const notes = lineWith(lines, 'canary notes').filter((line) => line.startsWith('notes.get'));
  expect(notes.length).toBeGreaterThan(0);
  expect(lineWith(lines, 'canary case')).toEqual([]);
  expect(lineWith(lines, 'canary sheet')).not.toEqual([]);
  expect(lineWith(lines, 'canary own words')).toEqual([]);
});

test('the table does find what is there: the lead is told all of it', async () => {
  const secrets = await manySecrets();
  const lines = await answers('lead', secrets);
  const ids = Object.values(secrets.hidden).flatMap((told) => [told.storyId, told.personId]);
  const words = [
    'Canaryreal',
    'canary remark',
    'canary mark',
    'Canary Checker',
    'canary part',
    'canary opening',
    'Canary headset',
    'canary left out',
    'canary notes',
    'canary draft',
    'canary closed point',
    'canary binned point',
    'canary mentioned',
    'canary village',
    'Canary view',
    'canary case',
    'canary own words',
    'canary sheet',
    'canary begun',
    'E05099999',
  ];
  for (const word of [...words, ...ids]) expect(lineWith(lines, word), word).not.toEqual([]);
});
