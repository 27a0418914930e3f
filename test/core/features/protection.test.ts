// How careful one must be with a person: who may say so, what follows from it, and what is never kept.
import { expect, test } from 'vitest';
import { protectionFacts } from '../../../electron/core/db/protection-facts.ts';
import { protectedStories } from '../../../electron/core/db/told-outside.ts';
import { codeOf } from '../../support/error-code.ts';
import { makeLibrary } from '../../support/make-core.ts';
import { makeReleasable } from '../../support/release-ready.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import { tell } from './story-builders.ts';

async function openStory() {
  const library = await makeLibrary();
  const told = await tell(library, {
    person: { realName: 'Amina Example', attribution: 'full-name' },
    story: { wardCode: 'E05011137' },
    agreed: ['archive'],
  });
  return { library, api: library.api, ...told };
}

test('a new person is treated with care until somebody has asked', async () => {
  const { api } = await openStory();
  expect((await api.people.create({ realName: 'New' })).protection).toBe('careful');
});

test.each(['careful', 'high'] as const)(
  'of a story of somebody %s the ward is not told outside, though the full name was chosen',
  async (protection) => {
    const { library, api, storyId, personId } = await openStory();
    const wardForArchivist = async () => {
      await library.signInAs('archivist');
      const { wardCode } = await api.stories.get({ id: storyId });
      await library.signInAs('lead');
      return wardCode;
    };
    expect(await wardForArchivist()).toBe('E05011137');
    const isAmongAll = () => protectedStories(library.opened().db.sql).has(storyId);
    expect(isAmongAll()).toBe(false);
    await api.people.protect({ id: personId, protection });
    expect(await wardForArchivist()).toBeNull();
    expect(isAmongAll()).toBe(true);
  },
);

test('under high protection nobody sees or finds the real name outside, and a name to use is asked for', async () => {
  const { library, api, storyId, personId } = await openStory();
  const facts = () => protectionFacts(library.opened().db.sql, storyId);
  expect(facts()).toEqual({ pseudonymMissing: false, voiceCanIdentify: false });
  const person = await api.people.protect({ id: personId, protection: 'high' });
  expect(person.displayName).toBe('Storyteller 001');
  expect(facts()).toEqual({ pseudonymMissing: true, voiceCanIdentify: true });
  await library.signInAs('archivist');
  expect((await api.stories.list({ search: 'Amina' })).items).toEqual([]);
  expect((await api.people.get({ id: personId })).protection).toBeNull();
  expect((await api.stories.list({})).items[0]?.storytellers).toEqual(['Storyteller 001']);
  await library.signInAs('journalist');
  await api.people.update({ id: personId, attribution: 'chosen-name', chosenName: 'Noor' });
  expect((await api.people.get({ id: personId })).displayName).toBe('Noor');
  expect(facts().pseudonymMissing).toBe(false);
});

test('a journalist raises the level; only a lead lowers it, with a reason that only leads read', async () => {
  const { library, api, personId } = await openStory();
  await library.signInAs('journalist');
  await api.people.protect({ id: personId, protection: 'high' });
  const less = { id: personId, protection: 'careful' as const, reason: 'canary reason' };
  expect(await codeOf(api.people.protect(less))).toBe('not-permitted');
  expect(await codeOf(api.people.protections({ id: personId }))).toBe('not-permitted');
  await library.signInAs('lead');
  expect(await codeOf(api.people.protect({ ...less, reason: ' ' }))).toBe('invalid-input');
  expect((await api.people.protect(less)).protection).toBe('careful');
  expect(await api.people.protections({ id: personId })).toMatchObject([
    { to: 'careful', reason: 'canary reason' },
    { to: 'high', changedBy: 'journalist Example' },
  ]);
  const history = async () => JSON.stringify(await api.history.list({ limit: 500 }));
  const ofLead = await history();
  expect(ofLead).toContain('people.protect');
  for (const word of ['canary', 'careful', 'high']) expect(ofLead).not.toContain(word);
  await library.signInAs('archivist');
  expect(await history()).not.toContain('people.protect');
});

test('the plan of a package says that a voice can give somebody away', async () => {
  const library = await makeLibrary();
  const sample = sampleLibrary(library);
  const teller = sample.person({ protection: 'high', attribution: 'no-name' });
  const storyId = sample.story({ narrators: [teller] });
  sample.take(storyId);
  await makeReleasable(library, storyId);
  const collectionId = sample.collection([storyId]);
  await library.signInAs('journalist');
  const { state } = await library.api.checks.get({ storyId });
  await library.api.checks.approve({ storyId, state });
  await library.signInAs('lead');
  const plan = await library.api.packages.plan({ collectionId, use: 'archive' });
  expect(plan.hints).toContainEqual(
    expect.objectContaining({ storyId, hint: 'voice-can-identify' }),
  );
});

test('bringing back an older backup keeps the stricter of the two levels', async () => {
  const { library, api, personId } = await openStory();
  const other = await api.people.create({ protection: 'high' });
  library.clock.advance(1000);
  const { name } = await api.backups.make({});
  library.clock.advance(1000);
  await api.people.protect({ id: personId, protection: 'high' });
  await api.people.protect({ id: other.id, protection: 'ordinary', reason: 'asked' });
  await api.backups.restore({ name });
  expect((await api.people.get({ id: personId })).protection).toBe('high');
  expect((await api.people.get({ id: other.id })).protection).toBe('high');
});
