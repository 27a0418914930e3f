import { describe, expect, test } from 'vitest';
import { uses } from '../../../shared/model/agreement.ts';
import { codeOf } from '../../support/error-code.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { recordingAgreement, tell, withdrawal } from '../features/story-builders.ts';
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

  test('does not bring back the name of somebody whose story was erased meanwhile', async () => {
    const { kit, hub } = await fieldKitAndHub();
    const { storyId, personId } = await tell(kit, { agreed: ['exhibition'] });
    await kit.api.people.update({ id: personId, realName: 'Zaynab Khanfiction' });
    const { id } = await kit.api.exhibitions.create({ title: { en: 'Winters' } });
    await bring(kit, hub);
    await kit.api.exhibitions.update({
      id,
      opening: { en: 'Zaynab Khanfiction told us.' },
      credits: { en: 'Thanks to the bakers.' },
    });
    await hub.api.exhibitions.update({ id, opening: { en: 'Come in.' } });
    await bring(kit, hub);
    const [asked] = await hub.api.intakeQuestions.list({});
    expect(asked).toMatchObject({
      ours: expect.stringContaining('Come in.'),
      theirs: expect.stringContaining('Zaynab Khanfiction told us.'),
    });
    const question = await onlyQuestion(hub);
    await hub.api.agreements.add({ ...withdrawal(storyId, personId), level: 'delete' });
    const { number } = await hub.api.stories.get({ id: storyId });
    await hub.api.erasures.run({ storyId, reason: 'storyteller', confirm: String(number) });
    const kept = hub
      .opened()
      .db.sql.prepare(
        'select ours || theirs || change from intake_questions join held_changes on question_id = id',
      );
    expect(JSON.stringify(kept.pluck().all())).not.toContain('Zaynab');
    await hub.api.intakeQuestions.answer({ id: question, decision: 'theirs' });
    expect(await hub.api.exhibitions.get({ id })).toMatchObject({
      ...{ title: { en: 'Winters' }, credits: { en: 'Thanks to the bakers.' } },
    });
    expect(JSON.stringify(await hub.api.exhibitions.get({ id }))).not.toContain('Zaynab');
  });

  test('can still be given to an agreement that names the same witness as one that was erased', async () => {
    const { kit, hub } = await fieldKitAndHub();
    const witness = 'Sara Ahmadi';
    const one = await tell(kit, { agreed: ['archive'] });
    const other = await tell(kit, { agreed: ['archive', 'website'] });
    const { storyId, personId } = other;
    await kit.api.agreements.add({
      ...{ ...recordingAgreement(one.storyId, one.personId, ['archive']), witness },
    });
    await bring(kit, hub);
    const anew = recordingAgreement(storyId, personId, ['archive', 'exhibition']);
    await kit.api.agreements.add({ ...anew, witness });
    await bring(kit, hub);
    await hub.api.agreements.add({ ...withdrawal(one.storyId, one.personId), level: 'delete' });
    const { number } = await hub.api.stories.get({ id: one.storyId });
    await hub.api.erasures.run({
      ...{ storyId: one.storyId, reason: 'storyteller', confirm: String(number) },
    });
    const id = await onlyQuestion(hub);
    await hub.api.intakeQuestions.answer({ id, decision: 'theirs' });
    const { items } = await hub.api.stories.list({});
    expect(items.find((story) => story.id === storyId)?.access.allowedUses).toEqual([
      ...['archive', 'exhibition'],
    ]);
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
