// A library in which everything that must never leave is a word or number of its own, so that whatever leaves can be looked through for it. All people are fictional.
import type {
  CollectionId,
  PersonId,
  RecordingId,
  StoryId,
  TranscriptLineId,
} from '../../shared/model/ids.ts';
import type { CoreOptions } from '../../electron/core/context.ts';
import type { Use } from '../../shared/model/agreement.ts';
import { withoutGuards } from '../../electron/core/db/without-guards.ts';
import { writeCases } from '../core/features/case-builders.ts';
import { addCanaryPictures } from './canary-pictures.ts';
import { makeLibrary } from './make-core.ts';
import type { TestLibrary } from './make-core.ts';
import { sampleLibrary, taggedSound } from './sample-collection.ts';
import type { SampleLibrary } from './sample-collection.ts';

export interface CanaryLibrary {
  library: TestLibrary;
  sample: SampleLibrary;
  collectionId: CollectionId;
  /** May leave: of somebody behind another name, and of somebody with their full name. */
  hidden: StoryId;
  shown: StoryId;
  hiddenPerson: PersonId;
  /** Of these the part from 300 to 600 milliseconds is closed. */
  closedSounds: readonly RecordingId[];
}

export const CLOSED = { fromMs: 300, toMs: 600 };

/** @param uses to which those who may leave agree, and nobody else */
export async function canaryLibrary(
  ffmpeg: string,
  uses: readonly Use[] = ['archive'],
  overrides: Partial<CoreOptions> = {},
): Promise<CanaryLibrary> {
  const library = await makeLibrary(overrides);
  const { api } = library;
  const sample = sampleLibrary(library);
  const hiddenPerson = sample.person({
    ...{ realName: 'Zephyrine Quillfeather', attribution: 'chosen-name', chosenName: 'Wren' },
    ...{ contact: '0121 496 0777', privateNotes: 'canary-person-note 0121 496 0777' },
  });
  library.opened().db.write({ action: 'test.name', subject: hiddenPerson }, (sql) => {
    sql.prepare("insert into other_names values (?, 'Zephyrine Canarymaiden')").run(hiddenPerson);
  });
  const shownPerson = sample.person({ realName: 'Nadia Examplewala', contact: '0121 496 0777' });
  const hidden = sample.story({
    ...{ title: 'A winter crossing', summary: 'How Zephyrine crossed.', narrators: [hiddenPerson] },
    ...{ wardCode: 'E05011137', privateNotes: 'canary-story-note', leaveOut: 'canary-leave-out' },
    tags: ['work', 'CANARY-DANGER'],
  });
  const signed = { uses, words: 'canary-agreement-words', adultName: 'Quentin Canaryparent' };
  for (const kind of ['participation', 'recording'] as const)
    sample.agree(hidden, hiddenPerson, { kind, ...signed });
  const shown = sample.story({ title: 'The yard', narrators: [shownPerson], uses });
  const closedSounds = await addSounds(ffmpeg, library, sample, [hidden, shown]);
  await api.substitutes.add({ storyId: hidden, forms: ['Zephyrine'], substitute: 'Wren' });
  const stories = await addStoriesThatStay(library, sample, {
    narrators: [hiddenPerson, shownPerson],
    uses,
  });
  for (const storyId of [hidden, shown, ...stories])
    await addTexts(library, storyId, storyId === hidden);
  for (const storyId of [hidden, shown, ...stories])
    await addIndex(library, storyId, storyId === shown);
  for (const storyId of [hidden, shown, ...stories])
    await addCanaryPictures(ffmpeg, library, storyId, uses);
  await addPrivateWords(library, { storyId: hidden, personId: hiddenPerson });
  const words = 'canary-other-collection';
  sample.collection([hidden], { title: words, introduction: words, captions: [words] });
  const collectionId = sample.collection([hidden, ...stories, shown], {
    captions: ['The first frost'],
  });
  library.opened().db.write({ action: 'test.words', subject: 'check' }, (sql) => {
    withoutGuards(sql, new Set(['sensitivity_answers']), () => {
      sql.prepare("update sensitivity_answers set how = 'canary-check-answer'").run();
    });
  });
  return { library, sample, collectionId, hidden, shown, hiddenPerson, closedSounds };
}

async function addSounds(
  ffmpeg: string,
  { api, opened, clock }: TestLibrary,
  sample: SampleLibrary,
  stories: readonly StoryId[],
): Promise<RecordingId[]> {
  const tags = { artist: 'canary-sound-tag', comment: 'canary-sound-tag' };
  const forms: [string, string[]][] = [
    ['audio/mpeg', ['-c:a', 'libmp3lame', '-f', 'mp3']],
    ['audio/wav', ['-f', 'wav']],
    ['audio/mp4', ['-c:a', 'aac', '-f', 'mp4', '-movflags', 'frag_keyframe+empty_moov']],
  ];
  const closed: RecordingId[] = [];
  for (const storyId of stories) {
    sample.take(storyId, { frames: 144_000, seed: closed.length + 3 });
    for (const [mimeType, encode] of forms)
      sample.import(storyId, taggedSound(ffmpeg, encode, tags), mimeType, 'canary-sound-name.mp3');
    const sounds = await api.recordings.list({ storyId });
    for (const { id } of [...sounds.filter(({ kind }) => kind === 'take'), ...sounds.slice(-1)]) {
      await api.markers.add({
        recordingId: id,
        atMs: 100,
        kind: 'important',
        text: 'canary-marker',
      });
      await api.passages.close({ recordingId: id, ...CLOSED, reason: 'canary-passage-reason' });
      closed.push(id);
    }
    // The hour at which the first was recorded is one that nobody is to learn.
    clock.advance(83 * 60_000);
  }
  opened().db.write({ action: 'test.words', subject: 'recordings' }, (sql) => {
    sql
      .prepare(
        "update recordings set title = 'canary-recording-title', device_name = 'canary-device'",
      )
      .run();
  });
  return closed;
}

/** @returns all that may not leave, each for a reason of its own */
async function addStoriesThatStay(
  { opened }: TestLibrary,
  sample: SampleLibrary,
  { narrators, uses }: { narrators: readonly [PersonId, PersonId]; uses: readonly Use[] },
): Promise<StoryId[]> {
  const [hidden, shown] = narrators;
  const told = (word: string, person: PersonId) => ({
    title: word,
    summary: word,
    narrators: [person],
    uses,
  });
  const withdrawn = sample.story(told('canary-withdrawn', hidden));
  sample.agree(withdrawn, hidden, { kind: 'withdrawal' });
  const embargoed = sample.bareStory(told('canary-embargoed', shown));
  sample.agree(embargoed, shown, { kind: 'participation' });
  sample.agree(embargoed, shown, { kind: 'recording', closedUntil: '2090-01-01' });
  const notAgreed = sample.bareStory(told('canary-not-agreed', shown));
  const otherUse = sample.bareStory(told('canary-other-use', shown));
  sample.agree(otherUse, shown, { kind: 'participation' });
  const others = (['research', 'website'] as const).filter((use) => !uses.includes(use));
  sample.agree(otherUse, shown, { kind: 'recording', uses: others });
  const binned = sample.story(told('canary-binned-story', shown));
  const stories = [withdrawn, embargoed, notAgreed, otherUse, binned];
  for (const storyId of stories) sample.take(storyId, { frames: 500, seed: 12_345 });
  opened().db.write({ action: 'test.bin', subject: binned }, (sql) => {
    sql.prepare('update stories set binned_at = updated_at where id = ?').run(binned);
  });
  return Promise.resolve(stories);
}

async function addTexts({ api, newId, opened }: TestLibrary, storyId: StoryId, isHidden: boolean) {
  const isOpen = opened()
    .db.sql.prepare('select 1 from stories where id = ? and binned_at is null')
    .get(storyId);
  if (isOpen === undefined) return;
  const [sound] = await api.recordings.list({ storyId });
  if (sound === undefined) throw new Error('there is a sound');
  const line = (text: string, fromMs: number) => ({
    ...{ id: newId() as TranscriptLineId, text, speaker: 'Speaker' },
    ...{ fromMs, toMs: fromMs + 50 },
  });
  const lines = [
    line(
      isHidden ? 'Zephyrine told me of the frost.' : 'Nadia Examplewala told me of the frost.',
      0,
    ),
    line('canary-closed-line by Ottoline, call 07700 900123', 100),
    line('canary-line-in-closed-part', 400),
    line('And the tree grew.', 700),
  ];
  const { id } = await api.transcripts.create({ storyId, recordingId: sound.id, language: 'en' });
  await api.transcripts.edit({ id, changes: lines.map((one) => ({ kind: 'put', line: one })) });
  const closed = lines.slice(1, 2).map((one) => one.id);
  await api.closedLines.close({
    transcriptId: id,
    lineIds: closed,
    reason: 'canary-passage-reason',
  });
  await api.transcripts.setState({ id, state: 'checked' });
  const draft = await api.transcripts.create({ storyId, recordingId: null, language: 'ur' });
  const put = {
    kind: 'put',
    line: { id: newId() as TranscriptLineId, text: 'canary-draft-text' },
  } as const;
  await api.transcripts.edit({ id: draft.id, changes: [put] });
}

/** @param isShown then places and links of its index may be told */
async function addIndex({ api, opened }: TestLibrary, storyId: StoryId, isShown: boolean) {
  const { sql } = opened().db;
  if (
    sql.prepare('select 1 from stories where id = ? and binned_at is null').get(storyId) ===
    undefined
  )
    return;
  const [sound] = await api.recordings.list({ storyId });
  const themes = await api.themes.list({});
  const danger =
    themes.find(({ name }) => name === 'canary-danger') ??
    (await api.themes.add({ name: 'canary-danger', sensitive: true }));
  const recordingId = sound?.id ?? null;
  const point = { storyId, recordingId, words: 'canary-point-words', themeIds: [danger.id] };
  await api.indexPoints.add({
    ...{
      ...point,
      fromMs: 0,
      toMs: 90,
      title: 'The first frost',
      keywords: ['frost', 'canary-danger'],
    },
    ...(isShown
      ? {}
      : {
          people: [{ personId: null, name: 'canary-point-village' }],
          places: [
            { name: 'canary-point-village', latitude: 52.481_37, longitude: -1.891_37, zoom: 15 },
          ],
          links: [{ address: 'https://example.org/canary-point-link', words: 'canary-point-link' }],
        }),
  });
  await api.indexPoints.add({ ...point, fromMs: 350, title: 'canary-closed-point' });
  const binned = await api.indexPoints.add({ ...point, fromMs: 700, title: 'canary-binned-point' });
  await api.indexPoints.bin({ id: binned.id });
  const place = { storyId, kind: 'origin', countryCode: 'ER', note: 'canary-place-note' } as const;
  await api.places.add({ ...place, words: isShown ? 'Asmara' : 'canary-village' });
  const mentioned = { name: 'Ottoline Canarymentioned', note: 'canary-mention-note' };
  await api.mentions.add({ storyId, ...mentioned });
}

async function addPrivateWords(
  library: TestLibrary,
  about: { storyId: StoryId; personId: PersonId },
) {
  const { api } = library;
  const fields = [
    'summary',
    'named',
    'keepClosed',
    'storytellerWords',
    'interviewerWords',
    'nextSteps',
  ];
  const words = Object.fromEntries(fields.map((field) => [field, 'canary-interview-note']));
  for (const { id } of await api.recordings.list({ storyId: about.storyId }))
    await api.notes.save({ id, ...words, storytellerFeels: 'upset' });
  await writeCases(library, about, 'canary-case');
  // As they are when they were signed in the window: nobody could read them otherwise.
  library.opened().db.write({ action: 'test.signed', subject: about.storyId }, (sql) => {
    const readable = `update agreement_entries set signature_name = coalesce(signature_name, 'Signed Example'),
      adult_role = iif(adult_role is null, null, 'parent')`;
    withoutGuards(sql, new Set(['agreement_entries']), () => void sql.prepare(readable).run());
  });
  const interpreter = { name: 'Yusuf Canaryinterpreter', statement: true, confidential: true };
  await api.agreements.add({
    ...{ kind: 'participation', ...about, on: '2026-11-21', language: 'en', interpreter },
    ...{ explainedBy: 'Lea Example', textVersion: 'participation-en-2' },
    signature: { method: 'typed', name: 'Zephyrine Quillfeather' },
  });
}
