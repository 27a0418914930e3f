import { expect, test } from 'vitest';
import type { StoryId } from '../../../shared/model/ids.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { participation, recordingAgreement, tell } from '../features/story-builders.ts';
import { bring, fieldKitAndHub } from './two-libraries.ts';

const usesOf = async ({ api }: TestLibrary, id: StoryId) =>
  (await api.stories.list({})).items.find((story) => story.id === id)?.access.allowedUses;

async function onlySound({ api }: TestLibrary, storyId: StoryId) {
  const [sound] = await api.recordings.list({ storyId });
  if (sound === undefined) throw new Error('no sound');
  return sound;
}

test('a sound that was moved there into an agreed story waits for a lead, and asks for a new agreement', async () => {
  const { kit, hub } = await fieldKitAndHub();
  const from = await tell(kit, {});
  sampleLibrary(kit).take(from.storyId, { frames: 3000 });
  const to = await tell(kit, { agreed: ['archive'] });
  await bring(kit, hub);
  expect(await usesOf(hub, to.storyId)).toEqual(['archive']);
  const { id } = await onlySound(kit, from.storyId);
  await kit.api.recordings.update({ id, storyId: to.storyId });
  expect(await usesOf(kit, to.storyId)).toEqual([]);
  expect(await bring(kit, hub)).toMatchObject({ questions: 1 });
  expect(await hub.api.recordings.list({ storyId: to.storyId })).toEqual([]);
  expect(await usesOf(hub, to.storyId)).toEqual(['archive']);
  const [question] = await hub.api.intakeQuestions.list({});
  await hub.api.intakeQuestions.answer({ id: question?.id ?? '', decision: 'theirs' });
  expect(await hub.api.recordings.list({ storyId: to.storyId })).toHaveLength(1);
  expect(await usesOf(hub, to.storyId)).toEqual([]);
});

test('a sound that needs a new agreement there needs one here, also where it was known before', async () => {
  const { kit, hub } = await fieldKitAndHub();
  const { storyId, personId } = await tell(kit, {});
  sampleLibrary(kit).take(storyId, { frames: 3000 });
  await kit.api.agreements.add(participation(storyId, personId));
  await kit.api.agreements.add(recordingAgreement(storyId, personId, ['archive']));
  await bring(kit, hub);
  expect(await usesOf(hub, storyId)).toEqual(['archive']);
  const { id } = await onlySound(kit, storyId);
  await kit.api.recordings.bin({ id });
  await kit.api.agreements.add(recordingAgreement(storyId, personId, ['archive']));
  await kit.api.recordings.restore({ id });
  expect(await usesOf(kit, storyId)).toEqual([]);
  await bring(kit, hub);
  expect(await usesOf(hub, storyId)).toEqual([]);
});

test('a form of a name that is hidden no more there stays hidden here until a lead decides', async () => {
  const { kit, hub } = await fieldKitAndHub();
  const { storyId } = await tell(kit, {});
  await kit.api.substitutes.add({ storyId, forms: ['Amina', 'Aminah'], substitute: 'Wren' });
  await bring(kit, hub);
  kit.opened().db.write({ action: 'test.remove', subject: storyId }, (sql) => {
    sql.exec("delete from substitute_forms where form = 'Aminah'");
  });
  expect(await bring(kit, hub)).toMatchObject({ questions: 1 });
  const forms = hub
    .opened()
    .db.sql.prepare('select form from substitute_forms order by form')
    .pluck()
    .all();
  expect(forms).toEqual(['Amina', 'Aminah']);
});
