import { describe, expect, test } from 'vitest';
import { uses } from '../../../shared/model/agreement.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import { codeOf } from '../../support/error-code.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { participation, recordingAgreement, tell, withdrawal } from '../features/story-builders.ts';
import { bring, fieldKitAndHub } from './two-libraries.ts';

/** A story that both have, agreed to for the archive. */
async function shared() {
  const { kit, hub } = await fieldKitAndHub();
  const told = await tell(kit, { story: { title: 'Both have it' }, agreed: ['archive'] });
  await bring(kit, hub);
  return { kit, hub, ...told };
}

const state = async ({ api }: TestLibrary, id: StoryId) =>
  (await api.stories.list({})).items.find((story) => story.id === id)?.access;

describe('Taking in a library never opens more', () => {
  test('what was taken back there is taken back here at once', async () => {
    const { kit, hub, storyId, personId } = await shared();
    await kit.api.agreements.add(withdrawal(storyId, personId));
    const report = await bring(kit, hub);
    expect(report).toMatchObject({ counts: { changed: 1 }, questions: 0 });
    expect(await state(hub, storyId)).toMatchObject({ state: 'withdrawn', allowedUses: [] });
  });

  test('a story that was taken back here is refused when an old copy comes, and is named', async () => {
    const { kit, hub, storyId, personId } = await shared();
    await hub.api.agreements.add(withdrawal(storyId, personId));
    await kit.api.stories.update({ id: storyId, title: 'Changed there' });
    const report = await bring(kit, hub);
    expect(report.counts).toMatchObject({ refused: 1, changed: 0 });
    expect(report.stories).toMatchObject([{ code: 'HG-0001', because: 'withdrawn-here' }]);
    expect(await hub.api.stories.get({ id: storyId })).toMatchObject({ title: 'Both have it' });
    expect(await state(hub, storyId)).toMatchObject({ state: 'withdrawn' });
  });

  test('more uses agreed to there wait for a lead, who can take them', async () => {
    const { kit, hub, storyId, personId } = await shared();
    await kit.api.agreements.add(recordingAgreement(storyId, personId, [...uses]));
    const report = await bring(kit, hub);
    expect(report).toMatchObject({ counts: { asked: 1 }, questions: 1 });
    expect(await state(hub, storyId)).toMatchObject({ allowedUses: ['archive'] });
    const [question] = await hub.api.intakeQuestions.list({});
    if (question === undefined) throw new Error('no question');
    expect(question).toMatchObject({ kind: 'agreement', about: 'agreement.recording', storyId });
    expect(question.theirs).toContain('website');
    await hub.api.intakeQuestions.answer({ id: question.id, decision: 'theirs' });
    expect(await state(hub, storyId)).toMatchObject({ allowedUses: [...uses] });
    expect(await codeOf(hub.api.intakeQuestions.takeBack({ id: question.id }))).toBe('conflict');
  });

  test('it is asked once, however often the library comes', async () => {
    const { kit, hub, storyId, personId } = await shared();
    await kit.api.agreements.add(recordingAgreement(storyId, personId, [...uses]));
    await bring(kit, hub);
    expect(await bring(kit, hub)).toMatchObject({ questions: 0 });
    expect(await hub.api.intakeQuestions.count({})).toEqual({ open: 1 });
  });

  test('a yes that is older than the no here is not taken, also by a lead', async () => {
    const { kit, hub, storyId, personId } = await shared();
    await kit.api.agreements.add(recordingAgreement(storyId, personId, [...uses]));
    await bring(kit, hub);
    hub.clock.advance(3_600_000);
    await hub.api.agreements.add(withdrawal(storyId, personId));
    const [question] = await hub.api.intakeQuestions.list({});
    if (question === undefined) throw new Error('no question');
    expect(
      await codeOf(hub.api.intakeQuestions.answer({ id: question.id, decision: 'theirs' })),
    ).toBe('access-blocked');
    expect(await state(hub, storyId)).toMatchObject({ state: 'withdrawn' });
  });

  test('a withdrawal that comes after a held yes is in force', async () => {
    const { kit, hub, storyId, personId } = await shared();
    await kit.api.agreements.add(recordingAgreement(storyId, personId, [...uses]));
    await kit.api.agreements.add(withdrawal(storyId, personId));
    await bring(kit, hub);
    expect(await state(hub, storyId)).toMatchObject({ state: 'withdrawn', allowedUses: [] });
  });

  test('somebody of unknown age who is an adult there does not open their story here', async () => {
    const { kit, hub } = await fieldKitAndHub();
    const { storyId, personId } = await tell(kit, {
      person: { ageBand: 'unknown' },
      agreed: ['archive'],
    });
    await bring(kit, hub);
    await kit.api.people.update({ id: personId, ageBand: 'adult' });
    expect(await bring(kit, hub)).toMatchObject({ questions: 1 });
    expect(await state(hub, storyId)).toMatchObject({ allowedUses: [] });
  });

  test('a name that is to be hidden there is hidden here, and one that is hidden here stays so', async () => {
    const { kit, hub, personId } = await shared();
    await kit.api.people.update({ id: personId, attribution: 'no-name' });
    await bring(kit, hub);
    expect(await hub.api.people.get({ id: personId })).toMatchObject({ attribution: 'no-name' });
    await kit.api.people.update({ id: personId, attribution: 'full-name' });
    await bring(kit, hub);
    expect(await hub.api.people.get({ id: personId })).toMatchObject({ attribution: 'no-name' });
  });

  test('care for somebody goes up by a merge and never down', async () => {
    const { kit, hub, personId } = await shared();
    await kit.api.people.protect({ id: personId, protection: 'high' });
    await bring(kit, hub);
    expect(await hub.api.people.get({ id: personId })).toMatchObject({ protection: 'high' });
    await kit.api.people.protect({ id: personId, protection: 'ordinary', reason: 'Safe now' });
    await bring(kit, hub);
    expect(await hub.api.people.get({ id: personId })).toMatchObject({ protection: 'high' });
  });

  test('sound that is new there is not covered by an agreement that was signed here alone', async () => {
    const { kit, hub } = await fieldKitAndHub();
    const { storyId, personId } = await tell(kit, {});
    await bring(kit, hub);
    await hub.api.agreements.add(participation(storyId, personId));
    await hub.api.agreements.add(recordingAgreement(storyId, personId, ['archive']));
    expect(await state(hub, storyId)).toMatchObject({ allowedUses: ['archive'] });
    const { sampleLibrary } = await import('../../support/sample-collection.ts');
    sampleLibrary(kit).take(storyId, { frames: 3000 });
    await bring(kit, hub);
    expect(await hub.api.recordings.list({ storyId })).toHaveLength(1);
    expect(await state(hub, storyId)).toMatchObject({ allowedUses: [] });
  });
});
