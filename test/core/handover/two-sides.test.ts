import { describe, expect, test } from 'vitest';
import { sampleLibrary } from '../../support/sample-collection.ts';
import { participation, recordingAgreement, tell, withdrawal } from '../features/story-builders.ts';
import { bring, fieldKitAndHub } from './two-libraries.ts';

async function shared() {
  const { kit, hub } = await fieldKitAndHub();
  const told = await tell(kit, { story: { title: 'First title' } });
  await bring(kit, hub);
  return { kit, hub, ...told };
}

describe('The same story is worked on in two libraries', () => {
  test('what was changed only there is taken', async () => {
    const { kit, hub, storyId } = await shared();
    await kit.api.stories.update({ id: storyId, title: 'Their title' });
    expect(await bring(kit, hub)).toMatchObject({ counts: { changed: 1 }, questions: 0 });
    expect(await hub.api.stories.get({ id: storyId })).toMatchObject({ title: 'Their title' });
  });

  test('what was changed only here stays', async () => {
    const { kit, hub, storyId } = await shared();
    await hub.api.stories.update({ id: storyId, title: 'Our title' });
    expect(await bring(kit, hub)).toMatchObject({ counts: { same: 1 }, questions: 0 });
    expect(await hub.api.stories.get({ id: storyId })).toMatchObject({ title: 'Our title' });
  });

  test('what was changed on both sides stays ours, and both are shown; a decision can be taken back', async () => {
    const { kit, hub, storyId } = await shared();
    await kit.api.stories.update({ id: storyId, title: 'Their title', summary: 'Their words' });
    await hub.api.stories.update({ id: storyId, title: 'Our title' });
    expect(await bring(kit, hub)).toMatchObject({ counts: { asked: 1 }, questions: 1 });
    const get = () => hub.api.stories.get({ id: storyId });
    expect(await get()).toMatchObject({ title: 'Our title', summary: 'Their words' });
    const [question] = await hub.api.intakeQuestions.list({});
    if (question === undefined) throw new Error('no question');
    expect(question).toMatchObject({
      kind: 'field',
      about: 'stories.title',
      ours: 'Our title',
      theirs: 'Their title',
    });
    await hub.api.intakeQuestions.answer({ id: question.id, decision: 'theirs' });
    expect(await get()).toMatchObject({ title: 'Their title' });
    await hub.api.intakeQuestions.takeBack({ id: question.id });
    expect(await get()).toMatchObject({ title: 'Our title' });
    expect(await hub.api.intakeQuestions.count({})).toEqual({ open: 1 });
  });

  test('a story that was put into the bin there stays here, and a lead is asked', async () => {
    const { kit, hub, storyId } = await shared();
    await kit.api.stories.bin({ id: storyId });
    expect(await bring(kit, hub)).toMatchObject({ counts: { asked: 1 }, questions: 1 });
    expect((await hub.api.stories.get({ id: storyId })).binnedAt).toBeNull();
    const [question] = await hub.api.intakeQuestions.list({});
    expect(question).toMatchObject({ kind: 'field', about: 'stories.bin', ours: '' });
    if (question === undefined) throw new Error('no question');
    await hub.api.intakeQuestions.answer({ id: question.id, decision: 'theirs' });
    expect((await hub.api.stories.get({ id: storyId })).binnedAt).not.toBeNull();
    await hub.api.stories.restore({ id: storyId });
    await kit.api.stories.restore({ id: storyId });
    await kit.api.stories.update({ id: storyId, title: 'Their title' });
    expect(await bring(kit, hub)).toMatchObject({ questions: 0 });
    expect(await hub.api.stories.get({ id: storyId })).toMatchObject({
      ...{ binnedAt: null, title: 'Their title' },
    });
  });

  test('a story that was taken back there and put into the bin goes into the bin here', async () => {
    const { kit, hub, storyId, personId } = await shared();
    await kit.api.agreements.add(withdrawal(storyId, personId));
    await kit.api.stories.bin({ id: storyId });
    expect(await bring(kit, hub)).toMatchObject({ questions: 0 });
    expect((await hub.api.stories.get({ id: storyId })).binnedAt).not.toBeNull();
  });

  test('what comes back from the hub is taken in the field kit', async () => {
    const { kit, hub, storyId } = await shared();
    await hub.api.stories.update({ id: storyId, title: 'Put right at the hub' });
    expect(await bring(hub, kit)).toMatchObject({ counts: { changed: 1 }, questions: 0 });
    expect(await kit.api.stories.get({ id: storyId })).toMatchObject({
      title: 'Put right at the hub',
    });
  });

  test('somebody with the same name is not joined: a person looks at both', async () => {
    const { kit, hub } = await fieldKitAndHub();
    const there = await tell(kit, { person: { realName: 'Amina Example' } });
    const here = await tell(hub, { person: { realName: 'amina  example' } });
    expect(await bring(kit, hub)).toMatchObject({ questions: 1 });
    const [question] = await hub.api.intakeQuestions.list({});
    expect(question).toMatchObject({ kind: 'person', personIds: [here.personId, there.personId] });
    await hub.api.people.join({ keptId: here.personId, goneId: there.personId });
    expect(await hub.api.intakeQuestions.list({})).toEqual([]);
    // And the next handover knows that they are one.
    await kit.api.stories.update({ id: there.storyId, title: 'Told again' });
    await bring(kit, hub);
    expect(await hub.api.stories.get({ id: there.storyId })).toMatchObject({
      title: 'Told again',
      narratorIds: [here.personId],
    });
    expect(await hub.api.people.list({})).toHaveLength(1);
  });

  test('a story that was erased there is erased here, and does not come back', async () => {
    const { kit, hub, storyId, personId } = await shared();
    const old = await fieldKitAndHub();
    await bring(hub, old.hub);
    sampleLibrary(kit).take(storyId, { frames: 3000 });
    await bring(kit, hub);
    await kit.api.agreements.add(participation(storyId, personId));
    await kit.api.agreements.add(recordingAgreement(storyId, personId));
    await kit.api.agreements.add({ ...withdrawal(storyId, personId), level: 'delete' });
    await kit.api.erasures.run({ storyId, reason: 'storyteller', confirm: 'HG-0001' });
    const report = await bring(kit, hub);
    expect(report.stories).toMatchObject([{ because: 'erased-there', outcome: 'refused' }]);
    expect(await hub.api.stories.list({})).toMatchObject({ total: 0 });
    expect(hub.opened().media.list()).toEqual([]);
    // An old copy, of another computer that had it.
    expect(await bring(old.hub, hub)).toMatchObject({ counts: { refused: 1 } });
    expect(await hub.api.stories.list({})).toMatchObject({ total: 0 });
  });
});

describe('The hub', () => {
  test('says whose stories it holds, and how far they are', async () => {
    const { kit, hub } = await fieldKitAndHub();
    await tell(kit, { agreed: ['archive'] });
    await tell(kit, {});
    await tell(hub, {});
    await bring(kit, hub);
    const { rows } = await hub.api.hub.get({});
    expect(rows).toMatchObject([
      { organisationId: null, stories: 1 },
      { name: 'Example Street Histories', stories: 2, agreed: 1, recorded: 0 },
    ]);
    const [organisation] = await hub.api.organisations.list({});
    if (organisation === undefined) throw new Error('no organisation');
    await hub.api.organisations.rename({ id: organisation.id, name: 'Mill Lane Group' });
    expect(await hub.api.organisations.list({})).toMatchObject([
      { name: 'Mill Lane Group', storyCount: 2 },
    ]);
    const { items } = await hub.api.stories.list({ organisationId: organisation.id });
    expect(items).toHaveLength(2);
  });
});
