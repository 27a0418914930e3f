import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { finishErasures } from '../../../electron/core/vault/erase-story.ts';
import type { PersonId, RecordingId, StoryId } from '../../../shared/model/ids.ts';
import { checkAnswers, checkedForRelease } from '../../support/release-ready.ts';
import { codeOf } from '../../support/error-code.ts';
import { makeLibrary, PASSPHRASES } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import type { SampleLibrary } from '../../support/sample-collection.ts';
import {
  participation,
  recordingAgreement,
  spokenSignature,
  withdrawal,
} from './story-builders.ts';

let library: TestLibrary;
let sample: SampleLibrary;
let person: PersonId;
let other: PersonId;
let storyId: StoryId;
let kept: StoryId;
let sounds: RecordingId[];
const format = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 } as const;

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
beforeEach(async () => {
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
  await api.notes.save({ id: take, summary: 'canary notes', keepClosed: 'canary kept' });
  await api.requests.add({
    ...{ kind: 'erasure', receivedOn: '2026-11-22', who: 'canary asker', words: 'canary wish' },
    ...{ askerId: person, personId: person, storyId },
  });
  await api.concerns.add({
    ...{ noticedBy: 'canary worried', noticedAt: '2026-11-22T10:00:00.000Z' },
    ...{ words: 'canary worry', passedTo: 'canary helper', personId: person, storyId },
  });
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
});

const askedToDelete = () =>
  library.api.agreements.add({ ...withdrawal(storyId, person), level: 'delete' });
const erase = () =>
  library.api.erasures.run({ storyId, reason: 'storyteller', confirm: numberText() });

function numberText(): string {
  const number = library
    .opened()
    .db.sql.prepare<[string], number>('select number from stories where id = ?')
    .pluck()
    .get(storyId);
  return `HG-${String(number).padStart(4, '0')}`;
}

/** Every word in every table. */
function allWords(): string {
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

async function openAgain() {
  await library.api.library.lock({});
  await library.api.library.open({ folder: library.folder, passphrase: PASSPHRASES.lead });
}

const mediaFiles = () => library.opened().media.list();

describe('Before a story is erased', () => {
  test('it is said what goes, who goes with it, and what still holds it', async () => {
    await askedToDelete();
    const plan = await library.api.erasures.plan({ id: storyId });
    expect(plan).toMatchObject({
      ...{ recordings: 2, agreements: 4, markers: 1, notes: 1, collections: 1 },
      reasons: ['storyteller', 'request'],
    });
    expect(plan.people.map(({ id }) => id)).toEqual([person]);
    expect(plan.stillHolds.backups).toBeGreaterThan(0);
  });

  test('it takes its number, a reason that holds, and a lead', async () => {
    const { api } = library;
    const request = { storyId, confirm: numberText() };
    expect(await codeOf(api.erasures.run({ ...request, reason: 'storyteller' }))).toBe('conflict');
    expect(await codeOf(api.erasures.run({ ...request, reason: 'before-agreement' }))).toBe(
      'conflict',
    );
    await askedToDelete();
    for (const confirm of ['', 'HG-9999', 'yes'])
      expect(await codeOf(api.erasures.run({ storyId, reason: 'storyteller', confirm }))).toBe(
        'invalid-input',
      );
    for (const role of ['journalist', 'archivist'] as const) {
      await library.signInAs(role);
      const asked = library.api.erasures.run({ ...request, reason: 'request' });
      expect(await codeOf(asked)).toBe('not-permitted');
    }
    expect(mediaFiles()).toHaveLength(3);
  });
});

describe('When a story is erased', () => {
  test('no word, no sound and no copy of it is left, and its number is never given again', async () => {
    const { api } = library;
    await askedToDelete();
    const copies = library.opened().copies.list();
    expect(copies).toHaveLength(1);
    expect(await erase()).toMatchObject({ state: 'erased', reason: 'storyteller' });
    expect(allWords().toLowerCase()).not.toContain('canary');
    expect(mediaFiles()).not.toEqual(expect.arrayContaining(sounds));
    expect(mediaFiles()).toHaveLength(1);
    expect(library.opened().copies.list()).toEqual([]);
    expect(await codeOf(api.stories.get({ id: storyId }))).toBe('not-found');
    expect(await codeOf(api.people.get({ id: person }))).toBe('not-found');
    const lists = await Promise.all([
      api.stories.list({}),
      api.stories.list({ bin: true }),
      api.stories.list({ search: 'canary' }),
      api.recordings.listBin({}),
      api.agreements.register({}),
      api.people.list({}),
      api.people.list({ bin: true }),
      api.stories.facets({}),
    ]);
    expect(JSON.stringify(lists)).not.toMatch(new RegExp(`${storyId}|${person}|anary`, 'u'));
    expect((await api.stories.list({ search: 'stays' })).total).toBe(1);
    expect(await api.collections.list({})).toMatchObject([{ storyCount: 1 }]);
    expect(await api.history.verify({})).toMatchObject({ intact: true });
    const entries = await api.history.list({ limit: 500 });
    expect(entries.find(({ action }) => action === 'erasures.run')).toMatchObject({
      detail: expect.stringMatching(/^HG-\d{4}$/u) as string,
      memberName: 'Lea Example',
    });
  });

  test('what stays is the other story, whole, with its storyteller; and the ledger is closed again', async () => {
    await askedToDelete();
    await erase();
    const { api } = library;
    expect((await api.people.get({ id: other })).realName).toBe('Olu Example');
    expect((await api.agreements.ofStory({ id: kept })).decisions.archive.allowed).toBe(true);
    const { sql } = library.opened().db;
    expect(() => sql.exec('delete from agreement_entries')).toThrow(/never removed/u);
    expect(() => sql.exec('delete from agreement_uses')).toThrow(/never removed/u);
  });

  test('each package that left with it gets a letter that asks to delete', async () => {
    const destination = join(library.root, 'out');
    mkdirSync(destination);
    await checkedForRelease(library, storyId);
    const made = await library.api.packages.exportArchive({
      ...{ collectionId: sample.collection([storyId]), destination, form: 'folder' },
      recipient: 'City Archive',
    });
    await askedToDelete();
    await erase();
    const letters = await library.api.takingBack.notices({});
    expect(letters).toMatchObject([{ packageId: made.id, asks: 'delete', isErased: true }]);
    expect((await library.api.packages.list({}))[0]?.storyCount).toBe(1);
  });

  test('twice at once: it is erased once, and the second is told that it is not there', async () => {
    await askedToDelete();
    const both = await Promise.allSettled([erase(), erase()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await library.api.erasures.list({})).erasures).toHaveLength(1);
    expect(await codeOf(library.api.erasures.plan({ id: storyId }))).toBe('not-found');
  });

  test('before there is a recording agreement, the lead alone decides', async () => {
    const draft = sample.bareStory({ narrators: [person] });
    const plan = await library.api.erasures.plan({ id: draft });
    expect(plan.reasons).toEqual(['before-agreement', 'request']);
    expect(plan.people).toEqual([]);
    const confirm = String(plan.number);
    await library.api.erasures.run({ storyId: draft, reason: 'before-agreement', confirm });
    expect((await library.api.people.get({ id: person })).realName).toBe('Canary Name');
  });

  test.each(['media', 'vacuum'] as const)(
    'a kill in the middle (%s) is gone on from at the next opening',
    async (where) => {
      await askedToDelete();
      const { media, db } = library.opened();
      if (where === 'media')
        vi.spyOn(media, 'erase').mockImplementation(() => {
          throw new Error('killed');
        });
      const run = db.sql.exec.bind(db.sql);
      if (where === 'vacuum')
        vi.spyOn(db.sql, 'exec').mockImplementation((text) => {
          if (text === 'vacuum') throw new Error('killed');
          return run(text);
        });
      expect(await erase()).toMatchObject({ state: 'erasing' });
      vi.restoreAllMocks();
      if (where === 'media') expect(mediaFiles()).toEqual(expect.arrayContaining(sounds));
      expect(allWords().toLowerCase()).not.toContain('canary');
      await openAgain();
      expect(mediaFiles()).toHaveLength(1);
      expect((await library.api.erasures.list({})).erasures).toMatchObject([{ state: 'erased' }]);
      expect(await library.api.recordings.listInterrupted({})).toEqual([]);
    },
  );

  test('nothing has changed when its rows could not all be taken out', async () => {
    await askedToDelete();
    const { sql } = library.opened().db;
    sql.exec(
      "create trigger stop before delete on markers begin select raise(rollback, 'no room'); end",
    );
    const before = allWords();
    await expect(erase()).rejects.toBeDefined();
    sql.exec('drop trigger if exists stop');
    expect(allWords()).toBe(before);
    expect(mediaFiles()).toEqual(expect.arrayContaining(sounds));
    expect(await erase()).toMatchObject({ state: 'erased' });
  });
});

describe('What still holds an erased story', () => {
  test('an older backup that is brought back has it erased again', async () => {
    const { api } = library;
    const { name } = await api.backups.make({});
    await askedToDelete();
    await erase();
    await api.backups.restore({ name });
    expect(allWords().toLowerCase()).not.toContain('canary');
    expect(await codeOf(api.stories.get({ id: storyId }))).toBe('not-found');
    expect((await api.erasures.list({})).erasures).toMatchObject([{ state: 'erased' }]);
    expect(mediaFiles()).toHaveLength(1);
    expect(await api.history.verify({})).toMatchObject({ intact: true });
  });

  test('a backup from before the story was there learns its number, so that letters stand', async () => {
    const { api, clock } = library;
    const { name } = await api.backups.make({});
    const draft = sample.bareStory({ title: 'Canary draft' });
    clock.advance(1000);
    const { number } = await api.erasures.plan({ id: draft });
    const confirm = String(number);
    await api.erasures.run({ storyId: draft, reason: 'before-agreement', confirm });
    await api.backups.restore({ name });
    const { erasures } = await api.erasures.list({});
    expect(erasures.map((one) => one.storyNumber)).toEqual([number]);
  });

  test('dated backups are made anew without it: first a fresh one, then the older ones go', async () => {
    const { api, clock, folder } = library;
    await api.backups.make({});
    await askedToDelete();
    clock.advance(60_000);
    await erase();
    expect((await api.erasures.list({})).stillHolds.backups).toBeGreaterThan(1);
    clock.advance(60_000);
    const { removed } = await api.erasures.renewBackups({});
    expect(removed).toBeGreaterThan(1);
    expect(await api.backups.list({})).toHaveLength(1);
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(1);
    expect((await api.erasures.list({})).stillHolds.backups).toBe(0);
  });

  test('full backups elsewhere are named with place and day; made anew there, they hold it no more', async () => {
    const { api, clock, root } = library;
    const destination = join(root, 'disk');
    mkdirSync(destination);
    const { folder } = await api.library.backUpEverything({ destination });
    const files = () => readdirSync(join(folder, 'media'));
    expect(files()).toHaveLength(3);
    await askedToDelete();
    clock.advance(60_000);
    await erase();
    expect((await api.erasures.list({})).stillHolds.wholeBackups).toMatchObject([
      { place: folder },
    ]);
    clock.advance(60_000);
    await api.library.backUpEverything({ destination });
    expect(files()).toHaveLength(1);
    expect((await api.erasures.list({})).stillHolds.wholeBackups).toEqual([]);
  });

  test('a file of it that comes back is taken away again', async () => {
    await askedToDelete();
    await erase();
    const { media } = library.opened();
    const [id] = sounds;
    if (id === undefined) throw new Error('there was a sound');
    const facts = { kind: 'take' as const, mimeType: 'audio/wav', startedAt: '', ...format };
    const writer = media.create(id, { live: true, facts });
    writer.append(Buffer.alloc(300));
    writer.finish();
    expect(existsSync(media.path(id))).toBe(true);
    finishErasures(library.opened());
    expect(existsSync(media.path(id))).toBe(false);
  });
});
