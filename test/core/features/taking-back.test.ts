import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { openSound } from '../../../electron/core/media/listen.ts';
import type { PackageId, PersonId, RecordingId, StoryId } from '../../../shared/model/ids.ts';
import { codeOf } from '../../support/error-code.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import type { SampleLibrary } from '../../support/sample-collection.ts';
import { participation, recordingAgreement, withdrawal } from './story-builders.ts';
import { exportPackage } from '../../support/export-package.ts';

let library: TestLibrary;
let sample: SampleLibrary;
let destination = '';
let person: PersonId;
let storyId: StoryId;
beforeEach(async () => {
  library = await makeLibrary();
  sample = sampleLibrary(library);
  destination = join(library.root, 'out');
  mkdirSync(destination);
  person = sample.person({ realName: 'Nadia Examplewala', attribution: 'no-name' });
  storyId = await agreed();
});

/** A story with a sound, agreed to by its storyteller for the archive. */
async function agreed(): Promise<StoryId> {
  const id = sample.bareStory({ narrators: [person] });
  sample.take(id);
  await library.api.agreements.add(participation(id, person));
  await library.api.agreements.add(recordingAgreement(id, person, ['archive']));
  return id;
}

const exportTo = (recipient = 'City Archive', replaces?: PackageId) =>
  exportPackage(library.api, {
    ...{ collectionId: sample.collection([storyId, sample.story()]), destination },
    ...{ form: 'folder', recipient, recipientContact: 'desk@example.org' },
    ...(replaces && { replaces }),
  });
const takeBack = (level: 'out-of-use' | 'delete' = 'out-of-use') =>
  library.api.agreements.add({ ...withdrawal(storyId, person), level });

describe('Before a story is taken back', () => {
  test('it is said which packages have left, to whom, and what nobody can call back', async () => {
    const made = await exportTo();
    const before = await library.api.takingBack.preview({ storyId, personId: person });
    expect(before.packages).toEqual([
      {
        ...{ packageId: made.id, savedTextId: null, name: made.name, madeAt: made.madeAt },
        ...{ use: 'archive', recipient: 'City Archive' },
      },
    ]);
    expect(before.collections.map(({ title }) => title)).toEqual(['Gardens of the street']);
    expect(before).toMatchObject({ licences: [], lastingUses: [], hasRecordingAgreement: true });
  });

  test('also for a storyteller who was taken off; not for somebody who never had a part', async () => {
    await library.api.stories.update({ id: storyId, narratorIds: [sample.person()] });
    const { api } = library;
    expect((await api.takingBack.preview({ storyId, personId: person })).storyId).toBe(storyId);
    await takeBack();
    const other = sample.person();
    expect(await codeOf(api.takingBack.preview({ storyId, personId: other }))).toBe('not-found');
  });
});

describe('When a story is taken back', () => {
  test('a letter waits for each package that holds it, and for no other; no name and no title stand in it', async () => {
    const made = await exportTo();
    const elsewhere = await exportPackage(library.api, {
      ...{ collectionId: sample.collection([sample.story()]), destination },
      ...{ form: 'folder', recipient: 'School' },
    });
    await takeBack();
    const letters = await library.api.takingBack.notices({});
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({
      ...{ storyId, packageId: made.id, fingerprint: made.fingerprint, recipient: 'City Archive' },
      ...{ recipientContact: 'desk@example.org', asks: 'stop-using', state: 'open' },
    });
    expect(JSON.stringify(letters)).not.toMatch(/Examplewala|garden/u);
    expect(letters[0]?.packageId).not.toBe(elsewhere.id);
  });

  test('twice at once: one letter for each package; one that then asks to delete takes its place', async () => {
    await exportTo();
    await Promise.all([takeBack(), takeBack()]);
    expect(await library.api.takingBack.notices({})).toHaveLength(1);
    await takeBack('delete');
    const letters = await library.api.takingBack.notices({});
    expect(letters.map(({ asks, state }) => [asks, state])).toEqual([['delete', 'open']]);
  });

  test('a letter that was sent stays as it was, and a second one asks to delete', async () => {
    await exportTo();
    await takeBack();
    const [first] = await library.api.takingBack.notices({});
    if (first === undefined) throw new Error('there is a letter');
    await library.api.takingBack.track({ id: first.id, state: 'sent', on: '2026-11-22' });
    await takeBack('delete');
    expect(
      (await library.api.takingBack.notices({})).map(({ asks, state }) => [asks, state]),
    ).toEqual([
      ['delete', 'open'],
      ['stop-using', 'sent'],
    ]);
  });

  test('a package that is being made with it stops at once and leaves nothing', async () => {
    sample.take(storyId, { frames: 4_800_000 });
    let taken: Promise<unknown> | undefined;
    const stop = library.core.onEvent((event) => {
      if (taken || event.event !== 'job-progressed' || event.payload.fraction <= 0) return;
      taken = takeBack();
    });
    await expect(exportTo()).rejects.toMatchObject({
      code: 'access-blocked',
      message: expect.stringContaining('taken back while it was being made') as string,
    });
    stop();
    await taken;
    expect(taken).toBeDefined();
    expect(readdirSync(destination)).toEqual([]);
    expect(await library.api.packages.list({})).toEqual([]);
    expect(await library.api.takingBack.notices({})).toEqual([]);
  });

  test('whoever is listening hears no more of it, and finds it nowhere', async () => {
    const { api, core } = library;
    await library.signInAs('journalist');
    const [take] = await api.recordings.list({ storyId });
    const id = take?.id as RecordingId;
    const sound = openSound(core.context, id);
    const pieces = sound.read(0, sound.sizeBytes);
    expect(pieces.next().done).toBe(false);
    await takeBack();
    expect(() => pieces.next()).toThrow(/not in the library/u);
    sound.close();
    expect(() => openSound(core.context, id)).toThrow(/not in the library/u);
    expect((await api.stories.list({ search: 'garden' })).items.map((one) => one.id)).not.toContain(
      storyId,
    );
    expect(await codeOf(api.stories.get({ id: storyId }))).toBe('not-found');
  });
});

describe('The letters', () => {
  test('are followed: sent, answered in their words, and overdue after 14 days', async () => {
    const { api, clock } = library;
    await exportTo();
    await takeBack();
    expect(await api.takingBack.due({})).toEqual({ toSend: 1, overdue: 0 });
    const [{ id } = { id: undefined as never }] = await api.takingBack.notices({});
    await api.takingBack.track({ id, state: 'sent', on: '2026-11-22', words: 'by post' });
    expect(await api.takingBack.due({})).toEqual({ toSend: 0, overdue: 0 });
    clock.advance(14 * 86_400_000);
    expect(await api.takingBack.due({})).toEqual({ toSend: 0, overdue: 0 });
    clock.advance(86_400_000);
    expect(await api.takingBack.due({})).toEqual({ toSend: 0, overdue: 1 });
    const early = { id, state: 'answered' as const, on: '2026-11-21' };
    expect(await codeOf(api.takingBack.track(early))).toBe('invalid-input');
    const future = { id, state: 'answered' as const, on: '2027-11-21' };
    expect(await codeOf(api.takingBack.track(future))).toBe('invalid-input');
    const answered = await api.takingBack.track({
      ...{ id, state: 'answered', on: '2026-12-07', words: 'We have taken it down.' },
    });
    expect(answered).toMatchObject({ state: 'answered', answer: 'We have taken it down.' });
    expect(await api.takingBack.due({})).toEqual({ toSend: 0, overdue: 0 });
    const [entry] = await api.history.list({});
    expect(entry).toMatchObject({ action: 'takingBack.track', detail: 'answered' });
  });

  test('are for leads alone', async () => {
    for (const role of ['journalist', 'archivist'] as const) {
      await library.signInAs(role);
      expect(await codeOf(library.api.takingBack.notices({}))).toBe('not-permitted');
      expect(await codeOf(library.api.takingBack.due({}))).toBe('not-permitted');
    }
    expect(await codeOf(library.api.takingBack.preview({ storyId, personId: person }))).toBe(
      'not-permitted',
    );
  });

  test('name the package that was made in place of the one that holds it', async () => {
    const made = await exportTo();
    await takeBack();
    const clean = await exportTo('City Archive', made.id);
    expect(clean.replaces).toBe(made.name);
    const [letter] = await library.api.takingBack.notices({});
    expect(letter?.replacedBy).toBe(clean.name);
  });
});

describe('To whom a package goes', () => {
  test('must be said when it is made, and can be filled in where it was not', async () => {
    expect(await codeOf(exportTo('   '))).toBe('invalid-input');
    expect(existsSync(destination) && readdirSync(destination)).toEqual([]);
    const { id } = await exportTo();
    await library.api.packages.setRecipient({ id, recipient: 'County Archive', contact: '0121' });
    const [record] = await library.api.packages.list({});
    expect(record).toMatchObject({ recipient: 'County Archive', recipientContact: '0121' });
    const [entry] = await library.api.history.list({});
    expect(entry).toMatchObject({ action: 'packages.setRecipient', detail: '' });
  });
});
