// Whatever a person may not see is absent everywhere: in lists, searches, counts, other people's pages, collections, and in the words of an error.
import { randomBytes } from 'node:crypto';
import { truncateSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RecordingId } from '../../../shared/model/ids.ts';
import type { PersonId, StoryId } from '../../../shared/model/ids.ts';
import type { Role } from '../../../shared/model/library.ts';
import { insertRecording } from '../../support/insert-recording.ts';
import { makeLibrary, PASSPHRASES } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { participation, recordingAgreement, tell, withdrawal } from './story-builders.ts';

interface Told {
  library: TestLibrary;
  open: StoryId;
  hidden: Record<'withdrawn' | 'closed' | 'unsigned' | 'binned', StoryId>;
  hiddenPeople: PersonId[];
}

async function fourSecrets(): Promise<Told> {
  const library = await makeLibrary();
  const theme = await library.api.themes.add({ name: 'Allotments', sensitive: false });
  const secret = (word: string) => ({
    person: { attribution: 'chosen-name' as const, chosenName: `Canary ${word}` },
    story: {
      title: `Canary ${word}`,
      locality: `Canarytown ${word}`,
      languages: ['en-x-canary'],
      themeIds: [theme.id],
    },
  });
  const all = ['archive' as const, 'research' as const];
  const open = await tell(library, {
    story: { title: 'Open story', locality: 'Yardley', languages: ['en'], themeIds: [theme.id] },
    agreed: all,
  });
  const withdrawn = await tell(library, { ...secret('withdrawn'), agreed: all });
  await library.api.agreements.add(withdrawal(withdrawn.storyId, withdrawn.personId));
  const closed = await tell(library, {
    ...secret('closed'),
    agreed: all,
    closedUntil: '2050-01-01',
  });
  const unsigned = await tell(library, secret('unsigned'));
  const binned = await tell(library, { ...secret('binned'), agreed: all });
  await library.api.stories.bin({ id: binned.storyId });
  await library.api.collections.create({
    title: 'All of them',
    items: [withdrawn, open, closed, unsigned, binned].map(({ storyId }) => ({
      storyId,
      caption: storyId === open.storyId ? 'Open caption' : 'Canary caption',
    })),
  });
  return {
    library,
    open: open.storyId,
    hidden: {
      withdrawn: withdrawn.storyId,
      closed: closed.storyId,
      unsigned: unsigned.storyId,
      binned: binned.storyId,
    },
    hiddenPeople: [withdrawn, closed, unsigned, binned].map(({ personId }) => personId),
  };
}

test('an archivist meets only what was agreed for the archive, in every call', async () => {
  const { library, open, hidden, hiddenPeople } = await fourSecrets();
  await library.signInAs('archivist');
  const { api } = library;
  const [collection] = await api.collections.list({});
  if (collection === undefined) throw new Error('the collection is gone');
  const answers = {
    list: await api.stories.list({}),
    bin: await api.stories.list({ bin: true }),
    search: await api.stories.list({ search: 'canary' }),
    facets: await api.stories.facets({}),
    overview: await api.stories.overview({}),
    people: await api.people.list({}),
    themes: await api.themes.list({}),
    register: await api.agreements.register({}),
    collections: await api.collections.list({}),
    collection: await api.collections.get({ id: collection.id }),
    history: await api.history.list({ limit: 500 }),
  };
  expect(answers.list).toMatchObject({ total: 1, items: [{ id: open }] });
  expect(answers.bin.total + answers.search.total).toBe(0);
  expect(answers.overview).toMatchObject({ stories: 1, people: 1, missingAgreements: 0 });
  expect(answers.people).toHaveLength(1);
  expect(answers.themes.find(({ name }) => name === 'Allotments')?.storyCount).toBe(1);
  expect(answers.collections).toMatchObject([{ storyCount: 1 }]);
  expect(answers.history.filter(({ action }) => action === 'stories.create')).toHaveLength(1);
  expect((await api.history.list({ limit: 3 })).length).toBe(3);
  expect((await api.history.verify({})).intact).toBe(true);
  expect(answers.collection.items).toEqual([{ storyId: open, caption: 'Open caption' }]);
  const everything = JSON.stringify(answers);
  expect(everything.toLowerCase()).not.toContain('canary');
  for (const id of [...Object.values(hidden), ...hiddenPeople])
    expect(everything).not.toContain(id);
});

test('a story that may not be seen is refused in the same words as one that is not there', async () => {
  const { library, hidden, hiddenPeople } = await fourSecrets();
  await library.signInAs('archivist');
  const { api, newId } = library;
  const failure = (call: Promise<unknown>) =>
    call.then(
      () => 'answered',
      (error: { code: string; message: string; details?: unknown }) => ({
        code: error.code,
        message: error.message,
        details: error.details,
      }),
    );
  const absent = await failure(api.stories.get({ id: newId() }));
  expect(absent).toMatchObject({ code: 'not-found' });
  for (const id of Object.values(hidden)) {
    expect(await failure(api.stories.get({ id }))).toEqual(absent);
    expect(await failure(api.agreements.ofStory({ id }))).toEqual(absent);
  }
  const nobody = await failure(api.people.get({ id: newId() }));
  for (const id of hiddenPeople) expect(await failure(api.people.get({ id }))).toEqual(nobody);
});

test('a journalist does not meet what was taken back or closed, but does meet what is not signed yet', async () => {
  const { library, open, hidden, hiddenPeople } = await fourSecrets();
  const { id: justWrittenDown } = await library.api.people.create({});
  await library.signInAs('journalist');
  const { api } = library;
  const { items } = await api.stories.list({ sort: 'number' });
  expect(items.map(({ id }) => id)).toEqual([open, hidden.unsigned]);
  expect((await api.stories.list({ bin: true })).items.map(({ id }) => id)).toEqual([
    hidden.binned,
  ]);
  for (const id of [hidden.withdrawn, hidden.closed]) {
    await expect(api.stories.get({ id })).rejects.toMatchObject({ code: 'not-found' });
    await expect(api.stories.update({ id, title: 'Mine' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(api.stories.bin({ id })).rejects.toMatchObject({ code: 'not-found' });
  }
  const overview = await api.stories.overview({});
  expect(overview).toMatchObject({ stories: 2, people: 4 });
  const [withdrawnPerson, closedPerson, ...others] = hiddenPeople;
  const people = (await api.people.list({})).map(({ id }) => id);
  expect(people).toEqual(expect.arrayContaining([...others, justWrittenDown]));
  for (const id of [withdrawnPerson, closedPerson]) {
    if (id === undefined) throw new Error('four people were made');
    expect(people).not.toContain(id);
    await expect(api.people.get({ id })).rejects.toMatchObject({ code: 'not-found' });
    await expect(api.people.update({ id, contact: 'mine' })).rejects.toMatchObject({
      code: 'not-found',
    });
  }
  expect(await api.people.list({ search: 'canary withdrawn' })).toEqual([]);
});

test('a journalist cannot bring hidden people into view by naming them in a story', async () => {
  const { library, open, hiddenPeople } = await fourSecrets();
  const [withdrawnPerson] = hiddenPeople;
  if (withdrawnPerson === undefined) throw new Error('four people were made');
  await library.signInAs('journalist');
  const { api, newId } = library;
  const nobody = newId() as PersonId;
  for (const id of [withdrawnPerson, nobody]) {
    const refused = {
      code: 'not-found',
      message: 'A person is not in the library. Nothing was changed.',
      details: { ids: [id] },
    };
    await expect(api.stories.create({ interviewerIds: [id] })).rejects.toMatchObject(refused);
    await expect(api.stories.update({ id: open, interpreterIds: [id] })).rejects.toMatchObject(
      refused,
    );
  }
  expect((await api.people.list({})).map(({ id }) => id)).not.toContain(withdrawnPerson);
});

test('a name that was taken off a withdrawn story stays hidden with it', async () => {
  const library = await makeLibrary();
  const { storyId, personId } = await tell(library, {
    person: { realName: 'Canary Realname' },
    agreed: ['archive'],
  });
  await library.api.agreements.add(withdrawal(storyId, personId));
  await library.api.stories.update({ id: storyId, narratorIds: [] });
  await library.signInAs('journalist');
  expect(await library.api.people.list({})).toEqual([]);
});

test('a damaged recording is named at opening only to those who may hear it', async () => {
  const library = await makeLibrary();
  const { api, folder } = library;
  const damagedIn = async (told: { storyId: StoryId; personId: PersonId }, last: string) => {
    const id = RecordingId.parse(`00000000-0000-4000-8000-0000000000${last}`);
    insertRecording(library.opened(), id, randomBytes(200_000));
    await api.recordings.update({ id, storyId: told.storyId, title: `Canary sound ${last}` });
    await api.agreements.add(participation(told.storyId, told.personId));
    await api.agreements.add(recordingAgreement(told.storyId, told.personId));
    return library.opened().media.path(id);
  };
  const open = await tell(library);
  const withdrawn = await tell(library);
  const files = [await damagedIn(open, 'a1'), await damagedIn(withdrawn, 'a2')];
  await api.agreements.add(withdrawal(withdrawn.storyId, withdrawn.personId));
  for (const role of ['journalist', 'archivist'] as const) await library.signInAs(role);
  await api.library.lock({});
  for (const file of files) truncateSync(file, 1000);
  const named = async (role: Role) => {
    const { warnings } = await api.library.open({ folder, passphrase: PASSPHRASES[role] });
    await api.library.lock({});
    return warnings.map(({ subject }) => subject);
  };
  expect(await named('lead')).toEqual(['Canary sound a1', 'Canary sound a2']);
  expect(await named('journalist')).toEqual(['Canary sound a1']);
  expect(JSON.stringify(await named('archivist'))).not.toContain('a2');
});

test('the lead meets everything', async () => {
  const { library, hidden } = await fourSecrets();
  const { items } = await library.api.stories.list({});
  expect(items).toHaveLength(4);
  for (const id of Object.values(hidden))
    expect(await library.api.stories.get({ id })).toMatchObject({ id });
});

test('an archivist gets no real names, contacts, notes or signatures, and cannot search for them', async () => {
  const library = await makeLibrary();
  const { storyId, personId } = await tell(library, {
    person: {
      realName: 'Canary Realname',
      attribution: 'chosen-name',
      chosenName: 'Noor',
      contact: 'Canary Lane 5',
      privateNotes: 'canary note',
    },
    story: { title: 'Open story', privateNotes: 'canary private' },
  });
  const common = { storyId, personId, on: '2026-11-20', language: 'en', explainedBy: 'Jo' };
  const signed = {
    ...common,
    note: 'canary remark',
    signature: { method: 'drawn' as const, name: 'Canary Realname', path: 'M1 1L99 99' },
    responsibleAdult: {
      name: 'Canary Parent',
      role: 'parent' as const,
      signature: { method: 'on-paper' as const, name: 'Canary Parent', keptAt: 'canary cupboard' },
    },
  };
  await library.api.agreements.add({
    ...signed,
    kind: 'participation',
    textVersion: 'participation-en-2',
  });
  await library.api.agreements.add({
    ...signed,
    kind: 'recording',
    textVersion: 'recording-en-3',
    uses: {
      archive: true,
      exhibition: false,
      website: false,
      learning: false,
      broadcast: false,
      research: false,
    },
  });
  await library.signInAs('archivist');
  const { api } = library;
  const answers = JSON.stringify([
    await api.stories.get({ id: storyId }),
    await api.stories.list({}),
    await api.people.get({ id: personId }),
    await api.people.list({}),
    await api.agreements.ofStory({ id: storyId }),
    await api.agreements.register({}),
  ]);
  expect(answers).toContain('Noor');
  expect(answers.toLowerCase()).not.toContain('canary');
  expect(answers).not.toContain('99');
  for (const search of ['canary', 'realname'])
    expect(await api.people.list({ search })).toEqual([]);
  await library.signInAs('journalist');
  expect(await library.api.people.list({ search: 'realname' })).toHaveLength(1);
});
