import { expect, test } from 'vitest';
import type { PersonId } from '../../../shared/model/ids.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { checkAnswers, checkedForRelease } from '../../support/release-ready.ts';
import { recordingAgreement, tell, TODAY } from './story-builders.ts';
import { exportPackage } from '../../support/export-package.ts';

const asked = { language: 'en', explainedBy: 'Jo Example', on: TODAY } as const;

async function withStory(person: Parameters<typeof tell>[1] = {}) {
  const library = await makeLibrary();
  const told = await tell(library, { agreed: ['archive'], ...person });
  const items = [{ storyId: told.storyId, caption: '' }];
  const { id: collectionId } = await library.api.collections.create({ title: 'All', items });
  const plan = async () => {
    const { goingIn, leftOut } = await library.api.packages.plan({ collectionId, use: 'archive' });
    return goingIn.length > 0 ? [] : leftOut.flatMap(whyNot);
  };
  return { library, api: library.api, collectionId, plan, ...told };
}

function whyNot({
  decision,
  blocks,
}: {
  decision: { reasons: { reason: string }[] };
  blocks: { block: string }[];
}) {
  return [...decision.reasons.map(({ reason }) => reason), ...blocks.map(({ block }) => block)];
}

function setHighRisk(library: TestLibrary, personId: PersonId): void {
  library.opened().db.write({ action: 'test.update', subject: personId }, (sql) => {
    sql.prepare("update people set protection = 'high' where id = ?").run(personId);
  });
}

test('nothing leaves unchecked, a check lets it go, and a change makes it due again and says what changed', async () => {
  const { library, api, plan, storyId } = await withStory();
  expect(await plan()).toEqual(['sensitivity-check-due']);
  await checkedForRelease(library, storyId);
  expect(await plan()).toEqual([]);
  await api.stories.update({ id: storyId, summary: 'She named her neighbour.' });
  expect(await plan()).toEqual(['sensitivity-check-due']);
  const { latest, standing } = await api.checks.get({ storyId });
  expect(standing).toBe('due');
  expect(latest).toMatchObject({ madeBy: 'Lea Example', changed: ['words'] });
});

test('what is open stays open, however the story is changed, until somebody deals with it', async () => {
  const { library, api, plan, storyId } = await withStory();
  const { state } = await api.checks.get({ storyId });
  const answers = checkAnswers({ health: { answer: 'open', how: 'ask her brother' } });
  await api.checks.save({ storyId, state, answers });
  expect(await plan()).toEqual(['sensitive-open']);
  await api.stories.update({ id: storyId, title: 'Another title' });
  expect(await plan()).toEqual(['sensitive-open']);
  await checkedForRelease(library, storyId);
  expect(await plan()).toEqual([]);
});

test('a check of something that has changed meanwhile is refused, and "dealt with" needs words', async () => {
  const { api, storyId } = await withStory();
  const { state } = await api.checks.get({ storyId });
  const answers = checkAnswers({ faith: { answer: 'dealt-with', how: ' ' } });
  await expect(api.checks.save({ storyId, state, answers })).rejects.toMatchObject({
    code: 'invalid-input',
  });
  await api.stories.update({ id: storyId, title: 'Another title' });
  await expect(api.checks.save({ storyId, state, answers: checkAnswers() })).rejects.toMatchObject({
    code: 'conflict',
  });
  expect((await api.checks.get({ storyId })).latest).toBeNull();
});

test('for somebody at high risk another person must agree, and no real name may be shown', async () => {
  const { library, api, plan, storyId, personId } = await withStory({
    person: { realName: 'Amina Yusuf', attribution: 'chosen-name', chosenName: 'Amina' },
  });
  setHighRisk(library, personId);
  await checkedForRelease(library, storyId);
  expect(await plan()).toEqual(['second-person-missing', 'pseudonym-missing']);
  const { state } = await api.checks.get({ storyId });
  await expect(api.checks.approve({ storyId, state })).rejects.toMatchObject({ code: 'conflict' });
  await api.people.update({ id: personId, chosenName: 'Rose' });
  await checkedForRelease(library, storyId);
  expect(await plan()).toEqual(['second-person-missing']);

  await library.signInAs('journalist');
  const seen = await api.checks.get({ storyId });
  expect(seen.cannotApprove).toBeNull();
  const after = await api.checks.approve({ storyId, state: seen.state });
  expect(after.approvals).toMatchObject([{ approvedBy: 'journalist Example' }]);
  await library.signInAs('lead');
  expect(await plan()).toEqual([]);
  await api.stories.update({ id: storyId, title: 'Changed after both looked' });
  expect(await plan()).toEqual(['sensitivity-check-due', 'second-person-missing']);
});

test('who wants to be asked before each use is asked for each package, and a no binds', async () => {
  const { library, api, plan, storyId, personId, collectionId } = await withStory();
  const agreement = recordingAgreement(storyId, personId, ['archive']);
  await api.agreements.add({ ...agreement, askAgain: true });
  await checkedForRelease(library, storyId);
  expect(await plan()).toEqual(['ask-again']);
  const answer = (agreed: boolean, use: 'archive' | 'website' = 'archive') =>
    api.agreements.add({
      ...{ kind: 'asked-again', storyId, personId, ...asked, use, agreed, forWhat: 'A show' },
    });
  await expect(answer(true, 'website')).rejects.toMatchObject({ code: 'conflict' });
  await answer(false);
  expect(await plan()).toEqual(['use-not-agreed']);
  await answer(true);
  expect(await plan()).toEqual([]);
  const destination = library.root;
  await exportPackage(api, {
    collectionId,
    destination,
    form: 'folder',
    recipient: 'City Archive',
  });
  expect(await plan()).toEqual(['ask-again']);
});

test('a story that is closed later is not opened by a newer agreement, only by a lead', async () => {
  const { library, api, plan, storyId, personId } = await withStory();
  await checkedForRelease(library, storyId);
  await api.agreements.add({
    ...{ kind: 'closing', storyId, personId, ...asked, closedUntil: null, closedReason: '' },
  });
  expect(await plan()).toEqual(['closed-until']);
  await api.agreements.add(recordingAgreement(storyId, personId, ['archive'])).catch(() => null);
  await api.agreements.add({
    ...{ ...recordingAgreement(storyId, personId, ['archive']), on: TODAY },
  });
  expect(await plan()).toEqual(['closed-until']);
  await api.agreements.add({ kind: 'opening', storyId, personId, ...asked });
  expect(await plan()).toEqual([]);
});

test('a word that is only like a name can be said to be none, and another name that is like it takes that back', async () => {
  const { library, api, plan, storyId } = await withStory({
    person: { realName: 'Garden', attribution: 'no-name' },
    story: { title: 'The Gardens of the mill' },
  });
  await checkedForRelease(library, storyId);
  expect(await plan()).toEqual(['may-be-real-name']);
  const { names } = await api.checks.get({ storyId });
  const word = names[0]?.word ?? '';
  expect(word).toBe('Gardens');
  await api.checks.clearWord({ storyId, word });
  expect(await plan()).toEqual([]);
  await api.people.create({ realName: 'Gardener', attribution: 'no-name' });
  await api.people.create({ realName: 'Gardens Example', attribution: 'no-name' });
  expect(await plan()).toEqual(['may-be-real-name']);
});

test('choices that do not bind, or cannot be taken back, are refused', async () => {
  const { library, api, storyId, personId } = await withStory();
  const add = (more: object) =>
    api.agreements.add({ ...recordingAgreement(storyId, personId), on: TODAY, ...more });
  setHighRisk(library, personId);
  for (const more of [
    { licence: 'cc-by' },
    { naming: { attribution: 'full-name' } },
    { naming: { attribution: 'chosen-name', chosenName: ' ' } },
    { reviewOn: '2020-01-01' },
    { signature: { method: 'on-paper', name: 'A', keptAt: 'B', attachmentId: library.newId() } },
    { signature: { method: 'filmed', name: 'A', recordingId: library.newId() } },
  ])
    await expect(add(more), JSON.stringify(more)).rejects.toMatchObject({ code: 'invalid-input' });
  await add({ naming: { attribution: 'chosen-name', chosenName: 'Rose' } });
  expect(await api.people.get({ id: personId })).toMatchObject({ displayName: 'Rose' });
});

test('an archivist makes no check, and is told that checks are missing but not which', async () => {
  const { library, api, storyId, personId } = await withStory();
  setHighRisk(library, personId);
  await library.signInAs('archivist');
  await expect(api.checks.get({ storyId })).rejects.toMatchObject({ code: 'not-permitted' });
  const { decisions, release } = await api.agreements.ofStory({ id: storyId });
  expect(decisions.archive.allowed).toBe(true);
  expect(release.archive.reasons).toEqual([{ reason: 'not-checked-yet' }]);
  expect(release.website.reasons).toEqual([{ reason: 'use-not-agreed' }]);
});

test('an open finding is not forgotten when an older backup is brought back', async () => {
  const { library, api, plan, storyId } = await withStory();
  await checkedForRelease(library, storyId);
  await api.library.lock({});
  await library.signInAs('lead');
  const [backup] = await api.backups.list({});
  const { state } = await api.checks.get({ storyId });
  const answers = checkAnswers({ people: { answer: 'open', how: 'her cousin' } });
  await api.checks.save({ storyId, state, answers });
  await api.backups.restore({ name: backup?.name ?? '' });
  expect(await plan()).toEqual(['sensitive-open']);
});
