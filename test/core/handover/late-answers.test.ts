import { describe, expect, test } from 'vitest';
import { uses } from '../../../shared/model/agreement.ts';
import { codeOf } from '../../support/error-code.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { recordingAgreement, tell } from '../features/story-builders.ts';
import { bring, fieldKitAndHub } from './two-libraries.ts';

async function onlyQuestion({ api }: TestLibrary) {
  const [question] = await api.intakeQuestions.list({});
  if (question === undefined) throw new Error('no question');
  return question.id;
}

async function twoTitles() {
  const { kit, hub } = await fieldKitAndHub();
  const { storyId } = await tell(kit, { story: { title: 'First title' } });
  await bring(kit, hub);
  await kit.api.stories.update({ id: storyId, title: 'Their title' });
  await hub.api.stories.update({ id: storyId, title: 'Our title' });
  await bring(kit, hub);
  const title = async () => (await hub.api.stories.get({ id: storyId })).title;
  return { hub, storyId, id: await onlyQuestion(hub), title };
}

describe('An answer that comes late', () => {
  test('does not write over what was done since it was asked', async () => {
    const { hub, storyId, id, title } = await twoTitles();
    await hub.api.stories.update({ id: storyId, title: 'Later work' });
    const answer = hub.api.intakeQuestions.answer({ id, decision: 'theirs' });
    expect(await codeOf(answer)).toBe('conflict');
    expect(await title()).toBe('Later work');
    expect(await hub.api.intakeQuestions.count({})).toEqual({ open: 1 });
    await hub.api.intakeQuestions.answer({ id, decision: 'ours' });
    expect(await title()).toBe('Later work');
  });

  test('is not taken back over what was done since it was given', async () => {
    const { hub, storyId, id, title } = await twoTitles();
    await hub.api.intakeQuestions.answer({ id, decision: 'theirs' });
    await hub.api.stories.update({ id: storyId, title: 'Later work' });
    expect(await codeOf(hub.api.intakeQuestions.takeBack({ id }))).toBe('conflict');
    expect(await title()).toBe('Later work');
  });

  test('does not undo a later no to one use', async () => {
    const { kit, hub } = await fieldKitAndHub();
    const { storyId, personId } = await tell(kit, { agreed: ['archive'] });
    await bring(kit, hub);
    await kit.api.agreements.add(recordingAgreement(storyId, personId, [...uses]));
    hub.clock.advance(3_600_000);
    await hub.api.agreements.add(recordingAgreement(storyId, personId, ['archive']));
    await bring(kit, hub);
    const answer = hub.api.intakeQuestions.answer({
      id: await onlyQuestion(hub),
      decision: 'theirs',
    });
    expect(await codeOf(answer)).toBe('access-blocked');
    const story = (await hub.api.stories.list({})).items.find((one) => one.id === storyId);
    expect(story?.access.allowedUses).toEqual(['archive']);
  });
});
